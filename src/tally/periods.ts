import { type Day, addMonths, civilOf, dayOf } from '../model/day.ts';
import { type Viewport, spanOf } from '../model/viewport.ts';

/** The lengths of time that events are counted by. */
export const GRAINS = ['month', 'quarter', 'year'] as const;
export type Grain = (typeof GRAINS)[number];

const MONTHS: Readonly<Record<Grain, number>> = { month: 1, quarter: 3, year: 12 };

/** The shortest that each can be, days. */
const LENGTH: Readonly<Record<Grain, number>> = { month: 28, quarter: 90, year: 365 };

/** Narrowest bar that can still be read and pressed, pixels. */
export const NARROWEST_BAR = 24;

/** The finest grain whose periods have room in a window drawn so wide, pixels; else years. */
export function grainOf(window: Viewport, width: number): Grain {
  const perDay = width / spanOf(window);
  return GRAINS.find((grain) => LENGTH[grain] * perDay >= NARROWEST_BAR) ?? 'year';
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
