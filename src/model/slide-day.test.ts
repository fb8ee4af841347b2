import { describe, expect, it } from 'vitest';
import { dayOf, isoOf, toDay } from './day.ts';
import { slideDay } from './slide-day.ts';

const BOUNDS = { first: dayOf(2016, 3, 9), last: dayOf(2028, 8, 2) };

function slide(key: string, from = '2024-03-31', shift = false): string {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number);
  const to = slideDay(key, shift, dayOf(year, month, day), BOUNDS);
  return to === undefined ? 'none' : to === null ? 'end' : isoOf(to);
}

describe('a slider of days', () => {
  it('moves by a day with the arrows', () => {
    expect(slide('ArrowRight')).toBe('2024-04-01');
    expect(slide('ArrowUp')).toBe('2024-04-01');
    expect(slide('ArrowLeft')).toBe('2024-03-30');
    expect(slide('ArrowDown')).toBe('2024-03-30');
  });

  it('moves by a month, to the last day of a shorter one', () => {
    expect(slide('PageDown')).toBe('2024-02-29');
    expect(slide('PageUp')).toBe('2024-04-30');
    expect(slide('ArrowLeft', '2024-01-15', true)).toBe('2023-12-15');
    expect(slide('ArrowRight', '2023-12-15', true)).toBe('2024-01-15');
  });

  it('goes to the bounds and not beyond', () => {
    expect(slide('Home')).toBe('2016-03-09');
    expect(slide('End')).toBe('2028-08-02');
    expect(slide('ArrowRight', '2028-08-02')).toBe('2028-08-02');
    expect(slide('PageDown', '2016-03-20')).toBe('2016-03-09');
  });

  it('ends with Escape, and leaves other keys alone', () => {
    expect(slide('Escape')).toBe('end');
    expect(slide('Enter')).toBe('none');
    expect(slide('a')).toBe('none');
    expect(slideDay('Home', false, toDay(7), null)).toBe(7);
  });
});
