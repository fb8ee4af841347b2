import { placeOf } from './lane-rows.ts';
import type { Plan } from './plan.ts';
import type { Scene, SceneMark } from './scene.ts';
import { hostOf } from './standing.ts';
import { type Spot, holds } from './walk.ts';

/** The event whose mark holds a spot at a scale: its own, or that of the one it is joined to. */
export function hostAt(plan: Plan, { index, laneKey }: Spot, perDay: number): number | null {
  const lane = plan.lanes.find(({ key }) => key === laneKey);
  const place = lane === undefined ? -1 : placeOf(lane.rows, plan.input.dataset.columns, index);
  if (lane === undefined || place < 0) return null;
  return lane.rows.event[hostOf(lane.rows, place, perDay)] ?? null;
}

/** The marks in a picture that hold an event, at most one a lane. */
export function marksHolding(plan: Plan, scene: Scene, index: number): readonly SceneMark[] {
  const hosts = new Map(
    plan.lanes.map(({ key }) => [key, hostAt(plan, { index, laneKey: key }, scene.scale.perDay)]),
  );
  return scene.marks.filter((mark) => hosts.get(mark.laneKey) === mark.index);
}

/** An event in the first lane that it stands in. */
export function firstSpot(plan: Plan, index: number): Spot {
  return { index, laneKey: plan.lanes.find((lane) => holds(lane, index))?.key ?? '' };
}

/** The lane's nearest event before or after a window, and its day; null when there is none. */
export function outsideSpot(
  plan: Plan,
  laneKey: string,
  side: 'before' | 'after',
  { start, end }: { readonly start: number; readonly end: number },
): (Spot & { readonly day: number }) | null {
  const rows = plan.lanes.find(({ key }) => key === laneKey)?.rows;
  const day =
    side === 'before'
      ? rows?.days.findLast((each) => each < start)
      : rows?.days.find((each) => each >= end);
  if (rows === undefined || day === undefined) return null;
  const index = rows.event[rows.anchor.indexOf(day)] ?? 0;
  return { index, laneKey, day };
}
