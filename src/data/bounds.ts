import type { Bounds } from '../model/edge.ts';
import { type Dataset, eventsAt } from './dataset.ts';
import { extentOf } from './extent.ts';
import type { Matches } from './matches.ts';

/**
 * First and last day of the matches, early outliers included: what the hand may reach, where
 * `extentOf` is what is worth fitting. Null without matches.
 */
export function boundsOf(dataset: Dataset, matches: Matches): Bounds | null {
  const extent = extentOf(dataset, matches);
  const [earliest] = eventsAt(dataset, matches.slice(0, 1));
  return extent === null || earliest === undefined
    ? null
    : { first: earliest.date.first, last: extent.last };
}
