import type { Chart, ChartShape, ChartText } from './chart.ts';
import type { Measure } from './measure.ts';

/* What every chart must keep to, for tests. */

const EDGE = 1e-6;

/** The edges of a shape; marks and lines by their middles. */
function boxOf(shape: ChartShape, measure: Measure) {
  switch (shape.kind) {
    case 'rect':
      return {
        left: shape.x,
        top: shape.y,
        right: shape.x + shape.width,
        bottom: shape.y + shape.height,
      };
    case 'text':
      return textBox(shape, measure);
    case 'mark':
      return {
        left: shape.x - shape.half,
        top: shape.y - shape.half,
        right: shape.x + shape.half,
        bottom: shape.y + shape.half,
      };
    default: {
      const [xs, ys] = [shape.points.map(({ x }) => x), shape.points.map(({ y }) => y)];
      return {
        left: Math.min(...xs),
        top: Math.min(...ys),
        right: Math.max(...xs),
        bottom: Math.max(...ys),
      };
    }
  }
}

function textBox({ x, y, text, style }: ChartText, measure: Measure) {
  const half = style.size / 2;
  return { left: x, top: y - half, right: x + measure(text, style), bottom: y + half };
}

/** Shapes of negative size or outside the chart, as words; none when all is well. */
export function strayShapes(chart: Chart, measure: Measure): readonly string[] {
  return chart.shapes.flatMap((shape) => {
    const { left, top, right, bottom } = boxOf(shape, measure);
    const isWell =
      right >= left &&
      bottom >= top &&
      left >= -EDGE &&
      top >= -EDGE &&
      right <= chart.width + EDGE &&
      bottom <= chart.height + EDGE;
    return isWell ? [] : [`${JSON.stringify(shape)} in ${chart.width} × ${chart.height}`];
  });
}

/** Pairs of texts that lie over each other; none when all is well. */
export function overlaps(chart: Chart, measure: Measure): readonly string[] {
  const texts = chart.shapes
    .filter((shape): shape is ChartText => shape.kind === 'text' && shape.text !== '')
    .map((shape) => ({ text: shape.text, box: textBox(shape, measure) }));
  return texts.flatMap(({ text, box }, place) =>
    texts.slice(place + 1).flatMap((other) => {
      const apart =
        box.right <= other.box.left + EDGE ||
        other.box.right <= box.left + EDGE ||
        box.bottom <= other.box.top + EDGE ||
        other.box.bottom <= box.top + EDGE;
      return apart ? [] : [`${text} | ${other.text}`];
    }),
  );
}
