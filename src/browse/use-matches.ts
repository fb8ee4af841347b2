import type { Columns } from '../data/columns.ts';
import type { Dataset } from '../data/dataset.ts';
import { type CountryFacet, type FacetCounts, countFacets } from '../data/facets.ts';
import { type Filtered, type Hits, type Matches, findMatches } from '../data/matches.ts';
import { type Filter, NO_FILTER, sameFilter } from '../model/filter.ts';
import { useApp, useAppState } from './app-context.ts';

/** The events that pass the filter; the same list for every part of the screen until it changes. */
export function useMatches(): Matches {
  const { dataset } = useApp();
  const filter = useAppState((state) => state.filter);
  const hits = useHits(filter.text);
  return lastOf(matched, dataset, filter, hits, () => findMatches(dataset, filter, hits));
}

/** What each choice of each facet would show. */
export function useFacetCounts(): FacetCounts {
  const { dataset, facet } = useApp();
  const filter = useAppState((state) => state.filter);
  const hits = useHits(filter.text);
  return lastOf(counted, dataset, filter, hits, () => countFacets(dataset, filter, hits, facet));
}

/** Counts that while nothing is filtered yet, in good time: with very many events it takes a task of its own. */
export function countFacetsAhead(dataset: Dataset, facet: CountryFacet): void {
  lastOf(counted, dataset, NO_FILTER, null, () => countFacets(dataset, NO_FILTER, null, facet));
}

/** What a search text finds; null where nothing is sought, or the search is not there yet. */
function useHits(text: string): Hits {
  const { searcher } = useApp();
  return text === '' ? null : (searcher?.hits(text) ?? null);
}

interface Answer<T> {
  readonly filter: Filter;
  readonly hits: Hits;
  readonly value: T;
}

/** The last answer for each dataset: a dozen parts of the screen ask the same. */
const matched = new WeakMap<Columns, Answer<Matches>>();
const counted = new WeakMap<Columns, Answer<FacetCounts>>();

function lastOf<T>(
  known: WeakMap<Columns, Answer<T>>,
  { columns }: Filtered,
  filter: Filter,
  hits: Hits,
  work: () => T,
): T {
  const last = known.get(columns);
  if (last?.hits === hits && sameFilter(last.filter, filter)) return last.value;
  const value = work();
  known.set(columns, { filter, hits, value });
  return value;
}
