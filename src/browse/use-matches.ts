import type { Columns } from '../data/columns.ts';
import { type Matches, findMatches } from '../data/matches.ts';
import type { Filter } from '../model/filter.ts';
import { useApp, useAppState } from './app-context.ts';

/** The events that pass the filter; the same list for every part of the screen until it changes. */
export function useMatches(): Matches {
  const { dataset } = useApp();
  const filter = useAppState((state) => state.filter);
  return matchesOf(dataset.columns, filter);
}

/** The events of a dataset that pass a filter; asked twice in a row, the same list. */
export function matchesOf(columns: Columns, filter: Filter): Matches {
  const known = found.get(columns);
  if (known?.filter === filter) return known.matches;
  const matches = findMatches(columns, filter);
  found.set(columns, { filter, matches });
  return matches;
}

/** The last answer for each dataset: a dozen parts of the screen ask the same. */
const found = new WeakMap<Columns, { readonly filter: Filter; readonly matches: Matches }>();
