import type { Chart, ChartShape, ChartStroke, Ink, Tint } from '../layout/chart.ts';
import { CATEGORIES, type Category } from '../model/category.ts';
import { assertNever } from '../model/result.ts';
import { shapeOf } from './mark-shape.ts';
import type { Pen, Stroke, Surface } from './pen.ts';
import { type Color, type Theme, mix } from './theme.ts';

/** Draws a whole chart on paper, back to front. */
export function drawChart(chart: Chart, theme: Theme, pen: Pen): void {
  pen.rect(0, 0, chart.width, chart.height, { fill: theme.paper });
  for (const shape of chart.shapes) drawShape(shape, theme, pen);
}

/** Draws one shape of a chart. */
export function drawShape(shape: ChartShape, theme: Theme, pen: Pen): void {
  switch (shape.kind) {
    case 'rect': {
      const surface: Surface = {
        ...(shape.fill === undefined ? {} : { fill: colorOf(shape.fill, theme) }),
        ...(shape.stroke === undefined ? {} : { stroke: strokeOf(shape.stroke, theme) }),
        ...(shape.radius === undefined ? {} : { radius: shape.radius }),
      };
      pen.rect(shape.x, shape.y, shape.width, shape.height, surface);
      return;
    }
    case 'line': {
      const [from, to] = shape.points;
      const stroke = strokeOf(shape.stroke, theme);
      // A straight line can be kept sharp, and is one shape of a slide.
      if (shape.points.length === 2 && from !== undefined && to !== undefined) {
        pen.line(from, to, stroke);
      } else pen.path(shape.points, stroke);
      return;
    }
    case 'mark': {
      const color = theme.category[shape.category];
      const stroke = { color, width: 1.75 };
      const surface: Surface = shape.hollow
        ? {
            fill: theme.paper,
            stroke: shape.dashed === true ? { ...stroke, dash: [2, 1.6] } : stroke,
          }
        : { fill: color };
      const half = shape.hollow ? shape.half - 0.75 : shape.half;
      pen.mark(shapeOf(shape.category), shape, half, surface);
      return;
    }
    case 'text':
      pen.text(shape.text, shape, { ...shape.style, color: colorOf({ ink: shape.ink }, theme) });
      return;
    default:
      assertNever(shape);
  }
}

function strokeOf(stroke: ChartStroke, theme: Theme): Stroke {
  const { width, dash } = stroke;
  const color = colorOf(stroke, theme);
  return dash === undefined ? { color, width } : { color, width, dash };
}

/** The colour of an ink on paper. */
export function colorOf({ ink, share = 1 }: Tint, theme: Theme): Color {
  const color = isCategory(ink) ? theme.category[ink] : theme[ink];
  return share === 1 ? color : mix(theme.paper, color, share);
}

function isCategory(ink: Ink): ink is Category {
  return CATEGORIES.some((each) => each === ink);
}
