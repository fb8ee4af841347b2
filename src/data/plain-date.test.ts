import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEdtf } from '../model/edtf.ts';
import { PlainDates } from './plain-date.ts';

const dates = new PlainDates();

function read(text: string) {
  const into = { first: 0, last: 0, interval: false };
  const bytes = new TextEncoder().encode(`"${text}"`);
  return dates.read(bytes, 1, bytes.length - 1, into) ? into : null;
}

const digits = (most: number, length: number) =>
  fc.integer({ min: 0, max: most }).map((number) => String(number).padStart(length, '0'));
// Often at the edges of the calendar, where the two readers could part.
const near = (...numbers: readonly number[]) =>
  fc.constantFrom(...numbers).map((number) => String(number).padStart(2, '0'));
const month = fc.tuple(digits(9999, 4), near(0, 1, 2, 4, 12, 13)).map((parts) => parts.join('-'));
const day = fc.tuple(month, near(0, 1, 15, 28, 29, 30, 31, 32)).map((parts) => parts.join('-'));
const span = fc.tuple(day, day).map((days) => days.join('/'));

describe('a plain date', () => {
  it('is read as the full reader reads it, and refused where that one refuses it', () => {
    fc.assert(
      fc.property(fc.oneof(digits(9999, 4), month, day, span), (text) => {
        const full = parseEdtf(text, 'date');
        const expected = full.ok
          ? {
              first: full.value.first,
              last: full.value.last,
              interval: full.value.interval,
            }
          : null;
        expect(read(text)).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
  });

  it('is left to the full reader where it says more than days', () => {
    for (const text of ['', '2024~', '2024-03-13?', '2024-03/..', '2024-21', '201X', '2024-3-13']) {
      expect(read(text)).toBeNull();
    }
  });
});
