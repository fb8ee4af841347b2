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
  const perDay = (right - left) / spanOf(view);
  const { start } = view;
  return {
    left,
    right,
    perDay,
    toX: (day) => left + (day - start) * perDay,
    toDay: (x) => toDay(start + (x - left) / perDay),
  };
}
