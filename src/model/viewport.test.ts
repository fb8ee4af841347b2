import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, civilOf, dayOf, isoOf, toDay } from './day.ts';
import {
  MAX_SPAN,
  MIN_SPAN,
  type Viewport,
  centreOn,
  clampViewport,
  fitViewport,
  homeViewport,
  panBy,
  spanOf,
  toViewportAround,
  wholeDays,
  zoomBy,
} from './viewport.ts';

/** A tenth of a second; far below a pixel at any zoom, far above the rounding of a double. */
const TINY = 1e-6;

const viewOf = (start: number, end: number): Viewport => ({ start: toDay(start), end: toDay(end) });
const numberIn = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true, noDefaultInfinity: true });
/** Windows well inside the years that can be shown, so that no edge is hit. */
const innerView = fc
  .tuple(numberIn(-200_000, 200_000), numberIn(2, MAX_SPAN / 2))
  .map(([start, span]) => viewOf(start, start + span));
/** Windows of any span and place, also such as must be clamped. */
const anyView = fc
  .tuple(numberIn(-4e6, 4e6), numberIn(-1e5, 1e6))
  .map(([start, span]) => viewOf(start, start + span));
const share = numberIn(0, 1);
const innerDay = fc.integer({ min: dayOf(1500, 1, 1), max: dayOf(2500, 1, 1) }).map(toDay);

/** How far two windows are apart, in days. */
function distance(a: Viewport, b: Viewport): number {
  return Math.max(Math.abs(a.start - b.start), Math.abs(a.end - b.end));
}

/** By how much a window breaks the limits of span and place, in days; 0 or less when it does not. */
function excess(view: Viewport): number {
  return Math.max(
    MIN_SPAN - spanOf(view),
    spanOf(view) - MAX_SPAN,
    dayOf(1, 1, 1) - view.start,
    view.end - (dayOf(9999, 12, 31) + 1),
  );
}

describe('the limits', () => {
  it('are a day and 120 years', () => {
    expect(MIN_SPAN).toBe(1);
    expect(MAX_SPAN).toBe(43_830);
  });
});

describe('clampViewport', () => {
  it('holds any window within the limits', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(excess(clampViewport(view))).toBeLessThan(TINY);
      }),
      { numRuns: 1000 },
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const once = clampViewport(view);
        expect(distance(clampViewport(once), once)).toBeLessThan(TINY);
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves an allowed window as it is', () => {
    const view = viewOf(19_000, 20_000);
    expect(clampViewport(view)).toEqual(view);
  });

  it('keeps the centre when only the span is held', () => {
    expect(clampViewport(viewOf(100, 100.5))).toEqual(viewOf(99.75, 100.75));
    expect(clampViewport(viewOf(-100_000, 100_000))).toEqual(viewOf(-21_915, 21_915));
  });

  it('keeps the span when only the place is held', () => {
    const early = clampViewport(viewOf(-900_000, -890_000));
    expect(isoOf(early.start)).toBe('0001-01-01');
    expect(spanOf(early)).toBe(10_000);
    const late = clampViewport(viewOf(2_930_000, 2_940_000));
    expect(civilOf(toDay(late.end - 1)).year).toBe(9999);
    expect(spanOf(late)).toBe(10_000);
  });
});

describe('zoomBy', () => {
  it('by 2 shows half the span, by default about the centre', () => {
    expect(zoomBy(viewOf(0, 100), 2)).toEqual(viewOf(25, 75));
    expect(zoomBy(viewOf(0, 100), 2, 0)).toEqual(viewOf(0, 50));
    expect(zoomBy(viewOf(0, 100), 2, 1)).toEqual(viewOf(50, 100));
    expect(zoomBy(viewOf(0, 100), 0.5, 0.25)).toEqual(viewOf(-25, 175));
  });

  it('and back by the inverse about the same anchor is where it was', () => {
    fc.assert(
      fc.property(innerView, numberIn(0.1, 10), share, (view, factor, anchor) => {
        const span = spanOf(view) / factor;
        fc.pre(span > MIN_SPAN && span < MAX_SPAN);
        expect(
          distance(zoomBy(zoomBy(view, factor, anchor), 1 / factor, anchor), view),
        ).toBeLessThan(TINY);
      }),
      { numRuns: 1000 },
    );
  });

  it('twice is zooming once by the product', () => {
    fc.assert(
      fc.property(innerView, numberIn(0.5, 2), numberIn(0.5, 2), share, (view, f, g, anchor) => {
        const spans = [spanOf(view) / f, spanOf(view) / (f * g)];
        fc.pre(spans.every((span) => span > MIN_SPAN && span < MAX_SPAN));
        expect(
          distance(zoomBy(zoomBy(view, f, anchor), g, anchor), zoomBy(view, f * g, anchor)),
        ).toBeLessThan(TINY);
      }),
    );
  });

  it('keeps the day under the anchor in place, also where the span is held', () => {
    const factors = fc.oneof(numberIn(0.1, 10), fc.constantFrom(0.0001, 100_000));
    fc.assert(
      fc.property(innerView, factors, share, (view, factor, anchor) => {
        const after = zoomBy(view, factor, anchor);
        const before = view.start + spanOf(view) * anchor;
        expect(Math.abs(after.start + spanOf(after) * anchor - before)).toBeLessThan(TINY);
      }),
      { numRuns: 1000 },
    );
  });

  it('stays within the limits', () => {
    fc.assert(
      fc.property(anyView, numberIn(1e-6, 1e6), share, (view, factor, anchor) => {
        expect(excess(zoomBy(clampViewport(view), factor, anchor))).toBeLessThan(TINY);
      }),
      { numRuns: 1000 },
    );
    expect(spanOf(zoomBy(viewOf(0, 100), 1e9))).toBeCloseTo(MIN_SPAN, 6);
    expect(spanOf(zoomBy(viewOf(0, 100), 1e-9))).toBeCloseTo(MAX_SPAN, 6);
  });
});

