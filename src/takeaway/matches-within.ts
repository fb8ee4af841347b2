import type { Columns } from '../data/columns.ts';
import type { Matches } from '../data/matches.ts';
import { toDay } from '../model/day.ts';
import type { Viewport } from '../model/viewport.ts';

/** The matches of which some day lies in a window. */
export function matchesWithin(
  { first, last }: Columns,
  matches: Matches,
  { start, end }: Viewport,
): Matches {
  return matches.filter((index) => {
    const from = toDay(first[index] ?? 0);
    return from < end && (last[index] ?? from) + 1 > start;
  });
}
