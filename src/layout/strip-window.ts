import type { Viewport } from '../model/viewport.ts';
import type { Span } from './scene.ts';

/** Where the window lies on the strip of all years. */
export interface StripWindow extends Span {
  /** Whether the window begins before the strip does, or ends after it. */
  readonly before: boolean;
  readonly after: boolean;
  /** Whether that edge of the window lies on the strip. */
  readonly hasStart: boolean;
  readonly hasEnd: boolean;
}

/** Narrowest window shown, so that one of a day can still be seen and caught; pixels. */
const NARROWEST = 6;
/** Least clear space between the two handles, pixels: the window between them is seen and caught. */
export const BETWEEN_HANDLES = 24;
/** Less than this beyond the strip is no statement, pixels. */
const SLACK = 0.5;

/** Fits the window to the strip, which shows `strip` from `left` to `right`, pixels. */
export function placeWindow(
  window: Viewport,
  strip: Viewport,
  { left, right }: { readonly left: number; readonly right: number },
): StripWindow {
  const perDay = (right - left) / (strip.end - strip.start);
  const [start, end] = [window.start, window.end].map((day) => left + (day - strip.start) * perDay);
  const [from, to] = [start ?? left, end ?? right];
  const x0 = Math.min(right - NARROWEST, Math.max(left, from));
  const isOn = (x: number) => x >= left - SLACK && x <= right + SLACK;
  return {
    x0,
    x1: Math.max(x0 + NARROWEST, Math.min(right, to)),
    before: from < left - SLACK,
    after: to > right + SLACK,
    hasStart: isOn(from),
    hasEnd: isOn(to),
  };
}

/** What stands at both edges of the window. */
interface Handles {
  /** Width of each, pixels. */
  readonly size: number;
  /** How much of one stays inside the host at its very edge, pixels. */
  readonly kept: number;
}

/**
 * Middles of the handles in a host `width` pixels wide: on the window's edges, and outside a window
 * too narrow to be seen between them.
 */
export function handlesOf(
  { x0, x1 }: Span,
  { size, kept }: Handles,
  width: number,
): readonly [start: number, end: number] {
  const out = Math.max(0, (BETWEEN_HANDLES + size - (x1 - x0)) / 2);
  const inset = kept - size / 2;
  return [Math.max(inset, x0 - out), Math.min(width - inset, x1 + out)];
}
