import { TAIL } from '../layout/geometry.ts';
import type { SceneMark, Span } from '../layout/scene.ts';
import { drawTail } from './draw-bar.ts';
import { shapeOf } from './mark-shape.ts';
import type { Pen } from './pen.ts';
import { type Theme, barColor, mix } from './theme.ts';

/** Height of the stretch of an inexact or lasting date, pixels. */
const BAND = 11;

/** All the days a date may mean or lasts: a pale band in the mark's own row, behind the names. */
export function drawStretch(
  { x0, x1 }: Span,
  { y, category }: Pick<SceneMark, 'y' | 'category'>,
  thickness: number,
  theme: Theme,
  pen: Pen,
): void {
  const fill = mix(theme.paper, theme.category[category], 0.17);
  const height = thickness * BAND;
  pen.rect(x0, y - height / 2, x1 - x0, height, { fill, radius: height / 2 });
}

/** A mark, without its stretch of days: hollow when voluntary or a draft, dashed when planned or moved. */
export function drawMark(mark: SceneMark, theme: Theme, pen: Pen): void {
  const color = theme.category[mark.category];
  if (mark.fades) {
    const tail = { x0: mark.x + mark.half, x1: mark.x + mark.half + TAIL };
    drawTail(tail, mark.y, 4, barColor(theme, mark.category), theme, pen);
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
