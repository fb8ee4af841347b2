import { failuresOf } from '../data/matches.ts';
import type { Dataset } from '../data/dataset.ts';
import { FACET_BIT, type Hits } from '../data/matches.ts';
import { FACETS, type Facet, type Filter, NO_CHOICE, withChoice } from '../model/filter.ts';

/** A filter under which an event shows, and what had to go for that. */
export interface Revealed {
  readonly filter: Filter;
  readonly dropped: readonly (Facet | 'text')[];
}

/** The filter without the parts that hide an event. */
export function revealEvent(dataset: Dataset, filter: Filter, hits: Hits, index: number): Revealed {
  const failed = failuresOf(dataset, filter, hits)(index);
  const facets = FACETS.filter((facet) => (failed & FACET_BIT[facet]) !== 0);
  const open = facets.reduce((next, facet) => withChoice(next, facet, NO_CHOICE), filter);
  const texts = hits !== null && hits[index] !== 1;
  return {
    filter: texts ? { ...open, text: '' } : open,
    dropped: texts ? [...facets, 'text'] : facets,
  };
}
