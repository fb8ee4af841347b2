import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDay } from '../model/day.ts';
import type { Viewport } from '../model/viewport.ts';
import { MAX_CRUMBS, NO_TRAIL, type Trail, goBack, goForward, isNear, rest } from './trail.ts';

const viewOf = (start: number, span = 100): Viewport => ({
  start: toDay(start),
  end: toDay(start + span),
});
const [A, B, C, D] = [viewOf(0), viewOf(1000), viewOf(2000), viewOf(3000)] as const;
const through = (...windows: readonly Viewport[]) => windows.reduce(rest, NO_TRAIL);

const someView = fc
  .tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 10, max: 400 }))
  .map(([start, span]) => viewOf(start, span));
/** Trails as they come about: rests, with some steps back and forward between them. */
const someTrail = fc
  .array(fc.oneof(someView, fc.constantFrom('back', 'forward')), { maxLength: 120 })
  .map((steps) =>
    steps.reduce<Trail>((trail, step) => {
      if (typeof step === 'object') return rest(trail, step);
      if (trail.here === null) return trail;
      return (step === 'back' ? goBack : goForward)(trail, trail.here) ?? trail;
    }, NO_TRAIL),
  );

const crumbs = ({ behind, here, ahead }: Trail) => [
  ...behind,
  ...(here === null ? [] : [here]),
  ...ahead,
];

describe('isNear', () => {
  it('is a shift below 5 % of the span and a zoom below 1.1', () => {
    expect(isNear(A, viewOf(4.9))).toBe(true);
    expect(isNear(A, viewOf(5))).toBe(false);
    expect(isNear(A, viewOf(-5))).toBe(false);
    expect(isNear(A, viewOf(-4, 108))).toBe(true);
    expect(isNear(A, viewOf(-5, 111))).toBe(false);
  });

  it('reads the same both ways', () => {
    fc.assert(
      fc.property(someView, someView, (a, b) => {
        expect(isNear(a, b)).toBe(isNear(b, a));
      }),
    );
  });
});

describe('rest', () => {
  it('begins the trail, then adds to it', () => {
    expect(through(A)).toEqual({ behind: [], here: A, ahead: [] });
    expect(through(A, B, C)).toEqual({ behind: [A, B], here: C, ahead: [] });
  });

  it('makes no place of a window that is nearly this one', () => {
    const trail = through(A, B);
    expect(rest(trail, viewOf(1004))).toBe(trail);
  });

  it('keeps a slow drift in sight: nearness counts from the place itself', () => {
    const drift = [0, 3, 6].map((start) => viewOf(start));
    expect(through(...drift).behind).toEqual([A]);
  });

  it('elsewhere after going back drops what was ahead', () => {
    const back = goBack(through(A, B, C), C);
    expect(back?.ahead).toEqual([C]);
    expect(back === null ? null : rest(back, D)).toEqual({ behind: [A, B], here: D, ahead: [] });
  });

  it('keeps the last fifty places', () => {
    const windows = Array.from({ length: 60 }, (_, index) => viewOf(index * 1000));
    expect(crumbs(through(...windows))).toEqual(windows.slice(-MAX_CRUMBS));
  });
});

describe('goBack and goForward', () => {
  it('have nowhere to go at the ends', () => {
    expect(goBack(NO_TRAIL, A)).toBeNull();
    expect(goBack(through(A), A)).toBeNull();
    expect(goForward(through(A, B), B)).toBeNull();
  });

  it('step through the places', () => {
    const first = goBack(through(A, B, C), C);
    expect(first).toEqual({ behind: [A], here: B, ahead: [C] });
    const second = first === null ? null : goBack(first, B);
    expect(second).toEqual({ behind: [], here: A, ahead: [B, C] });
    expect(second === null ? null : goForward(second, A)).toEqual(first);
  });

  it('from a window not yet rested in, return to the last place of rest', () => {
    expect(goBack(through(A, B), D)).toEqual({ behind: [A], here: B, ahead: [D] });
  });

  it('back, then forward is where you were', () => {
    fc.assert(
      fc.property(someTrail, someView, (trail, window) => {
        const back = goBack(trail, window);
        fc.pre(back !== null && back.here !== null);
        const again = goForward(back, back.here);
        expect(again?.here).toBe(window);
        expect(again?.ahead).toEqual(rest(trail, window).ahead);
      }),
      { numRuns: 1000 },
    );
  });

  it('forward, then back is where you were', () => {
    fc.assert(
      fc.property(someTrail, (trail) => {
        const forward = trail.here === null ? null : goForward(trail, trail.here);
        fc.pre(forward !== null && forward.here !== null);
        expect(goBack(forward, forward.here)).toEqual(trail);
      }),
      { numRuns: 1000 },
    );
  });

  it('never hold more than fifty places, nor lose one by stepping', () => {
    fc.assert(
      fc.property(someTrail, (trail) => {
        expect(crumbs(trail).length).toBeLessThanOrEqual(MAX_CRUMBS);
        const back = trail.here === null ? null : goBack(trail, trail.here);
        expect(crumbs(back ?? trail)).toEqual(crumbs(trail));
      }),
    );
  });
});
