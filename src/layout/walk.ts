import type { PolicyEvent } from '../model/policy-event.ts';
import type { Viewport } from '../model/viewport.ts';
import { markDay } from './pack-lane.ts';
import { type Plan, type PlannedLane, hostAt } from './plan.ts';

/** An event in one of its lanes: what the keyboard stands on. */
export interface Spot {
  readonly index: number;
  readonly laneKey: string;
}

export type Direction = 'next' | 'previous' | 'up' | 'down';

/**
 * The spot one step away: the neighbour in time, in the same lane if it stands there too; or the
 * event nearest in time in the lane above or below. Without a spot to start from, the walk begins in
 * the window. Null at the ends.
 */
export function walk(
  plan: Plan,
  from: Spot | null,
  window: Viewport,
  direction: Direction,
): Spot | null {
  return direction === 'next' || direction === 'previous'
    ? walkInTime(plan, from, window, direction)
    : walkLanes(plan, from, window, direction === 'down' ? 1 : -1);
}

function walkInTime(
  plan: Plan,
  from: Spot | null,
  window: Viewport,
  direction: 'next' | 'previous',
): Spot | null {
  const { matches } = plan.input;
  const begins = (index: number) => eventAt(plan, index)?.date.first ?? 0;
  const ahead = (index: number) =>
    from === null ? begins(index) >= window.start : index > from.index;
  const behind = (index: number) =>
    from === null ? begins(index) < window.end : index < from.index;
  const index = direction === 'next' ? matches.find(ahead) : matches.findLast(behind);
  if (index === undefined) return null;
  const lanes = plan.lanes.filter((lane) => lane.placeOf.has(index));
  const lane = lanes.find(({ key }) => key === from?.laneKey) ?? lanes[0];
  return lane === undefined ? null : { index, laneKey: lane.key };
}

function walkLanes(plan: Plan, from: Spot | null, window: Viewport, step: 1 | -1): Spot | null {
  const here = plan.lanes.findIndex(({ key }) => key === from?.laneKey);
  const lane = plan.lanes[here === -1 ? 0 : here + step];
  const day =
    (from === null ? undefined : eventAt(plan, from.index)?.date.first) ??
    (window.start + window.end) / 2;
  const index = lane === undefined ? null : nearest(plan, lane, day);
  return lane === undefined || index === null ? null : { index, laneKey: lane.key };
}

function nearest(plan: Plan, lane: PlannedLane, day: number): number | null {
  const distance = (index: number) => Math.abs((eventAt(plan, index)?.date.first ?? 0) - day);
  return lane.events.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}

function eventAt(plan: Plan, index: number): PolicyEvent | undefined {
  return plan.input.dataset.events[index];
}

/** Where a spot's row begins, pixels below the top of the first lane; 0 for one that is not there. */
export function rowTop(plan: Plan, { index, laneKey }: Spot): number {
  const lane = plan.lanes.find(({ key }) => key === laneKey);
  const place = lane?.placeOf.get(index);
  if (lane === undefined || place === undefined) return 0;
  const { lanePadding, laneHead, row } = plan.input.lettering.geometry;
  return lane.top + lanePadding + laneHead + place.row * row;
}

/** The day of the mark that holds a spot at a scale, which may be that of the event it is joined to. */
export function hostDay(plan: Plan, { index, laneKey }: Spot, perDay: number): number | null {
  const lane = plan.lanes.find(({ key }) => key === laneKey);
  const host = lane === undefined ? undefined : hostAt(lane, index, perDay);
  const event = host === undefined ? undefined : eventAt(plan, host.id);
  return event === undefined ? null : markDay(event);
}
