import { type Viewport, spanOf } from '../model/viewport.ts';

/** The windows in which the view came to rest, as breadcrumbs: those behind, this one, those ahead. */
export interface Trail {
  /** Oldest first. */
  readonly behind: readonly Viewport[];
  /** The last place of rest; null before the first. */
  readonly here: Viewport | null;
  /** Nearest first; there are some only after going back. */
  readonly ahead: readonly Viewport[];
}

export const NO_TRAIL: Trail = { behind: [], here: null, ahead: [] };

/** Most places kept, behind, here and ahead together; the oldest are forgotten. */
export const MAX_CRUMBS = 50;

/** Whether two windows are as good as one place: moved by less than 5 %, zoomed by less than 1.1. */
export function isNear(a: Viewport, b: Viewport): boolean {
  const [narrow, wide] = [Math.min(spanOf(a), spanOf(b)), Math.max(spanOf(a), spanOf(b))];
  const shift = Math.abs(a.start + a.end - b.start - b.end) / 2;
  return wide < narrow * 1.1 && shift < narrow * 0.05;
}

/** The trail once the view has come to rest in `window`: a new place drops what was ahead. */
export function rest(trail: Trail, window: Viewport): Trail {
  const { behind, here } = trail;
  if (here === null) return { ...trail, here: window };
  if (isNear(here, window)) return trail;
  return { behind: [...behind, here].slice(1 - MAX_CRUMBS), here: window, ahead: [] };
}

/** One place back from `window`, which stays ahead exactly as it is; null at the oldest place. */
export function goBack(trail: Trail, window: Viewport): Trail | null {
  const { behind, ahead } = rest(trail, window);
  const here = behind.at(-1);
  return here === undefined
    ? null
    : { behind: behind.slice(0, -1), here, ahead: [window, ...ahead] };
}

/** One place forward from `window`; null when nothing is ahead, as after coming to rest elsewhere. */
export function goForward(trail: Trail, window: Viewport): Trail | null {
  const { behind, ahead } = rest(trail, window);
  const [here, ...beyond] = ahead;
  return here === undefined ? null : { behind: [...behind, window], here, ahead: beyond };
}
