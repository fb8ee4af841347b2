import { anchorOf, firstFrom } from '../data/columns.ts';
import type { Viewport } from '../model/viewport.ts';
import { placeOf, rowOf } from './lane-rows.ts';
import type { Plan, PlannedLane } from './plan.ts';
import { hostOf } from './standing.ts';

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
  const { matches, dataset } = plan.input;
  const edge = direction === 'next' ? window.start : window.end;
  const start = from === null ? firstFrom(dataset.columns, edge) : from.index;
  // Matches are indices in order: the first one at `start` or later, and its neighbour.
  const at = lowerBound(matches, start);
  const found =
    direction === 'previous' ? at - 1 : from !== null && matches[at] === start ? at + 1 : at;
  const index = matches[found];
  if (index === undefined) return null;
  const lanes = plan.lanes.filter((lane) => holds(lane, index));
  const lane = lanes.find(({ key }) => key === from?.laneKey) ?? lanes[0];
  return lane === undefined ? null : { index, laneKey: lane.key };
}

function walkLanes(plan: Plan, from: Spot | null, window: Viewport, step: 1 | -1): Spot | null {
  const here = plan.lanes.findIndex(({ key }) => key === from?.laneKey);
  const lane = plan.lanes[here === -1 ? 0 : here + step];
  if (lane === undefined) return null;
  const { first } = plan.input.dataset.columns;
  const day = from === null ? (window.start + window.end) / 2 : (first[from.index] ?? 0);
  const index = nearest(plan, lane, day);
  return index === null ? null : { index, laneKey: lane.key };
}

function nearest(plan: Plan, { events }: PlannedLane, day: number): number | null {
  const { columns } = plan.input.dataset;
  const after = lowerBound(events, firstFrom(columns, day));
  const distance = (index: number) => Math.abs((columns.first[index] ?? 0) - day);
  const near = [events[after - 1], events[after]].flatMap((index) => index ?? []);
  return near.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}

/** First place in a sorted list whose value is `value` or more. */
function lowerBound(sorted: Int32Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether an event stands in a lane. */
export function holds({ events }: PlannedLane, index: number): boolean {
  return events[lowerBound(events, index)] === index;
}

/** Where a spot's row begins, pixels below the top of the first lane; 0 for one that is not there. */
export function rowTop(plan: Plan, { index, laneKey }: Spot): number {
  const lane = plan.lanes.find(({ key }) => key === laneKey);
  const place = lane === undefined ? -1 : placeOf(lane.rows, plan.input.dataset.columns, index);
  if (lane === undefined || place < 0) return 0;
  const { lanePadding, laneHead, row } = plan.input.lettering.geometry;
  return lane.top + lanePadding + laneHead + rowOf(lane.rows, place) * row;
}

/** The day of the mark that holds a spot at a scale, which may be that of the event it is joined to. */
export function hostDay(plan: Plan, { index, laneKey }: Spot, perDay: number): number | null {
  const { columns } = plan.input.dataset;
  const lane = plan.lanes.find(({ key }) => key === laneKey);
  const place = lane === undefined ? -1 : placeOf(lane.rows, columns, index);
  if (lane === undefined || place < 0) return null;
  return anchorOf(columns, lane.rows.event[hostOf(lane.rows, place, perDay)] ?? index);
}
