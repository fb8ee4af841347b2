import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, isoOf, toDay } from '../model/day.ts';
import { GRAINS, grainOf, nextPeriod, periodStart } from './periods.ts';

const years = (count: number) => ({
  start: dayOf(2024, 1, 1),
  end: toDay(dayOf(2024, 1, 1) + count * 365.25),
});

describe('periods', () => {
  it('are told by the room they have', () => {
    expect(grainOf(years(2), 1200)).toBe('month');
    expect(grainOf(years(2), 350)).toBe('quarter');
    expect(grainOf(years(11), 1200)).toBe('quarter');
    expect(grainOf(years(11), 350)).toBe('year');
    expect(grainOf(years(120), 1200)).toBe('year');
  });

  it('begin where the calendar says', () => {
    const start = (grain: (typeof GRAINS)[number]) => isoOf(periodStart(dayOf(2024, 6, 30), grain));
    expect(GRAINS.map(start)).toEqual(['2024-06-01', '2024-04-01', '2024-01-01']);
    expect(isoOf(nextPeriod(dayOf(2024, 10, 1), 'quarter'))).toBe('2025-01-01');
  });

  it('hold each day in exactly one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -40_000, max: 60_000 }),
        fc.constantFrom(...GRAINS),
        (at, grain) => {
          const day = toDay(at);
          const start = periodStart(day, grain);
          const end = nextPeriod(start, grain);
          expect(start <= day && day < end).toBe(true);
          expect(periodStart(toDay(end - 1), grain)).toBe(start);
          expect(periodStart(end, grain)).toBe(end);
        },
      ),
    );
  });
});
