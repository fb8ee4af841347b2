import { toDay } from './day.ts';
import { MAX_SPAN, MIN_SPAN, type Viewport, spanOf } from './viewport.ts';

/** What of a window can be slid along a strip of time. */
export type SlidePart = 'start' | 'end' | 'whole';

/** Share of the window's span that an arrow, and a page key, moves. */
const ARROW = 1 / 20;
const PAGE = 1 / 2;

/** Keys of a slider and their moves in shares of the span; Home and End go to the ends instead. */
const SHARES: Readonly<Record<string, number>> = {
  ArrowRight: ARROW,
  ArrowUp: ARROW,
  ArrowLeft: -ARROW,
  ArrowDown: -ARROW,
  PageUp: PAGE,
  PageDown: -PAGE,
  Home: -Infinity,
  End: Infinity,
};

/** Lowest, highest and present place of a part, in days; a start for `whole`. */
export interface SlideRange {
  readonly min: number;
  readonly max: number;
  readonly now: number;
}

/** How far a part can go: to the ends of the strip, or it stays where it is already beyond them. */
export function slideRange(part: SlidePart, window: Viewport, strip: Viewport): SlideRange {
  const { start, end } = window;
  const [now, min, max] = {
    start: [start, Math.max(strip.start, end - MAX_SPAN), end - MIN_SPAN] as const,
    end: [end, start + MIN_SPAN, Math.min(strip.end, start + MAX_SPAN)] as const,
    whole: [start, strip.start, strip.end - spanOf(window)] as const,
  }[part];
  return { min: Math.min(min, now), max: Math.max(max, now), now };
}

/** The window after a key on one of its parts; null for keys that are none of a slider's. */
export function slideBy(
  key: string,
  part: SlidePart,
  window: Viewport,
  strip: Viewport,
): Viewport | null {
  const share = SHARES[key];
  if (share === undefined) return null;
  const { min, max, now } = slideRange(part, window, strip);
  const to = Math.min(max, Math.max(min, now + share * spanOf(window)));
  return {
    start: toDay(part === 'end' ? window.start : to),
    end: toDay(part === 'start' ? window.end : part === 'end' ? to : to + spanOf(window)),
  };
}
