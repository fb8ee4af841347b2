import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDay } from './day.ts';
import { type SlidePart, slideBy, slideRange } from './slide.ts';
import { MAX_SPAN, MIN_SPAN, type Viewport, spanOf } from './viewport.ts';

const viewOf = (start: number, end: number): Viewport => ({ start: toDay(start), end: toDay(end) });
const STRIP = viewOf(0, 4000);
const WINDOW = viewOf(1000, 1200);
const PARTS: readonly SlidePart[] = ['start', 'end', 'whole'];
const someWindow = fc
  .tuple(fc.integer({ min: -5000, max: 8000 }), fc.integer({ min: MIN_SPAN, max: MAX_SPAN }))
  .map(([start, span]) => viewOf(start, start + span));
const someKey = fc.constantFrom(
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'PageUp',
  'PageDown',
  'Home',
  'End',
);

describe('slideBy', () => {
  it.each([
    ['ArrowRight', 'whole', viewOf(1010, 1210)],
    ['ArrowUp', 'whole', viewOf(1010, 1210)],
    ['ArrowLeft', 'whole', viewOf(990, 1190)],
    ['ArrowDown', 'whole', viewOf(990, 1190)],
    ['PageUp', 'whole', viewOf(1100, 1300)],
    ['PageDown', 'whole', viewOf(900, 1100)],
    ['Home', 'whole', viewOf(0, 200)],
    ['End', 'whole', viewOf(3800, 4000)],
    ['ArrowRight', 'start', viewOf(1010, 1200)],
    ['PageDown', 'start', viewOf(900, 1200)],
    ['Home', 'start', viewOf(0, 1200)],
    ['End', 'start', viewOf(1199, 1200)],
    ['ArrowLeft', 'end', viewOf(1000, 1190)],
    ['PageUp', 'end', viewOf(1000, 1300)],
    ['Home', 'end', viewOf(1000, 1001)],
    ['End', 'end', viewOf(1000, 4000)],
  ] as const)('%s moves the %s', (key, part, window) => {
    expect(slideBy(key, part, WINDOW, STRIP)).toEqual(window);
  });

  it('leaves other keys alone', () => {
    expect(slideBy('Enter', 'whole', WINDOW, STRIP)).toBeNull();
    expect(slideBy('a', 'start', WINDOW, STRIP)).toBeNull();
  });

  it('keeps to the strip, to the spans there are, and to what it does not move', () => {
    fc.assert(
      fc.property(someKey, fc.constantFrom(...PARTS), someWindow, (key, part, window) => {
        const after = slideBy(key, part, window, STRIP) ?? window;
        expect(spanOf(after)).toBeGreaterThanOrEqual(MIN_SPAN - 1e-6);
        expect(spanOf(after)).toBeLessThanOrEqual(MAX_SPAN + 1e-6);
        expect(after.start).toBeGreaterThanOrEqual(Math.min(0, window.start));
        expect(after.end).toBeLessThanOrEqual(Math.max(4000, window.end) + 1e-6);
        expect(part === 'start' ? after.end : window.end).toBe(window.end);
        expect(part === 'end' ? after.start : window.start).toBe(window.start);
        expect(spanOf(part === 'whole' ? after : window)).toBeCloseTo(spanOf(window), 6);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('slideRange', () => {
  it('holds the present place, also of a window beyond the strip', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PARTS), someWindow, (part, window) => {
        const { min, max, now } = slideRange(part, window, STRIP);
        expect(min).toBeLessThanOrEqual(now);
        expect(now).toBeLessThanOrEqual(max);
      }),
    );
    expect(slideRange('whole', viewOf(-900, 100), STRIP)).toEqual({
      min: -900,
      max: 3000,
      now: -900,
    });
  });
});
