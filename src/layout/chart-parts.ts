import type { ChartShape } from './chart.ts';

/** Shapes that are drawn together; `of` is the key of the target they belong to, null for none. */
export interface ChartPart {
  readonly of: string | null;
  readonly shapes: readonly ChartShape[];
}

/** Widths of letters in their size: those of Latin texts, and of any. */
const LATIN = /^[ -~]*$/;
const NARROW_LETTER = 0.65;
const WIDE_LETTER = 1.05;
/** Pixels. */
const ROUNDING = 0.01;

interface Edges {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/**
 * The shapes of a chart by what they belong to, back to front. What belongs together becomes one part
 * wherever that hides nothing that was in sight.
 */
export function partsOfChart(shapes: readonly ChartShape[]): readonly ChartPart[] {
  const parts: { readonly of: string | null; shapes: ChartShape[]; edges: Edges }[] = [];
  const latest = new Map<string, number>();
  for (const shape of shapes) {
    const of = shape.of ?? null;
    const edges = edgesOf(shape);
    const at = of === null ? parts.length - 1 : (latest.get(of) ?? -1);
    const known = parts[at];
    const between = parts.slice(at + 1);
    if (known?.of === of && !between.some((part) => overlap(part.edges, edges))) {
      known.shapes.push(shape);
      known.edges = around(known.edges, edges);
      continue;
    }
    if (of !== null) latest.set(of, parts.length);
    parts.push({ of, shapes: [shape], edges });
  }
  return parts.map((part) => ({ of: part.of, shapes: part.shapes }));
}

/** Upper and lower edge of a shape, pixels. */
export function heightsOf(shape: ChartShape): readonly [number, number] {
  const { y0, y1 } = edgesOf(shape);
  return [y0, y1];
}

/** The edges of a shape; those of a text are rather too far apart than too near. */
function edgesOf(shape: ChartShape): Edges {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height } = shape;
      return { x0: x, y0: y, x1: x + width, y1: y + height };
    }
    case 'line': {
      const [xs, ys] = [shape.points.map(({ x }) => x), shape.points.map(({ y }) => y)];
      // A level or upright line takes room by its width alone.
      const half = shape.stroke.width / 2;
      const [x0, x1] = [Math.min(...xs), Math.max(...xs)];
      const [y0, y1] = [Math.min(...ys), Math.max(...ys)];
      return {
        x0: x0 === x1 ? x0 - half : x0,
        y0: y0 === y1 ? y0 - half : y0,
        x1: x0 === x1 ? x1 + half : x1,
        y1: y0 === y1 ? y1 + half : y1,
      };
    }
    case 'mark': {
      const { x, y, half } = shape;
      return { x0: x - half, y0: y - half, x1: x + half, y1: y + half };
    }
    case 'text': {
      const { x, y, text, style } = shape;
      const half = style.size / 2;
      const letter = style.size * (LATIN.test(text) ? NARROW_LETTER : WIDE_LETTER);
      return { x0: x, y0: y - half, x1: x + text.length * letter, y1: y + half };
    }
    default:
      return shape satisfies never;
  }
}

/** Whether two cover each other by more than rounding does. */
function overlap(a: Edges, b: Edges): boolean {
  const [x0, x1] = [Math.max(a.x0, b.x0), Math.min(a.x1, b.x1)];
  const [y0, y1] = [Math.max(a.y0, b.y0), Math.min(a.y1, b.y1)];
  return x1 - x0 > ROUNDING && y1 - y0 > ROUNDING;
}

function around(a: Edges, b: Edges): Edges {
  return {
    x0: Math.min(a.x0, b.x0),
    y0: Math.min(a.y0, b.y0),
    x1: Math.max(a.x1, b.x1),
    y1: Math.max(a.y1, b.y1),
  };
}
