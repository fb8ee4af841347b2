import type { Point } from './pen.ts';

/** A rectangle by its edges, pixels. */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** What two boxes share; with edges that cross where that is nothing. */
export function sharedBox(a: Box, b: Box): Box {
  return {
    x0: Math.max(a.x0, b.x0),
    y0: Math.max(a.y0, b.y0),
    x1: Math.min(a.x1, b.x1),
    y1: Math.min(a.y1, b.y1),
  };
}

export function isEmptyBox({ x0, y0, x1, y1 }: Box): boolean {
  return x1 <= x0 || y1 <= y0;
}

/** The part of a line inside a box; null when all of it is outside. */
export function cropLine(
  from: Point,
  to: Point,
  { x0, y0, x1, y1 }: Box,
): readonly [Point, Point] | null {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  let [enter, leave] = [0, 1];
  // Liang and Barsky: each edge may move the place where the line comes in, or where it goes out.
  for (const [toward, room] of [
    [-dx, from.x - x0],
    [dx, x1 - from.x],
    [-dy, from.y - y0],
    [dy, y1 - from.y],
  ] as const) {
    if (toward === 0) {
      if (room < 0) return null;
    } else if (toward < 0) enter = Math.max(enter, room / toward);
    else leave = Math.min(leave, room / toward);
  }
  if (enter > leave) return null;
  const at = (share: number): Point =>
    share === 0 ? from : share === 1 ? to : { x: from.x + share * dx, y: from.y + share * dy };
  return [at(enter), at(leave)];
}

/** The parts of a line through points that lie inside a box, each a line of its own. */
export function cropPath(points: readonly Point[], box: Box): readonly (readonly Point[])[] {
  const parts: Point[][] = [];
  let open: Point[] | null = null;
  for (let at = 1; at < points.length; at += 1) {
    const [from, to] = [points[at - 1], points[at]];
    const inside = from === undefined || to === undefined ? null : cropLine(from, to, box);
    if (inside === null) {
      open = null;
      continue;
    }
    const [start, end] = inside;
    // The piece before ended at its point, not at the edge: the line goes on.
    if (open !== null && open.at(-1) === start) open.push(end);
    else {
      open = [start, end];
      parts.push(open);
    }
    if (end !== to) open = null;
  }
  return parts;
}
