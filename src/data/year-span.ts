import { civilOf, dayOf, toDay } from '../model/day.ts';
import type { Columns } from './columns.ts';
import type { Matches } from './matches.ts';

/** Years from one to another, both meant; null leaves that end open. */
export interface YearSpan {
  readonly from: number | null;
  readonly to: number | null;
}

export const ALL_YEARS: YearSpan = { from: null, to: null };

/** The years in which matches begin, the first one first; empty without any. */
export function yearsIn({ first }: Columns, matches: Matches): readonly number[] {
  const years: number[] = [];
  let next = -Infinity;
  // Matches come in order of time: a year is looked up once, not once an event.
  for (const index of matches) {
    const day = first[index] ?? 0;
    if (day < next) continue;
    const { year } = civilOf(toDay(day));
    years.push(year);
    next = dayOf(year + 1, 1, 1);
  }
  return years;
}

/** The matches any of whose days lie within a span of years. */
export function withinYears(
  { first, last }: Columns,
  matches: Matches,
  { from, to }: YearSpan,
): Matches {
  if (from === null && to === null) return matches;
  const start = from === null ? -Infinity : dayOf(from, 1, 1);
  const end = to === null ? Infinity : dayOf(to + 1, 1, 1);
  return matches.filter((index) => (last[index] ?? 0) >= start && (first[index] ?? 0) < end);
}
