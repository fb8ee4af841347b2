import { describe, expect, it } from 'vitest';
import { dayOf, toDay } from './day.ts';
import { offsetDates } from './offset-dates.ts';

const signed = (unit: string) => (count: number) => `${count > 0 ? '+' : ''}${count} ${unit}`;
const dates = offsetDates({
  zero: 'Day 0',
  before: 'before',
  since: 'since',
  years: signed('y'),
  months: signed('m'),
  days: signed('d'),
  range: (from, to) => `${from} … ${to}`,
});

describe('dates told from day 0', () => {
  it('count years, months and days to either side', () => {
    expect([1968, 1970, 1971].map(dates.year)).toEqual(['-2 y', 'Day 0', '+1 y']);
    expect(dates.monthShort(dayOf(1969, 7, 1))).toBe('-6 m');
    expect(dates.monthShort(dayOf(1971, 2, 1))).toBe('+13 m');
    expect([-30, 0, 487].map((day) => dates.day(toDay(day)))).toEqual(['-30 d', 'Day 0', '+487 d']);
  });

  it('name the decades beside day 0 by what lies there', () => {
    expect([1950, 1960, 1970, 1980].map(dates.decade)).toEqual([
      'before',
      'before',
      'since',
      '+10 y',
    ]);
  });

  it('tell a window as exactly as it is worth', () => {
    const window = (start: number, end: number) =>
      dates.window({ start: toDay(start), end: toDay(end) });
    expect(window(-10, 31)).toBe('-10 d … +30 d');
    expect(window(0, 365)).toBe('Day 0 … +11 m');
    expect(window(-3653, 3652)).toBe('-10 y … +9 y');
  });
});
