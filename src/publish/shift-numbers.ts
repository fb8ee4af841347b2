import { ANSWER_KINDS, type ShiftOfPlace, type ShiftYear } from '../tally/shift.ts';
import type { PlottedNumbers } from './plotted-numbers.ts';

/** What stands for all countries and bodies together. */
const ALL = 'all';

/**
 * Governance events by kind of answer, one row a year: of all places first, then of each. An event of
 * several places is in the rows of each, and once in those of all.
 */
export function shiftNumbers(
  years: readonly ShiftYear[],
  places: readonly ShiftOfPlace[],
): PlottedNumbers {
  const rowsOf = (place: string, of: readonly ShiftYear[]) =>
    of.map(({ year, total, counts, joint }) => [
      place,
      year,
      total,
      ...ANSWER_KINDS.map((kind) => counts[kind]),
      joint,
    ]);
  return {
    head: ['place', 'year', 'total', ...ANSWER_KINDS, 'joint'],
    rows: [...rowsOf(ALL, years), ...places.flatMap((place) => rowsOf(place.code, place.years))],
  };
}
