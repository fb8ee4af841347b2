import { MIN_SPAN, type Viewport, spanOf, zoomBy } from '../model/viewport.ts';
import type { Plan } from './plan.ts';
import type { Scene, SceneMark } from './scene.ts';
import { joinedPlaces } from './standing.ts';

/** A little more than needed, so that rounding never leaves a mark just joined. */
const MARGIN = 1.05;
/** The least step, so that a crowd does not come apart one event at a time. */
const LEAST = 1.6;

/** The events a mark stands for, in order of time. */
export function joinedEvents(plan: Plan, scene: Scene, mark: SceneMark): readonly number[] {
  const lane = plan.lanes.find(({ key }) => key === mark.laneKey);
  if (lane === undefined) return [mark.index];
  return joinedPlaces(lane.rows, mark, scene.scale.perDay)
    .map((place) => lane.rows.event[place] ?? 0)
    .toSorted((a, b) => a - b);
}

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
  if (lane === undefined) return null;
  const { perDay, left, right } = scene.scale;
  const width = right - left;
  let least = Infinity;
  for (const place of joinedPlaces(lane.rows, mark, perDay)) {
    const alone = lane.rows.alone[place] ?? Infinity;
    if (alone > perDay && alone < least) least = alone;
  }
  const scale = Math.max(least * MARGIN, perDay * LEAST);
  if (least * MARGIN > width / MIN_SPAN) return null;
  const anchor = (mark.x - left) / width;
  return zoomBy(window, (spanOf(window) * scale) / width, anchor);
}
