import { TAIL } from '../layout/geometry.ts';
import type { Scene, SceneMark, SceneStretch } from '../layout/scene.ts';
import { barEdge } from './bar-color.ts';
import { type Box, brokenLine } from './broken-line.ts';
import { type GroundOf, bodyOf, drawTail } from './draw-bar.ts';
import { shapeOf } from './mark-shape.ts';
import type { Pen } from './pen.ts';
import { type Theme, mix } from './theme.ts';

/** Height of the line of an inexact or lasting date and of the ticks at its ends, pixels. */
const LINE = 3;
const TICK = 11;
const TICK_WIDTH = 1.5;
/** What is seen of a tick over and under a text, pixels. */
const STUB = 3;
/** On a narrower span it would be a speck, pixels. */
const NARROW = 48;
/** How strong the line is, as a share of its category's colour. */
const STRENGTH = 0.4;

/**
 * All the days a date may mean or lasts: a pale line in the mark's own row from tick to tick. An end
 * outside the window has none, and texts on the line are left clear.
 */
export function drawStretch(
  { x0: start, x1: end, y, category }: Omit<SceneStretch, 'laneKey'>,
  { scale, thickness }: Pick<Scene, 'scale' | 'thickness'>,
  texts: readonly Box[],
  theme: Theme,
  pen: Pen,
): void {
  const fill = mix(theme.paper, theme.category[category], STRENGTH);
  const height = thickness * LINE;
  const ends = [
    { x: start, y },
    { x: end, y },
  ];
  for (const [from, to] of brokenLine(ends, texts)) {
    if (from !== undefined && to !== undefined) {
      pen.rect(from.x, y - height / 2, to.x - from.x, height, { fill });
    }
  }
  const surface = { fill: barEdge(theme, category) };
  const width = thickness * TICK_WIDTH;
  const reach = (thickness * TICK) / 2;
  for (const { x } of ends) {
    if (x <= scale.left || x >= scale.right) continue;
    const over = texts.find(({ x0, x1, y0, y1 }) => x0 < x && x < x1 && y0 < y && y < y1);
    const left = x === start ? x : x - width;
    if (over === undefined) pen.rect(left, y - reach, width, 2 * reach, surface);
    else if (end - start > NARROW) {
      pen.rect(left, over.y0 - STUB, width, STUB, surface);
      pen.rect(left, over.y1, width, STUB, surface);
    }
  }
}

/** A mark, without its stretch of days: hollow when voluntary or a draft, dashed when planned or moved. */
export function drawMark(mark: SceneMark, groundOf: GroundOf, theme: Theme, pen: Pen): void {
  const color = theme.category[mark.category];
  if (mark.fades) {
    const tail = { x0: mark.x + mark.half, x1: mark.x + mark.half + TAIL };
    drawTail(tail, bodyOf(mark, 'adopted', 1, theme), groundOf(tail.x0), pen);
  }
  // Where there is no room for the count, a second outline says that there are more.
  if (mark.joined > 1 && mark.count === null) {
    const ring = { color: mix(theme.paper, color, 0.6), width: 1 };
    pen.mark(shapeOf(mark.category), mark, mark.half + 2.5, { stroke: ring });
  }
  if (!mark.hollow && !mark.planned && !mark.moved) {
    pen.mark(shapeOf(mark.category), mark, mark.half, { fill: color });
    return;
  }
  const dashed = mark.planned || mark.moved;
  pen.mark(shapeOf(mark.category), mark, mark.half - 0.75, {
    fill: theme.paper,
    stroke: dashed ? { color, width: 1.75, dash: [2, 1.6] } : { color, width: 1.75 },
  });
}
