import { type Day, civilOf, dayOf, daysInMonth, toDay } from './day.ts';
import type { Bounds } from './edge.ts';

/**
 * The day after a key on a slider of days: the arrows move it by a day, with Shift or as Page Up and
 * Page Down by a month, Home and End to the bounds, within which it stays. null for Escape, which ends
 * the sliding; undefined for keys that are none of a slider's.
 */
export function slideDay(
  key: string,
  shift: boolean,
  day: Day,
  bounds: Bounds | null,
): Day | null | undefined {
  if (key === 'Escape') return null;
  const to = moved(key, shift, day, bounds);
  if (to === undefined || bounds === null) return to;
  return toDay(Math.min(bounds.last, Math.max(bounds.first, to)));
}

function moved(key: string, shift: boolean, day: Day, bounds: Bounds | null): Day | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return shift ? byMonth(day, 1) : toDay(day + 1);
    case 'ArrowLeft':
    case 'ArrowDown':
      return shift ? byMonth(day, -1) : toDay(day - 1);
    case 'PageUp':
      return byMonth(day, 1);
    case 'PageDown':
      return byMonth(day, -1);
    case 'Home':
      return bounds?.first ?? day;
    case 'End':
      return bounds?.last ?? day;
    default:
      return undefined;
  }
}

/** The same day of the month before or after, or its last day where it has none of that number. */
function byMonth(day: Day, months: 1 | -1): Day {
  const date = civilOf(day);
  const index = date.year * 12 + date.month - 1 + months;
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  return dayOf(year, month, Math.min(date.day, daysInMonth(year, month)));
}
