import { categoryAt } from '../data/columns.ts';
import { type Dataset, eventAt } from '../data/dataset.ts';
import { placeOf, rowOf } from './lane-rows.ts';
import { rowY } from './lay-mark.ts';
import type { Plan, PlannedLane } from './plan.ts';
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

/** Threads from scheduled dates that were moved to what replaced them, from either end. */
export function layThreads(
  plan: Plan,
  marks: readonly SceneMark[],
  { scale, scrollTop }: Pick<Scene, 'scale' | 'scrollTop'>,
): readonly SceneThread[] {
  const { dataset } = plan.input;
  const { perDay } = scale;
  const seen = new Set<string>();
  return marks.flatMap((mark) => {
    const lane = plan.lanes.find(({ key }) => key === mark.laneKey);
    if (lane === undefined) return [];
    return movesAt(dataset, mark).flatMap(({ from, to }): readonly SceneThread[] => {
      const key = `${lane.key}:${from}:${to}`;
      if (seen.has(key)) return [];
      seen.add(key);
      const [start, end] = [from, to].map((index) => spotOf(plan, lane, index, perDay));
      if (start === undefined || end === undefined || start === null || end === null) return [];
      if (start.place === end.place) return [];
      const pointOf = ({ day, row }: MoveEnd): Point => ({
        x: scale.toX(day),
        y: rowY(plan, lane, row, scrollTop),
      });
      const category = categoryAt(dataset.columns, from);
      return [{ laneKey: lane.key, points: bow(pointOf(start), pointOf(end)), category }];
    });
  });
}

/** Where one end of a thread stands. */
interface MoveEnd {
  readonly place: number;
  readonly row: number;
  readonly day: number;
}

/** Moves that a mark's event is an end of: the date it was moved to, the dates moved to it. */
function movesAt(
  dataset: Dataset,
  { index, moved }: SceneMark,
): readonly { readonly from: number; readonly to: number }[] {
  const moves = (dataset.movedTo(index) ?? []).map((from) => ({ from, to: index }));
  if (!moved) return moves;
  const successor = eventAt(dataset, index)?.replacedBy ?? null;
  const to = successor === null ? undefined : dataset.indexOf.get(successor);
  return to === undefined ? moves : [...moves, { from: index, to }];
}

function spotOf(plan: Plan, lane: PlannedLane, index: number, perDay: number): MoveEnd | null {
  const { rows } = lane;
  const own = placeOf(rows, plan.input.dataset.columns, index);
  if (own < 0) return null;
  const place = hostOf(rows, own, perDay);
  return { place, row: rowOf(rows, place), day: rows.anchor[place] ?? 0 };
}
