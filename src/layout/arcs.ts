import { type Connection, connectionsOf } from '../data/connections.ts';
import { anchorOf } from '../data/columns.ts';
import { eventAt } from '../data/dataset.ts';
import { markHalf } from './geometry.ts';
import { placeOf, rowOf } from './lane-rows.ts';
import { rowY } from './lay-mark.ts';
import type { Plan } from './plan.ts';
import { type Box, type Point, routeBetween } from './route.ts';
import { layOwnMarks } from './selected-marks.ts';
import type { Scene } from './scene.ts';
import { hostOf } from './standing.ts';

/** A line in pieces: it passes behind names. */
export interface Line {
  readonly pieces: readonly (readonly Point[])[];
}

/** A relation drawn from one event to another; the other end may lie outside the window. */
export interface Arc extends Line {
  readonly connection: Pick<Connection, 'type' | 'direction'>;
  /** Index of the event at the other end. */
  readonly other: number;
  /** Where its type is written when asked for. */
  readonly middle: Point;
}

/** So many arcs can still be told apart; an event that half a file cites has more. */
const MOST_ARCS = 40;
/** Space kept between an arc and a name, pixels. */
const CLEAR = 2;
/** Pixels left free around the far end of a quiet line. */
const QUIET_INSET = 6;
/** So near its own day the mark that an event is joined to is as good as its own, pixels. */
const NEAR = 12;

/** The relations of the event at `index`, each drawn between the two nearest lanes that hold it. */
export function layArcs(plan: Plan, scene: Scene, index: number): readonly Arc[] {
  const { dataset } = plan.input;
  const event = eventAt(dataset, index);
  if (event === undefined) return [];
  const starts = layOwnMarks(plan, scene, index);
  const boxes = nameBoxes(scene);
  const seen = new Set<number>();
  return connectionsOf(dataset, event, MOST_ARCS).flatMap((connection): readonly Arc[] => {
    const other = dataset.indexOf.get(connection.event.id);
    if (other === undefined || seen.has(other)) return [];
    seen.add(other);
    const ends = spotsOf(plan, scene, other);
    const pairs = starts.flatMap(({ x, y }) => ends.map((to) => ({ from: { x, y }, to })));
    const [nearest] = pairs.toSorted((a, b) => gap(a) - gap(b));
    if (nearest === undefined) return [];
    const inset = markHalf(connection.event.weight, plan.input.lettering.geometry.markScale);
    return [{ connection, other, ...routeBetween(nearest.from, nearest.to, boxes, inset) }];
  });
}

/** Two related events, as indices. */
export type Pair = readonly [from: number, to: number];

/**
 * Lines between pairs of events that are not both outside the window on one side, where both stand by
 * themselves: a line from a mark that an event is merely joined to would tell another story.
 */
export function layPairs(plan: Plan, scene: Scene, pairs: readonly Pair[]): readonly Line[] {
  if (pairs.length === 0) return [];
  const boxes = nameBoxes(scene);
  const { left, right } = scene.scale;
  return pairs.flatMap(([from, to]): readonly Line[] => {
    const [starts, ends] = [from, to].map((index) => ownSpots(plan, scene, index));
    if (starts === undefined || ends === undefined) return [];
    const [nearest] = starts
      .flatMap((start) => ends.map((end) => ({ from: start, to: end })))
      .toSorted((a, b) => gap(a) - gap(b));
    if (nearest === undefined) return [];
    const [x0, x1] = [nearest.from.x, nearest.to.x];
    if (Math.max(x0, x1) < left || Math.min(x0, x1) > right) return [];
    return [routeBetween(nearest.from, nearest.to, boxes, QUIET_INSET)];
  });
}

/** Where an event stands by itself, or so near the mark it is joined to that it makes no difference. */
function ownSpots(plan: Plan, scene: Scene, index: number): readonly Point[] {
  const own = scene.scale.toX(anchorOf(plan.input.dataset.columns, index));
  return spotsOf(plan, scene, index).filter(({ x }) => Math.abs(x - own) <= NEAR);
}

/** The arc nearest to a point within `reach` pixels. */
export function hitArc(arcs: readonly Arc[], x: number, y: number, reach: number): Arc | null {
  let best: Arc | null = null;
  let least = reach;
  for (const arc of arcs) {
    for (const point of arc.pieces.flat()) {
      const distance = Math.hypot(point.x - x, point.y - y);
      if (distance >= least) continue;
      best = arc;
      least = distance;
    }
  }
  return best;
}

function gap({ from, to }: { readonly from: Point; readonly to: Point }): number {
  return Math.abs(from.y - to.y);
}

/** What an arc must not strike through. */
function nameBoxes({ marks, bars }: Scene): readonly Box[] {
  return [...marks, ...bars].flatMap(({ name }) => {
    if (name === null) return [];
    const half = name.style.size / 2 + CLEAR;
    return [
      { x0: name.x - CLEAR, x1: name.x + name.width + CLEAR, y0: name.y - half, y1: name.y + half },
    ];
  });
}

/** Where an event, or the mark it is joined to, stands in each lane, in or out of the window. */
function spotsOf(plan: Plan, scene: Scene, index: number): readonly Point[] {
  return plan.lanes.flatMap((lane) => {
    const place = placeOf(lane.rows, plan.input.dataset.columns, index);
    if (place < 0) return [];
    const host = hostOf(lane.rows, place, scene.scale.perDay);
    const x = scene.scale.toX(lane.rows.anchor[host] ?? 0);
    return [{ x, y: rowY(plan, lane, rowOf(lane.rows, host), scene.scrollTop) }];
  });
}
