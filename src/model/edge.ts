import { type Day, toDay } from './day.ts';
import { type Viewport, spanOf } from './viewport.ts';

/** First and last day of what there is to see, both inclusive. */
export interface Bounds {
  readonly first: Day;
  readonly last: Day;
}

/** How far past the edge a window can be pulled at most, as a share of its span. */
export const FARTHEST = 0.25;
/** The share of the hand's way that the window follows just past the edge. */
const FOLLOW = 0.55;

/**
 * How far the window is past the allowed places, in days; negative before the first day, positive
 * after the last, 0 inside. Allowed is whatever keeps the middle of the window between the two days:
 * half a span of empty time at each side.
 */
export function overshootOf(view: Viewport, bounds: Bounds): number {
  const centre = centreOf(view);
  return centre - Math.min(bounds.last + 1, Math.max(bounds.first, centre));
}

/** The window a hand has pulled to `view`, held back more and more past the edge, like a rubber band. */
export function resist(view: Viewport, bounds: Bounds): Viewport {
  const pulled = overshootOf(view, bounds);
  const limit = spanOf(view) * FARTHEST;
  const shown = limit * (1 - 1 / ((Math.abs(pulled) * FOLLOW) / limit + 1));
  return pulled === 0 ? view : shifted(view, Math.sign(pulled) * shown - pulled);
}

/**
 * The inverse of {@link resist}: where a hand must have pulled to see this window, so that a new hold
 * on it begins without a jump. A window farther out than any pull could bring it counts as nearly so far.
 */
export function unresist(view: Viewport, bounds: Bounds): Viewport {
  const seen = overshootOf(view, bounds);
  const limit = spanOf(view) * FARTHEST;
  const shown = Math.min(Math.abs(seen), limit * 0.99);
  const pulled = (limit / FOLLOW) * (1 / (1 - shown / limit) - 1);
  return seen === 0 ? view : shifted(view, Math.sign(seen) * pulled - seen);
}

/** The nearest allowed window of the same span. */
export function settle(view: Viewport, bounds: Bounds): Viewport {
  const past = overshootOf(view, bounds);
  return past === 0 ? view : shifted(view, -past);
}

/** The bounds moved out just far enough to allow a window, for one that was asked for by address. */
export function allowing(bounds: Bounds, view: Viewport): Bounds {
  const centre = centreOf(view);
  return {
    first: toDay(Math.min(bounds.first, centre)),
    last: toDay(Math.max(bounds.last, centre - 1)),
  };
}

function centreOf(view: Viewport): number {
  return (view.start + view.end) / 2;
}

function shifted(view: Viewport, days: number): Viewport {
  return { start: toDay(view.start + days), end: toDay(view.end + days) };
}
