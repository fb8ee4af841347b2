/** A place in the picture, pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle that a line should go around, pixels. */
export interface Box {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** Points along a curve. */
const SAMPLES = 40;
/** How far a line between two marks of one row bows out, pixels. */
const BOW = 26;

/**
 * A curve between two points that crosses the fewest boxes, in the pieces that lie outside them, so
 * that it never strikes through anything. `inset`: pixels left free around the far end.
 */
export function routeBetween(
  from: Point,
  to: Point,
  boxes: readonly Box[],
  inset = 0,
): { readonly pieces: readonly (readonly Point[])[]; readonly middle: Point } {
  const near = boxes.filter((box) => mayTouch(box, from, to));
  let best: { points: readonly Point[]; hidden: number } | null = null;
  for (const [first, second] of controlsBetween(from, to)) {
    const points = curve(from, first, second, to);
    const hidden = points.filter((point) => isInside(point, near)).length;
    if (best === null || hidden < best.hidden) best = { points, hidden };
    if (hidden === 0) break;
  }
  const points = (best?.points ?? [from, to]).filter(
    ({ x, y }) => Math.hypot(x - to.x, y - to.y) >= inset,
  );
  const pieces: Point[][] = [[]];
  for (const point of points) {
    if (isInside(point, near)) pieces.push([]);
    else pieces.at(-1)?.push(point);
  }
  const shown = pieces.filter(({ length }) => length > 1);
  const longest = shown.toSorted((a, b) => b.length - a.length)[0] ?? points;
  return { pieces: shown, middle: longest[longest.length >> 1] ?? from };
}

/** Ways to bend, the calmest first. */
function controlsBetween(from: Point, to: Point): readonly (readonly [Point, Point])[] {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  if (Math.abs(dy) < 4) {
    return [-BOW, BOW, -2 * BOW, 2 * BOW].map((bow) => [
      { x: from.x + dx * 0.2, y: from.y + bow },
      { x: to.x - dx * 0.2, y: to.y + bow },
    ]);
  }
  return [
    [
      { x: from.x + dx / 2, y: from.y },
      { x: to.x - dx / 2, y: to.y },
    ],
    [
      { x: from.x, y: from.y + dy / 2 },
      { x: to.x, y: to.y - dy / 2 },
    ],
    [
      { x: from.x, y: from.y + dy * 0.8 },
      { x: from.x + dx * 0.2, y: to.y },
    ],
    [
      { x: to.x - dx * 0.2, y: from.y },
      { x: to.x, y: from.y + dy * 0.2 },
    ],
    ...[-60, 60].map((side): readonly [Point, Point] => [
      { x: from.x + side, y: from.y + dy / 3 },
      { x: to.x + side, y: to.y - dy / 3 },
    ]),
  ];
}

function curve(from: Point, first: Point, second: Point, to: Point): readonly Point[] {
  return Array.from({ length: SAMPLES + 1 }, (_, step) => {
    const t = step / SAMPLES;
    const u = 1 - t;
    const at = (a: number, b: number, c: number, d: number) =>
      u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
    return { x: at(from.x, first.x, second.x, to.x), y: at(from.y, first.y, second.y, to.y) };
  });
}

function isInside({ x, y }: Point, boxes: readonly Box[]): boolean {
  return boxes.some(({ x0, x1, y0, y1 }) => x > x0 && x < x1 && y > y0 && y < y1);
}

/** A generous first look, since most names are far from any one curve. */
function mayTouch({ x0, x1, y0, y1 }: Box, from: Point, to: Point): boolean {
  const margin = 80;
  return (
    x1 > Math.min(from.x, to.x) - margin &&
    x0 < Math.max(from.x, to.x) + margin &&
    y1 > Math.min(from.y, to.y) - margin &&
    y0 < Math.max(from.y, to.y) + margin
  );
}
