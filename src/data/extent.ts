import type { Day } from '../model/day.ts';
import type { Dataset } from './dataset.ts';
import type { Matches } from './matches.ts';

/** First and last day of a set of events. */
export interface Extent {
  readonly first: Day;
  readonly last: Day;
}

/**
 * The days the matches span. A few early events that stand further from the rest than the rest is
 * long (Moore's article of 1965) would squeeze everything else into a corner: they are left out. Null
 * without matches.
 */
export function extentOf(dataset: Dataset, matches: Matches): Extent | null {
  const days = matches.flatMap((index) => dataset.events[index]?.date.first ?? []);
  const first = days[0];
  if (first === undefined) return null;
  const last = matches.reduce<Day>((latest, index) => {
    const day = dataset.events[index]?.date.last;
    return day !== undefined && day > latest ? day : latest;
  }, first);
  const few = Math.floor(days.length / 50);
  for (let cut = few; cut > 0; cut -= 1) {
    const before = days[cut - 1];
    const after = days[cut];
    if (before !== undefined && after !== undefined && after - before > last - after) {
      return { first: after, last };
    }
  }
  return { first, last };
}
