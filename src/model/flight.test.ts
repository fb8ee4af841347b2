import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, toDay } from './day.ts';
import { planFlight } from './flight.ts';
import { MAX_SPAN, MIN_SPAN, type Viewport, spanOf } from './viewport.ts';

const viewOf = (start: number, span: number): Viewport => ({
  start: toDay(start),
  end: toDay(start + span),
});
const someView = fc
  .tuple(
    fc.double({ min: dayOf(1900, 1, 1), max: dayOf(2100, 1, 1), noNaN: true }),
    fc.double({ min: MIN_SPAN, max: MAX_SPAN, noNaN: true }),
  )
  .map(([start, span]) => viewOf(start, span));

describe('planFlight', () => {
  it('starts where it was', () => {
    fc.assert(
      fc.property(someView, someView, (from, to) => {
        const first = planFlight(from, to).at(0);
        expect(Math.abs(first.start - from.start)).toBeLessThan(1e-6);
        expect(Math.abs(first.end - from.end)).toBeLessThan(1e-6);
        expect(planFlight(from, to).at(-1)).toEqual(first);
      }),
    );
  });

  it('ends exactly where it should', () => {
    fc.assert(
      fc.property(someView, someView, (from, to) => {
        const flight = planFlight(from, to);
        expect(flight.at(1)).toEqual(to);
        expect(flight.at(1.5)).toEqual(to);
      }),
    );
  });

  it('arrives without a jump', () => {
    fc.assert(
      fc.property(someView, someView, (from, to) => {
        const almost = planFlight(from, to).at(1 - 1e-9);
        expect(Math.abs(almost.start - to.start) / spanOf(to)).toBeLessThan(0.5);
        expect(Math.abs(almost.end - to.end) / spanOf(to)).toBeLessThan(0.5);
      }),
    );
  });

  it('shows a window of a positive span all the way', () => {
    const moment = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(someView, someView, moment, (from, to, t) => {
        const view = planFlight(from, to).at(t);
        expect(Number.isFinite(view.start) && Number.isFinite(view.end)).toBe(true);
        expect(spanOf(view)).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes 300 to 900 ms, longer for a longer way', () => {
    fc.assert(
      fc.property(someView, someView, (from, to) => {
        const { duration } = planFlight(from, to);
        expect(duration).toBeGreaterThanOrEqual(300);
        expect(duration).toBeLessThanOrEqual(900);
      }),
    );
    const near = planFlight(viewOf(0, 100), viewOf(100, 100)).duration;
    const far = planFlight(viewOf(0, 100), viewOf(10_000, 100)).duration;
    expect(near).toBeLessThan(far);
  });

  it('stands still when there is nowhere to go', () => {
    const view = viewOf(19_000, 500);
    const flight = planFlight(view, view);
    expect(flight.at(0.5)).toEqual(view);
    expect(flight.duration).toBe(300);
  });

  it('rises on a long way, so that the way can be seen', () => {
    const flight = planFlight(viewOf(0, 30), viewOf(10_000, 30));
    expect(spanOf(flight.at(0.5))).toBeGreaterThan(1000);
  });
});
