import { type Day, DAYS_PER_YEAR, addMonths, toDay } from './day.ts';

/** The window on time: days at the left and right edge, `start < end`. */
export interface Viewport {
  readonly start: Day;
  readonly end: Day;
}

/** The closest and the widest view: one day and a little over a century. */
export const MIN_SPAN = 1;
export const MAX_SPAN = Math.ceil(120 * DAYS_PER_YEAR);

/** Outermost days that can be shown; years 1 to 9999, so every date on the axis has four digits. */
const EARLIEST = toDay(-719_162);
const LATEST = toDay(2_932_897);

export function spanOf(view: Viewport): number {
  return view.end - view.start;
}

/** Whether both edges are numbers: what is not, nothing may carry on into the address. */
export function isWindow({ start, end }: Viewport): boolean {
  return Number.isFinite(start) && Number.isFinite(end);
}

/** The window with its span and its place held within what can be shown. */
export function clampViewport(view: Viewport): Viewport {
  const span = Math.min(MAX_SPAN, Math.max(MIN_SPAN, spanOf(view)));
  const centre = (view.start + view.end) / 2;
  const start = Math.min(LATEST - span, Math.max(EARLIEST, centre - span / 2));
  return { start: toDay(start), end: toDay(start + span) };
}

/** Moves the window by a share of its own span; positive is towards the future. */
export function panBy(view: Viewport, share: number): Viewport {
  const shift = spanOf(view) * share;
  return clampViewport({ start: toDay(view.start + shift), end: toDay(view.end + shift) });
}

/** Zooms by `factor` (2 shows half the span) and keeps `anchor` (0 left edge … 1 right) in place. */
export function zoomBy(view: Viewport, factor: number, anchor = 0.5): Viewport {
  const span = Math.min(MAX_SPAN, Math.max(MIN_SPAN, spanOf(view) / factor));
  const pivot = view.start + spanOf(view) * anchor;
  return clampViewport({
    start: toDay(pivot - span * anchor),
    end: toDay(pivot + span * (1 - anchor)),
  });
}

/** A window of the same span centred on `day`. */
export function centreOn(view: Viewport, day: Day): Viewport {
  const half = spanOf(view) / 2;
  return clampViewport({ start: toDay(day - half), end: toDay(day + half) });
}

/** A window around `first … last` with a margin of `share` of the span at each side. */
export function fitViewport(first: Day, last: Day, share = 0.04): Viewport {
  const span = Math.max(MIN_SPAN, last + 1 - first);
  return clampViewport({
    start: toDay(first - span * share),
    end: toDay(last + 1 + span * share),
  });
}

/**
 * The first view. Wide screens: from four years back to half a year beyond today; narrow
 * ones: about a year and a half, so that names still have room.
 */
export function homeViewport(today: Day, narrow: boolean): Viewport {
  return narrow
    ? { start: addMonths(today, -14), end: addMonths(today, 3) }
    : { start: addMonths(today, -49), end: addMonths(today, 7) };
}

/** The window as whole days, both inclusive, as the address writes it. */
export function wholeDays(view: Viewport): { readonly from: Day; readonly to: Day } {
  const from = Math.round(view.start);
  return { from: toDay(from), to: toDay(Math.max(from, Math.round(view.end) - 1)) };
}

/** The window moved just far enough to hold `day` a fifth of its span inside the nearer edge. */
export function toViewportAround(view: Viewport, day: number): Viewport {
  const inset = spanOf(view) / 5;
  const shift =
    day < view.start + inset
      ? day - inset - view.start
      : day > view.end - inset
        ? day + inset - view.end
        : 0;
  return clampViewport({ start: toDay(view.start + shift), end: toDay(view.end + shift) });
}
