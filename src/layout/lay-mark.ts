import {
  beginOf,
  categoryAt,
  endOf,
  isHollowAt,
  isMovedAt,
  isOpenAt,
  isPlannedAt,
  weightAt,
} from '../data/columns.ts';
import { markHalf } from './geometry.ts';
import type { Plan, PlannedLane } from './plan.ts';
import type { Scene, SceneMark } from './scene.ts';
import type { Standing } from './standing.ts';

/** Middle of a row of a lane, pixels from the top of the picture. */
export function rowY(plan: Plan, lane: PlannedLane, row: number, scrollTop: number): number {
  const { geometry } = plan.input.lettering;
  const top = geometry.axis + lane.top - scrollTop + geometry.lanePadding + geometry.laneHead;
  return top + (row + 0.5) * geometry.row;
}

/** A mark in its lane, as yet without its name. */
export function layMark(
  plan: Plan,
  lane: PlannedLane,
  { place, row, anchor, cell, joined }: Standing,
  { scale, scrollTop }: Pick<Scene, 'scale' | 'scrollTop'>,
): SceneMark {
  const { columns } = plan.input.dataset;
  const index = lane.rows.event[place] ?? 0;
  const half = markHalf(weightAt(columns, index), plan.input.lettering.geometry.markScale);
  const [first, last] = [beginOf(columns, index), endOf(columns, index)];
  const wide = (last - first) * scale.perDay > 2 * half;
  return {
    index,
    laneKey: lane.key,
    place,
    row,
    x: scale.toX(anchor),
    y: rowY(plan, lane, row, scrollTop),
    half,
    category: categoryAt(columns, index),
    hollow: isHollowAt(columns, index),
    planned: isPlannedAt(columns, index),
    moved: isMovedAt(columns, index),
    fades: isOpenAt(columns, index),
    whisker: wide
      ? {
          x0: Math.max(scale.left, scale.toX(first)),
          x1: Math.min(scale.right, scale.toX(last)),
        }
      : null,
    joined,
    cell,
    name: null,
    leader: null,
    count: null,
  };
}
