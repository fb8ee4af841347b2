import type { Point } from '../paint/pen.ts';

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
