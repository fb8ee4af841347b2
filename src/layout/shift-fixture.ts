import * as fc from 'fast-check';
import { ANSWER_KINDS, type ShiftYear, emptyYear } from '../tally/shift.ts';
import type { ShiftWords } from './shift-chart.ts';
import type { PlacesWords } from './shift-places.ts';

/* Random years of answers, for tests. */

/** A year of random counts, without its number. */
export const oneYear = fc
  .record({
    counts: fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 60 })), {
      minLength: ANSWER_KINDS.length,
      maxLength: ANSWER_KINDS.length,
    }),
    jointly: fc.integer({ min: 0, max: 100 }),
  })
  .map(({ counts, jointly }): Omit<ShiftYear, 'year'> => {
    const year = emptyYear(0);
    ANSWER_KINDS.forEach((kind, place) => {
      year.counts[kind] = counts[place] ?? 0;
      year.total += counts[place] ?? 0;
    });
    return { ...year, joint: Math.floor((year.total * jointly) / 100) };
  });

/** Random years in a row. */
export const yearLists = fc
  .array(oneYear, { minLength: 1, maxLength: 70 })
  .map((list) => list.map((year, place): ShiftYear => ({ ...year, year: 1960 + place })));

export const shiftWords: ShiftWords = {
  year: ({ year, total }) => `${year}: ${total}`,
  kind: (kind, share) => `${kind} ${Math.round(share * 100)}%`,
  percent: (share) => `${Math.round(share * 100)}%`,
  joint: ['Taken by several countries together or by a world body', 'Jointly'],
};

export const placesWords: PlacesWords = {
  place: ({ code }) => `A place of a long name that is called ${code}`,
  total: ({ total }) => `${total} events`,
  year: ({ code }, { year, total }) => `${code} ${year}: ${total}`,
};
