import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDay } from './day.ts';
import { type Bounds, FARTHEST, allowing, overshootOf, resist, settle, unresist } from './edge.ts';
import { MAX_SPAN, MIN_SPAN, type Viewport, spanOf } from './viewport.ts';

/** A tenth of a second in days: far below a pixel, far above the rounding of a double. */
const TINY = 1e-6;

const viewOf = (start: number, end: number): Viewport => ({ start: toDay(start), end: toDay(end) });
const BOUNDS: Bounds = { first: toDay(1000), last: toDay(1999) };
const numberIn = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true, noDefaultInfinity: true });
const someBounds = fc
  .tuple(numberIn(-20_000, 20_000), numberIn(0, 20_000))
  .map(([first, length]): Bounds => ({ first: toDay(first), last: toDay(first + length) }));
const someSpan = numberIn(MIN_SPAN, MAX_SPAN);
const someView = fc
  .tuple(numberIn(-60_000, 60_000), someSpan)
  .map(([centre, span]) => viewOf(centre - span / 2, centre + span / 2));

/** How far two windows are apart, in days. */
function distance(a: Viewport, b: Viewport): number {
  return Math.max(Math.abs(a.start - b.start), Math.abs(a.end - b.end));
}

describe('overshootOf', () => {
  it('is none while half the window or more holds data', () => {
    expect(overshootOf(viewOf(900, 1100), BOUNDS)).toBe(0);
    expect(overshootOf(viewOf(1900, 2100), BOUNDS)).toBe(0);
    expect(overshootOf(viewOf(-5000, 8000), BOUNDS)).toBe(0);
  });

  it('counts the days past either edge', () => {
    expect(overshootOf(viewOf(890, 1090), BOUNDS)).toBe(-10);
    expect(overshootOf(viewOf(1910, 2110), BOUNDS)).toBe(10);
  });
});

describe('resist', () => {
  it('changes nothing inside', () => {
    fc.assert(
      fc.property(someView, someBounds, (view, bounds) => {
        fc.pre(overshootOf(view, bounds) === 0);
        expect(resist(view, bounds)).toBe(view);
      }),
    );
  });

  it('keeps the span and the side, lags behind the hand, and never goes past the limit', () => {
    fc.assert(
      fc.property(someView, someBounds, (view, bounds) => {
        const shown = resist(view, bounds);
        const [pulled, seen] = [overshootOf(view, bounds), overshootOf(shown, bounds)];
        expect(Math.abs(spanOf(shown) - spanOf(view))).toBeLessThan(TINY);
        expect(seen * pulled).toBeGreaterThanOrEqual(0);
        expect(Math.abs(seen)).toBeLessThanOrEqual(Math.abs(pulled) + TINY);
        expect(Math.abs(seen)).toBeLessThanOrEqual(spanOf(view) * FARTHEST + TINY);
      }),
      { numRuns: 1000 },
    );
  });

  it('follows the hand in its own direction, less and less', () => {
    fc.assert(
      fc.property(someSpan, numberIn(0, 3), numberIn(0.01, 1), (span, at, step) => {
        const shownAt = (shares: number) => {
          const centre = BOUNDS.last + 1 + shares * span;
          const view = viewOf(centre - span / 2, centre + span / 2);
          return overshootOf(resist(view, BOUNDS), BOUNDS);
        };
        const [a, b, c] = [shownAt(at), shownAt(at + step), shownAt(at + 2 * step)];
        expect(b).toBeGreaterThan(a);
        expect(c).toBeGreaterThan(b);
        expect(c - b).toBeLessThan(b - a);
      }),
    );
  });

  it('is the same at both edges', () => {
    const [early, late] = [resist(viewOf(700, 900), BOUNDS), resist(viewOf(2100, 2300), BOUNDS)];
    expect(overshootOf(early, BOUNDS)).toBeCloseTo(-overshootOf(late, BOUNDS), 6);
  });
});

describe('unresist', () => {
  it('undoes resist wherever a hand may have pulled', () => {
    fc.assert(
      fc.property(someView, someBounds, (view, bounds) => {
        fc.pre(Math.abs(overshootOf(view, bounds)) < spanOf(view) * 20);
        expect(distance(unresist(resist(view, bounds), bounds), view)).toBeLessThan(
          1e-6 * Math.max(1, spanOf(view)),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('stays finite for a window that no pull could have brought there', () => {
    const far = unresist(viewOf(50_000, 50_100), BOUNDS);
    expect(Number.isFinite(far.start)).toBe(true);
    expect(overshootOf(resist(far, BOUNDS), BOUNDS)).toBeLessThanOrEqual(100 * FARTHEST);
  });
});

describe('settle', () => {
  it('goes no further than to the edge, keeps the span, and is done then', () => {
    fc.assert(
      fc.property(someView, someBounds, (view, bounds) => {
        const there = settle(view, bounds);
        expect(Math.abs(overshootOf(there, bounds))).toBeLessThan(TINY);
        expect(Math.abs(spanOf(there) - spanOf(view))).toBeLessThan(TINY);
        expect(distance(there, view)).toBeCloseTo(Math.abs(overshootOf(view, bounds)), 5);
        expect(distance(settle(there, bounds), there)).toBeLessThan(TINY);
      }),
    );
  });
});

describe('allowing', () => {
  it('lets a window stay that was asked for, and no more than it must', () => {
    fc.assert(
      fc.property(someView, someBounds, (view, bounds) => {
        const wider = allowing(bounds, view);
        expect(Math.abs(overshootOf(view, wider))).toBeLessThan(TINY);
        expect(wider.first).toBeLessThanOrEqual(bounds.first);
        expect(wider.last).toBeGreaterThanOrEqual(bounds.last);
        const inside = overshootOf(view, bounds) === 0;
        expect(inside ? wider : bounds).toEqual(bounds);
      }),
    );
  });
});