describe('panBy', () => {
  it('moves by a share of the span, positive towards the future', () => {
    expect(panBy(viewOf(0, 100), 0.25)).toEqual(viewOf(25, 125));
    expect(panBy(viewOf(0, 100), -1)).toEqual(viewOf(-100, 0));
  });

  it('and back is where it was; two moves are one of their sum', () => {
    fc.assert(
      fc.property(innerView, numberIn(-3, 3), numberIn(-3, 3), (view, a, b) => {
        expect(distance(panBy(panBy(view, a), -a), view)).toBeLessThan(TINY);
        expect(distance(panBy(panBy(view, a), b), panBy(view, a + b))).toBeLessThan(TINY);
      }),
    );
  });

  it('keeps the span and stays within the limits', () => {
    fc.assert(
      fc.property(anyView, numberIn(-1000, 1000), (view, by) => {
        const before = clampViewport(view);
        const after = panBy(before, by);
        expect(excess(after)).toBeLessThan(TINY);
        expect(Math.abs(spanOf(after) - spanOf(before))).toBeLessThan(TINY);
      }),
    );
  });
});

describe('windows around days', () => {
  it('centreOn keeps the span and puts the day in the middle', () => {
    fc.assert(
      fc.property(innerView, innerDay, (view, day) => {
        const after = centreOn(view, day);
        expect(Math.abs((after.start + after.end) / 2 - day)).toBeLessThan(TINY);
        expect(Math.abs(spanOf(after) - spanOf(view))).toBeLessThan(TINY);
      }),
    );
  });

  it('fitViewport holds both days whole, with a margin', () => {
    fc.assert(
      fc.property(innerDay, fc.nat(MAX_SPAN - 2), (first, length) => {
        const last = toDay(first + length);
        const view = fitViewport(first, last);
        expect(view.start).toBeLessThan(first);
        expect(view.end).toBeGreaterThan(last + 1);
      }),
    );
    expect(fitViewport(toDay(100), toDay(199))).toEqual(viewOf(96, 204));
    expect(fitViewport(toDay(100), toDay(199), 0.5)).toEqual(viewOf(50, 250));
  });

  it('toViewportAround holds the day a fifth of the span inside and keeps the span', () => {
    fc.assert(
      fc.property(innerView, innerDay, (view, day) => {
        const after = toViewportAround(view, day);
        const inset = spanOf(view) / 5;
        expect(day - after.start).toBeGreaterThan(inset - TINY);
        expect(after.end - day).toBeGreaterThan(inset - TINY);
        expect(Math.abs(spanOf(after) - spanOf(view))).toBeLessThan(TINY);
      }),
    );
  });

  it('toViewportAround moves no further than it must', () => {
    const view = viewOf(0, 100);
    expect(toViewportAround(view, 50)).toEqual(view);
    expect(toViewportAround(view, 20)).toEqual(view);
    expect(toViewportAround(view, 80)).toEqual(view);
    expect(toViewportAround(view, 0)).toEqual(viewOf(-20, 80));
    expect(toViewportAround(view, 100)).toEqual(viewOf(20, 120));
    expect(toViewportAround(view, 500)).toEqual(viewOf(420, 520));
  });
});

describe('homeViewport', () => {
  const today = dayOf(2026, 11, 23);
  const text = ({ start, end }: Viewport) => [isoOf(start), isoOf(end)];

  it('is about four and a half years on wide screens, one and a half on narrow ones', () => {
    expect(text(homeViewport(today, false))).toEqual(['2022-10-01', '2027-06-01']);
    expect(text(homeViewport(today, true))).toEqual(['2025-09-01', '2027-02-01']);
  });
});

describe('wholeDays', () => {
  it('counts both ends in', () => {
    expect(wholeDays(viewOf(10, 20))).toEqual({ from: 10, to: 19 });
    expect(wholeDays(viewOf(10, 11))).toEqual({ from: 10, to: 10 });
    expect(wholeDays(viewOf(9.7, 20.4))).toEqual({ from: 10, to: 19 });
  });

  it('is never reversed and never more than half a day off', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const window = clampViewport(view);
        const { from, to } = wholeDays(window);
        expect(Number.isInteger(from) && Number.isInteger(to)).toBe(true);
        expect(from).toBeLessThanOrEqual(to);
        expect(Math.abs(from - window.start)).toBeLessThanOrEqual(0.5);
        expect(Math.abs(to + 1 - window.end)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 1000 },
    );
  });

  it('gives back windows that already are whole days', () => {
    fc.assert(
      fc.property(innerDay, fc.integer({ min: 1, max: MAX_SPAN }), (start: Day, span) => {
        const { from, to } = wholeDays(viewOf(start, start + span));
        expect([from, to + 1]).toEqual([start, start + span]);
      }),
    );
  });
});
