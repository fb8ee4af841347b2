import { interpolateZoom } from 'd3';
import { toDay } from './day.ts';
import { type Viewport, spanOf } from './viewport.ts';

/** A flight between two windows: the window at `t` (0 … 1) and how long it should take. */
export interface Flight {
  readonly at: (t: number) => Viewport;
  /** Milliseconds, 300 to 900 by the length of the path. */
  readonly duration: number;
}

/**
 * Smooth zoom and pan (J. van Wijk and W. Nuij, "Smooth and Efficient Zooming and Panning",
 * InfoVis 2003) on one axis: the centre moves along x, the span is the width of the view.
 */
export function planFlight(from: Viewport, to: Viewport): Flight {
  const path = interpolateZoom(viewOf(from), viewOf(to));
  return {
    at: (t) => {
      if (t >= 1) return to;
      const [centre, , span] = path(Math.max(0, t));
      return { start: toDay(centre - span / 2), end: toDay(centre + span / 2) };
    },
    duration: Math.min(900, Math.max(300, path.duration * 0.6)),
  };
}

function viewOf(view: Viewport): [number, number, number] {
  return [(view.start + view.end) / 2, 0, spanOf(view)];
}
