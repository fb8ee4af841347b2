import { scaleLinear } from 'd3';
import { type Day, toDay } from '../model/day.ts';
import { type Viewport, spanOf } from '../model/viewport.ts';

/** The one map between days and pixels of the plot; `left` and `right` are its edges. */
export interface TimeScale {
  readonly left: number;
  readonly right: number;
  /** Pixels per day. */
  readonly perDay: number;
  readonly toX: (day: number) => number;
  readonly toDay: (x: number) => Day;
}

export function timeScale(view: Viewport, left: number, right: number): TimeScale {
  const scale = scaleLinear([view.start, view.end], [left, right]);
  return {
    left,
    right,
    perDay: (right - left) / spanOf(view),
    toX: (day) => scale(day),
    toDay: (x) => toDay(scale.invert(x)),
  };
}
