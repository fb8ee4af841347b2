import { MIN_SPAN, type Viewport, spanOf, zoomBy } from '../model/viewport.ts';
import type { Plan } from './plan.ts';
import type { Scene, SceneMark } from './scene.ts';

/** A little more than needed, so that rounding never leaves a mark just joined. */
const MARGIN = 1.05;

/**
 * The window in which the first of the events joined in `mark` stands alone, the mark staying where
 * it is; null when even a single day is too coarse to part them.
 */
export function partWindow(
  plan: Plan,
  scene: Scene,
  window: Viewport,
  mark: SceneMark,
): Viewport | null {
  const lane = plan.lanes.find((each) => each.key === mark.laneKey);
  const width = scene.scale.right - scene.scale.left;
  const scales = mark.members
    .map((index) => lane?.placeOf.get(index)?.alone ?? Infinity)
    .filter((scale) => scale > scene.scale.perDay);
  const scale = Math.min(...scales) * MARGIN;
  if (scale > width / MIN_SPAN) return null;
  const anchor = (mark.x - scene.scale.left) / width;
  return zoomBy(window, (spanOf(window) * scale) / width, anchor);
}
