import { partsOfChart } from '../layout/chart-parts.ts';
import type { Chart } from '../layout/chart.ts';
import type { PlacedChart, Plate } from '../layout/chart-plate.ts';
import { drawShape } from './draw-chart.ts';
import type { Pen, Point } from './pen.ts';
import type { Theme } from './theme.ts';

/** Draws a chart with all around it; without its paper, the ground it is laid on shows through. */
export function drawPlate(plate: Plate, theme: Theme, pen: Pen, transparent = false): void {
  const used = transparent ? withoutPaper(theme, pen) : pen;
  used.rect(0, 0, plate.width, plate.height, { fill: theme.paper });
  for (const part of plate.parts) drawPlaced(part, theme, used);
}

/** Draws a chart, or a stretch of one, where it stands; each of its targets is a group. */
export function drawPlaced(
  { chart, x, y, from, height }: PlacedChart,
  theme: Theme,
  pen: Pen,
): void {
  const draw = () => drawTargets(chart, theme, movedPen(pen, x, y - from));
  // All of a chart hides nothing: lines on its very edge stay whole.
  if (from === 0 && height >= chart.height) draw();
  else pen.clip(x, y, chart.width, height, draw);
}

function drawTargets({ shapes }: Chart, theme: Theme, pen: Pen): void {
  for (const part of partsOfChart(shapes)) {
    const draw = () => {
      for (const shape of part.shapes) drawShape(shape, theme, pen);
    };
    if (part.of === null) draw();
    else pen.group({ kind: 'target', key: part.of }, draw);
  }
}

/** A pen that draws everything so much further to the right and down. */
function movedPen(pen: Pen, dx: number, dy: number): Pen {
  const moved = ({ x, y }: Point): Point => ({ x: x + dx, y: y + dy });
  return {
    rect: (x, y, ...rest) => pen.rect(x + dx, y + dy, ...rest),
    line: (from, to, stroke) => pen.line(moved(from), moved(to), stroke),
    path: (points, stroke) => pen.path(points.map(moved), stroke),
    mark: (shape, at, ...rest) => pen.mark(shape, moved(at), ...rest),
    text: (text, at, style) => pen.text(text, moved(at), style),
    clip: (x, y, ...rest) => pen.clip(x + dx, y + dy, ...rest),
    group: pen.group,
  };
}

/** A pen that leaves out what is nothing but paper; what has an outline keeps its own. */
function withoutPaper({ paper }: Theme, pen: Pen): Pen {
  return {
    ...pen,
    rect: (x, y, width, height, surface) => {
      if (surface.fill !== paper || surface.stroke !== undefined) {
        pen.rect(x, y, width, height, surface);
      }
    },
  };
}
