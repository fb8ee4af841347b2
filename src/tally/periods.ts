import { type Day, addMonths, civilOf, dayOf } from '../model/day.ts';
import { type Viewport, spanOf } from '../model/viewport.ts';

/** The lengths of time that events are counted by. */
export const GRAINS = ['month', 'quarter', 'year'] as const;
export type Grain = (typeof GRAINS)[number];

const MONTHS: Readonly<Record<Grain, number>> = { month: 1, quarter: 3, year: 12 };

/** The longest windows that months and quarters are shown in, days: past these, bars get too thin. */
const LONGEST = { month: 366 * 3.2, quarter: 366 * 14 } as const;

/** The grain that a window is told in. */
export function grainOf(window: Viewport): Grain {
  const span = spanOf(window);
  if (span <= LONGEST.month) return 'month';
  return span <= LONGEST.quarter ? 'quarter' : 'year';
}

/** First day of the month, quarter or year that holds a day. */
export function periodStart(day: Day, grain: Grain): Day {
  const { year, month } = civilOf(day);
  const months = MONTHS[grain];
  return dayOf(year, month - ((month - 1) % months), 1);
}

/** First day of the period after the one that begins on `start`. */
export function nextPeriod(start: Day, grain: Grain): Day {
  return addMonths(start, MONTHS[grain]);
}
