import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MS_PER_DAY, addMonths, civilOf, dateOf, dayOf, daysInMonth, isoOf, toDay } from './day.ts';

const FIRST = dayOf(-9999, 1, 1);
const LAST = dayOf(9999, 12, 31);
const someDay = fc.integer({ min: FIRST, max: LAST }).map(toDay);
const civilIn = (min: number, max: number) =>
  fc
    .record({ year: fc.integer({ min, max }), month: fc.integer({ min: 1, max: 12 }) })
    .chain(({ year, month }) =>
      fc.integer({ min: 1, max: daysInMonth(year, month) }).map((day) => ({ year, month, day })),
    );

describe('dayOf and civilOf', () => {
  it('count from 1 January 1970', () => {
    expect(dayOf(1970, 1, 1)).toBe(0);
    expect(dayOf(1969, 12, 31)).toBe(-1);
    expect(dayOf(1, 1, 1)).toBe(-719_162);
    expect(dayOf(9999, 12, 31)).toBe(2_932_896);
    expect(civilOf(toDay(0))).toEqual({ year: 1970, month: 1, day: 1 });
  });

  it('are inverse from the day', () => {
    fc.assert(
      fc.property(someDay, (day) => {
        const { year, month, day: dayOfMonth } = civilOf(day);
        expect(dayOf(year, month, dayOfMonth)).toBe(day);
      }),
      { numRuns: 3000, examples: [[toDay(FIRST)], [toDay(LAST)], [dayOf(0, 2, 29)]] },
    );
  });

  it('are inverse from the calendar date', () => {
    fc.assert(
      fc.property(civilIn(-9999, 9999), (civil) => {
        expect(civilOf(dayOf(civil.year, civil.month, civil.day))).toEqual(civil);
      }),
      { numRuns: 3000 },
    );
  });

  it('agree with Date.UTC for the years 100 to 9999', () => {
    fc.assert(
      fc.property(civilIn(100, 9999), ({ year, month, day }) => {
        const ms = Date.UTC(year, month - 1, day);
        expect(dayOf(year, month, day) * MS_PER_DAY).toBe(ms);
        expect(dateOf(dayOf(year, month, day)).getTime()).toBe(ms);
      }),
      { numRuns: 3000 },
    );
  });

  it('go up by one from each day to the next, over every day of 400 years', () => {
    let expected: number = dayOf(1900, 1, 1);
    const wrong: string[] = [];
    for (let year = 1900; year < 2300; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
        if (dayOf(year, month, 1) !== expected) wrong.push(`${year}-${month}`);
        expected += length;
      }
    }
    expect(wrong).toEqual([]);
    expect(dayOf(2300, 1, 1)).toBe(expected);
  });

  it('take a moment within a day as that day, before 1970 too', () => {
    expect(civilOf(toDay(0.99))).toEqual({ year: 1970, month: 1, day: 1 });
    expect(civilOf(toDay(-0.01))).toEqual({ year: 1969, month: 12, day: 31 });
    expect(dateOf(toDay(-0.01)).getTime()).toBe(-MS_PER_DAY);
  });
});

describe('daysInMonth', () => {
  it('knows every month of a common year', () => {
    const lengths = Array.from({ length: 12 }, (_, index) => daysInMonth(2023, index + 1));
    expect(lengths).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
  });

  it.each([
    [2024, 29],
    [2023, 28],
    [2000, 29],
    [1900, 28],
    [2100, 28],
    [0, 29],
    [-4, 29],
    [-1, 28],
    [9999, 28],
  ])('gives February of %i %i days', (year, length) => {
    expect(daysInMonth(year, 2)).toBe(length);
  });
});

describe('addMonths', () => {
  it.each([
    ['2024-01-31', 1, '2024-02-01'],
    ['2024-12-15', 1, '2025-01-01'],
    ['2024-01-15', -1, '2023-12-01'],
    ['2024-03-13', 0, '2024-03-01'],
    ['2024-03-13', 12, '2025-03-01'],
    ['2024-03-13', -27, '2021-12-01'],
    ['2024-12-31', 121, '2035-01-01'],
    ['0001-01-01', -1, '0000-12-01'],
    ['0000-01-01', -1, '-000001-12-01'],
    ['0000-01-01', -25, '-000003-12-01'],
  ])('from %s by %i months is %s', (from, months, to) => {
    const [year = 0, month = 0, day = 0] = from.split('-').map(Number);
    expect(isoOf(addMonths(dayOf(year, month, day), months))).toBe(to);
  });

  it('comes back by the same number of months to the first of the month', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -3000, max: 3000 }), (day, months) => {
        const { year, month } = civilOf(day);
        expect(addMonths(addMonths(day, months), -months)).toBe(dayOf(year, month, 1));
      }),
    );
  });
});

describe('isoOf', () => {
  it.each([
    [2024, 3, 13, '2024-03-13'],
    [1, 1, 1, '0001-01-01'],
    [0, 12, 31, '0000-12-31'],
    [9999, 12, 31, '9999-12-31'],
    [-1, 1, 2, '-000001-01-02'],
    [-9999, 1, 2, '-009999-01-02'],
    [10_000, 1, 1, '+010000-01-01'],
  ])('writes %i-%i-%i as %s', (year, month, day, text) => {
    expect(isoOf(dayOf(year, month, day))).toBe(text);
  });

  it('agrees with Date.toISOString', () => {
    fc.assert(
      fc.property(someDay, (day) => {
        expect(isoOf(day)).toBe(dateOf(day).toISOString().slice(0, -'T00:00:00.000Z'.length));
      }),
      { numRuns: 1000 },
    );
  });
});
