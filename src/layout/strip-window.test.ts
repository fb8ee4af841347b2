import { describe, expect, it } from 'vitest';
import { dayOf, toDay } from '../model/day.ts';
import { BETWEEN_HANDLES, handlesOf, placeWindow } from './strip-window.ts';

const STRIP = { start: dayOf(2016, 1, 1), end: dayOf(2029, 1, 1) };
const PLOT = { left: 10, right: 580 };
const WIDTH = 590;
const HANDLES = { size: 7, kept: 8 };

const place = (start: number, end: number) =>
  placeWindow({ start: toDay(start), end: toDay(end) }, STRIP, PLOT);

describe('the window on the strip', () => {
  it('has both its edges where their days are', () => {
    const { x0, x1, before, after, hasStart, hasEnd } = place(dayOf(2020, 1, 1), dayOf(2024, 1, 1));
    expect(x0).toBeCloseTo(10 + (570 * 4) / 13, 0);
    expect(x1).toBeCloseTo(10 + (570 * 8) / 13, 0);
    expect([before, after, hasStart, hasEnd]).toEqual([false, false, true, true]);
  });

  it('is that of the whole strip, not of more, when it spans the strip', () => {
    expect(place(STRIP.start, STRIP.end)).toEqual({
      x0: 10,
      x1: 580,
      before: false,
      after: false,
      hasStart: true,
      hasEnd: true,
    });
  });

  it('is open where it goes on beyond the strip', () => {
    expect(place(dayOf(1950, 1, 1), dayOf(2024, 1, 1))).toMatchObject({
      x0: 10,
      before: true,
      after: false,
      hasStart: false,
      hasEnd: true,
    });
    expect(place(dayOf(2020, 1, 1), dayOf(2031, 1, 1))).toMatchObject({
      x1: 580,
      before: false,
      after: true,
      hasStart: true,
      hasEnd: false,
    });
  });

  it('has no edge on the strip when it lies wholly before it', () => {
    const { x0, x1, before, after, hasStart, hasEnd } = place(dayOf(1950, 1, 1), dayOf(1960, 1, 1));
    expect([x0, x1]).toEqual([10, 16]);
    expect([before, after, hasStart, hasEnd]).toEqual([true, false, false, false]);
  });

  it('is never too narrow to be seen, nor outside the strip', () => {
    for (const day of [STRIP.start, dayOf(2024, 5, 11), STRIP.end - 7]) {
      const { x0, x1 } = place(day, day + 7);
      expect(x1 - x0).toBeCloseTo(6, 6);
      expect(x0 >= 10 && x1 <= 580).toBe(true);
    }
  });
});

describe('the handles of the window', () => {
  it('stand on the edges of a wide one', () => {
    expect(handlesOf({ x0: 100, x1: 200 }, HANDLES, WIDTH)).toEqual([100, 200]);
  });

  it('leave the window between them clear, however narrow it is', () => {
    for (let width = 6; width < 40; width += 1) {
      const [start, end] = handlesOf({ x0: 300, x1: 300 + width }, HANDLES, WIDTH);
      expect(end - start - HANDLES.size).toBeGreaterThanOrEqual(BETWEEN_HANDLES - 1e-9);
      expect((start + end) / 2).toBeCloseTo(300 + width / 2, 6);
    }
  });

  it('stay inside the host at its edges', () => {
    expect(handlesOf({ x0: 10, x1: 16 }, HANDLES, WIDTH)[0]).toBe(4.5);
    expect(handlesOf({ x0: 574, x1: 580 }, HANDLES, WIDTH)[1]).toBe(WIDTH - 4.5);
  });
});
