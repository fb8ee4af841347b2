import type { SceneText } from '../layout/scene.ts';
import type { Point } from './pen.ts';

/** A place that a line leaves clear. */
export interface Box {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** A text reaches so far over and under its middle line, em. */
const HALF_LINE = 0.58;
/** Mean width of a character of a count, em. */
const DIGIT = 0.6;
/** Space kept clear before and after a text, pixels. */
const BESIDE = 2;

/** The place of a text of that width; that of a count is told from its characters. */
export function textBox({ x, y, text, style }: SceneText, width?: number): Box {
  const half = HALF_LINE * style.size;
  const end = x + (width ?? text.length * style.size * DIGIT);
  return { x0: x - BESIDE, x1: end + BESIDE, y0: y - half, y1: y + half };
}

/** The pieces of a line through points that lie in none of the boxes. */
export function brokenLine(
  points: readonly Point[],
  boxes: readonly Box[],
): readonly (readonly Point[])[] {
  const near = boxesNear(points, boxes);
  if (near.length === 0) return [points];
  const pieces: Point[][] = [];
  for (const [at, to] of points.slice(1).entries()) {
    const from = points[at] ?? to;
    for (const [start, end] of clearParts(from, to, near)) {
      const piece = pieces.at(-1);
      // A part from the very beginning goes on from the segment before, when that came to its end.
      if (start === 0 && piece?.at(-1) === from) piece.push(between(from, to, end));
      else pieces.push([between(from, to, start), between(from, to, end)]);
    }
  }
  return pieces;
}

/** Boxes that the line may pass. */
function boxesNear(points: readonly Point[], boxes: readonly Box[]): readonly Box[] {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  return boxes.filter(({ x0, x1, y0, y1 }) => x0 < right && x1 > left && y0 < bottom && y1 > top);
}

/** Parts of a segment outside all boxes, as shares of its way. */
function clearParts(
  from: Point,
  to: Point,
  boxes: readonly Box[],
): readonly (readonly [start: number, end: number])[] {
  const covered = boxes
    .map((box) => insideOf(from, to, box))
    .filter(([start, end]) => start < end)
    .toSorted(([a], [b]) => a - b);
  const parts: (readonly [number, number])[] = [];
  let start = 0;
  for (const [first, last] of covered) {
    if (first > start) parts.push([start, first]);
    start = Math.max(start, last);
  }
  return start < 1 ? [...parts, [start, 1]] : parts;
}

/** The part of a segment inside a box, as shares of its way; it ends before it starts outside. */
function insideOf(from: Point, to: Point, box: Box): readonly [start: number, end: number] {
  const [x0, x1] = crossing(from.x, to.x, box.x0, box.x1);
  const [y0, y1] = crossing(from.y, to.y, box.y0, box.y1);
  return [Math.max(0, x0, y0), Math.min(1, x1, y1)];
}

/** The shares of the way from `a` to `b` between which it lies between `low` and `high`. */
function crossing(a: number, b: number, low: number, high: number): readonly [number, number] {
  if (a === b) return a > low && a < high ? [-Infinity, Infinity] : [Infinity, -Infinity];
  const [first, second] = [(low - a) / (b - a), (high - a) / (b - a)];
  return first < second ? [first, second] : [second, first];
}

/** The very end of a segment stays the same point: pieces are joined where it is. */
function between(from: Point, to: Point, share: number): Point {
  if (share === 0) return from;
  if (share === 1) return to;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
