import type { Point } from '../paint/pen.ts';
import type { Box } from './slide-shape.ts';

/** What two boxes share; null when they do not meet. */
export function cropBox(a: Box, b: Box): Box | null {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  const width = Math.min(a.x + a.width, b.x + b.width) - x;
  const height = Math.min(a.y + a.height, b.y + b.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}

/** The part of a line inside a box; null when there is none. Liang and Barsky, 1984. */
export function cropLine(from: Point, to: Point, box: Box): readonly [Point, Point] | null {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  let [first, last] = [0, 1];
  const edges: readonly (readonly [step: number, room: number])[] = [
    [-dx, from.x - box.x],
    [dx, box.x + box.width - from.x],
    [-dy, from.y - box.y],
    [dy, box.y + box.height - from.y],
  ];
  for (const [step, room] of edges) {
    if (step === 0 && room < 0) return null;
    if (step < 0) first = Math.max(first, room / step);
    if (step > 0) last = Math.min(last, room / step);
  }
  if (first > last) return null;
  const at = (share: number): Point => ({ x: from.x + dx * share, y: from.y + dy * share });
  return [at(first), at(last)];
}

/** Whether a place lies in a box, its edges included. */
export function holds({ x, y, width, height }: Box, at: Point): boolean {
  return at.x >= x && at.x <= x + width && at.y >= y && at.y <= y + height;
}

/**
 * The fewest of a line's points that stay within `tolerance` of it. Douglas and Peucker, 1973. Where
 * pieces meet at a right angle nothing changes.
 */
export function fewerPoints(points: readonly Point[], tolerance: number): readonly Point[] {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || points.length < 3) return points;
  let [most, split] = [0, 0];
  points.forEach((point, index) => {
    const distance = distanceToLine(point, first, last);
    if (distance > most) [most, split] = [distance, index];
  });
  if (most <= tolerance) return [first, last];
  const head = fewerPoints(points.slice(0, split + 1), tolerance);
  return [...head.slice(0, -1), ...fewerPoints(points.slice(split), tolerance)];
}

function distanceToLine(point: Point, from: Point, to: Point): number {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length === 0) return Math.hypot(point.x - from.x, point.y - from.y);
  const area = (to.x - from.x) * (from.y - point.y) - (from.x - point.x) * (to.y - from.y);
  return Math.abs(area) / length;
}
