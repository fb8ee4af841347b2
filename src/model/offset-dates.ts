import type { DateText } from './date-text.ts';
import { type Day, DAYS_PER_YEAR, civilOf, toDay } from './day.ts';
import { type Viewport, spanOf, wholeDays } from './viewport.ts';

/** Words for a distance from day 0; the number carries its sign and is never 0. */
export interface OffsetWords {
  readonly zero: string;
  /** The years before day 0, and from it on, as names of long periods. */
  readonly before: string;
  readonly since: string;
  readonly years: (count: number) => string;
  readonly months: (count: number) => string;
  readonly days: (count: number) => string;
  readonly range: (from: string, to: string) => string;
}

const YEAR_ZERO = 1970;
const IN_DAYS = 120;

/**
 * Dates told by their distance from day 0 of this project's count (1970-01-01), for an axis on which
 * some event stands there: `Day 0`, `+1 year`, `−6 months`, `+30 days`.
 */
export function offsetDates(words: OffsetWords): DateText {
  const told = (count: number, tell: (count: number) => string) =>
    count === 0 ? words.zero : tell(count);
  const days = (day: Day) => told(Math.floor(day), words.days);
  const months = (day: Day) => {
    const { year, month } = civilOf(day);
    return told((year - YEAR_ZERO) * 12 + month - 1, words.months);
  };
  const year = (value: number) => told(value - YEAR_ZERO, words.years);
  const window = (view: Viewport) => {
    const { from, to } = wholeDays(view);
    if (spanOf(view) < IN_DAYS) return words.range(days(from), days(to));
    if (spanOf(view) < 3 * DAYS_PER_YEAR) return words.range(months(from), months(to));
    return words.range(year(civilOf(from).year), year(civilOf(to).year));
  };
  return {
    weekFrom: toDay(0),
    year,
    monthShort: months,
    month: months,
    dayOfMonth: days,
    day: days,
    decade: (value) =>
      value === YEAR_ZERO ? words.since : value < YEAR_ZERO ? words.before : year(value),
    century: (value) => (value < YEAR_ZERO ? words.before : words.since),
    date: ({ first, last }) =>
      first === last ? days(first) : words.range(days(first), days(last)),
    short: ({ first }) => days(first),
    window,
  };
}
