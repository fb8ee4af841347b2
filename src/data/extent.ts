import { type Day, toDay } from '../model/day.ts';
import type { Columns } from './columns.ts';
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
export function extentOf(columns: Columns, matches: Matches): Extent | null {
  const whole = wholeExtentOf(columns, matches);
  if (whole === null) return null;
  const dayAt = (place: number) => toDay(columns.first[matches[place] ?? 0] ?? 0);
  const few = Math.floor(matches.length / 50);
  for (let cut = few; cut > 0; cut -= 1) {
    const [before, after] = [dayAt(cut - 1), dayAt(cut)];
    if (after - before > whole.last - after) return { first: after, last: whole.last };
  }
  return whole;
}

/** All days the matches span, early ones too; null without matches. */
export function wholeExtentOf(columns: Columns, matches: Matches): Extent | null {
  const earliest = matches[0];
  if (earliest === undefined) return null;
  let latest = -Infinity;
  for (let place = 0; place < matches.length; place += 1) {
    const day = columns.last[matches[place] ?? 0] ?? 0;
    if (day > latest) latest = day;
  }
  return { first: toDay(columns.first[earliest] ?? 0), last: toDay(latest) };
}

/** All days of a dataset; null for one without events. */
export function extentOfAll({ first, last, length }: Columns): Extent | null {
  if (length === 0) return null;
  let latest = -Infinity;
  for (let index = 0; index < length; index += 1) {
    const day = last[index] ?? 0;
    if (day > latest) latest = day;
  }
  return { first: toDay(first[0] ?? 0), last: toDay(latest) };
}
