import { eventAt } from '../data/dataset.ts';
import { placeOf, rowOf } from './lane-rows.ts';
import { rowY } from './lay-mark.ts';
import type { Plan } from './plan.ts';
import type { Point } from './route.ts';
import type { Scene, SceneMark, SceneThread } from './scene.ts';
import { hostOf } from './standing.ts';

/** Points along a thread. */
const SAMPLES = 16;
/** Highest a thread rises over its row, pixels. */
const RISE = 9;

/** A shallow bow over the row, so that the thread is told from the bar it runs along. */
function bow(from: Point, to: Point): readonly Point[] {
  const rise = Math.min(RISE, Math.abs(to.x - from.x) / 4);
  return Array.from({ length: SAMPLES + 1 }, (_, step) => {
    const t = step / SAMPLES;
    const x = from.x + (to.x - from.x) * t;
    return { x, y: from.y + (to.y - from.y) * t - rise * 4 * t * (1 - t) };
  });
}

/** Threads from scheduled dates that were moved to what replaced them, in the same lane. */
export function layThreads(
  plan: Plan,
  marks: readonly SceneMark[],
  { scale, scrollTop }: Pick<Scene, 'scale' | 'scrollTop'>,
): readonly SceneThread[] {
  const { dataset } = plan.input;
  return marks.flatMap((mark) => {
    if (!mark.moved) return [];
    const successor = eventAt(dataset, mark.index)?.replacedBy ?? null;
    const index = successor === null ? undefined : dataset.indexOf.get(successor);
    const lane = plan.lanes.find(({ key }) => key === mark.laneKey);
    if (index === undefined || lane === undefined) return [];
    const place = placeOf(lane.rows, dataset.columns, index);
    if (place < 0) return [];
    const host = hostOf(lane.rows, place, scale.perDay);
    const to = {
      x: scale.toX(lane.rows.anchor[host] ?? 0),
      y: rowY(plan, lane, rowOf(lane.rows, host), scrollTop),
    };
    if (to.x === mark.x && to.y === mark.y) return [];
    return [{ points: bow(mark, to), category: mark.category }];
  });
}
