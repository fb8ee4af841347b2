import type { Category } from '../model/category.ts';
import type { TextStyle } from './measure.ts';

/*
 * A chart in pixels without colour, as a list of shapes from back to front. Like the timeline's Scene
 * it is drawn by one painter with any pen, so what is exported is what was seen.
 */

/** What something is painted with: a colour of the theme by its part, or that of a category. */
export type Ink = 'paper' | 'ink' | 'muted' | 'hair' | 'edge' | 'accent' | 'band' | Category;

/** An ink, and how much of it covers the paper, 0 to 1; all when missing. */
export interface Tint {
  readonly ink: Ink;
  readonly share?: number;
}

export interface ChartStroke extends Tint {
  readonly width: number;
  /** Lengths of dash and gap, pixels. */
  readonly dash?: readonly [number, number];
}

interface Placed {
  /** What the shape belongs to: the key of a target; its strokes are one group of a file. */
  readonly of?: string;
}

export interface ChartRect extends Placed {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  /** Never negative. */
  readonly width: number;
  readonly height: number;
  readonly fill?: Tint;
  readonly stroke?: ChartStroke;
  readonly radius?: number;
}

/** A line through two points or more. */
export interface ChartLine extends Placed {
  readonly kind: 'line';
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly stroke: ChartStroke;
}

/** The mark of an event, in the shape of its category. */
export interface ChartMark extends Placed {
  readonly kind: 'mark';
  readonly x: number;
  readonly y: number;
  readonly half: number;
  readonly category: Category;
  readonly hollow: boolean;
  readonly dashed?: boolean;
}

/** A text from its left edge and the middle of its line. */
export interface ChartText extends Placed {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly style: TextStyle;
  readonly ink: Ink;
}

export type ChartShape = ChartRect | ChartLine | ChartMark | ChartText;

/** A part that can be pointed at, chosen and read out. */
export interface ChartTarget {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** What it says, whole: for the card and the screen reader. */
  readonly name: string;
}

export interface Chart {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly ChartShape[];
  /** From left to right and top to bottom, as the keyboard walks them. */
  readonly targets: readonly ChartTarget[];
  /** Height of its upper part that stays in sight where the rest is scrolled, pixels; none when missing. */
  readonly head?: number;
}

/** A chart of nothing. */
export function blankChart(width: number): Chart {
  return { width, height: 1, shapes: [], targets: [] };
}

/** Charts of one width under each other, as one. */
export function stackCharts(charts: readonly Chart[]): Chart {
  let y = 0;
  const placed = charts.map((chart) => {
    const by = y;
    y += chart.height;
    return {
      shapes: chart.shapes.map((shape) => movedDown(shape, by)),
      targets: chart.targets.map((target) => ({ ...target, y: target.y + by })),
    };
  });
  return {
    width: Math.max(0, ...charts.map(({ width }) => width)),
    height: y,
    shapes: placed.flatMap(({ shapes }) => shapes),
    targets: placed.flatMap(({ targets }) => targets),
  };
}

function movedDown(shape: ChartShape, by: number): ChartShape {
  if (by === 0) return shape;
  if (shape.kind !== 'line') return { ...shape, y: shape.y + by };
  return { ...shape, points: shape.points.map(({ x, y }) => ({ x, y: y + by })) };
}

/** Text styles of charts; `size` in pixels. */
export const CHART_TEXT = {
  label: { size: 12, weight: 400 },
  strong: { size: 12, weight: 600 },
  small: { size: 11, weight: 400 },
} as const satisfies Readonly<Record<string, TextStyle>>;

/** Distance of the lines of a hatching, pixels. */
const HATCH = 5;

/** Slanting lines over a rectangle, none of them past its edges: what is too little to be read as a share. */
export function hatch(
  { x, y, width, height }: Pick<ChartRect, 'x' | 'y' | 'width' | 'height'>,
  ink: Ink,
): readonly ChartLine[] {
  const lines: ChartLine[] = [];
  const stroke = { ink, width: 1 };
  for (let at = HATCH; at < width + height; at += HATCH) {
    // From the left or lower edge up to the upper or right one.
    const from = { x: x + Math.max(0, at - height), y: y + Math.min(at, height) };
    const to = { x: x + Math.min(at, width), y: y + Math.max(0, at - width) };
    lines.push({ kind: 'line', points: [from, to], stroke });
  }
  return lines;
}

/**
 * Key of the target that is meant at a place: of those that hold it the smallest, and of equal ones that
 * whose middle is nearest; null when none does.
 */
export function nearestTarget(
  { targets }: Pick<Chart, 'targets'>,
  x: number,
  y: number,
): string | null {
  let best: { readonly key: string; readonly size: number; readonly distance: number } | null =
    null;
  for (const { key, x: left, y: top, width, height } of targets) {
    if (x < left || x > left + width || y < top || y > top + height) continue;
    const size = width * height;
    const distance = Math.hypot(x - left - width / 2, y - top - height / 2);
    const isBetter =
      best === null || size < best.size || (size === best.size && distance < best.distance);
    if (isBetter) best = { key, size, distance };
  }
  return best?.key ?? null;
}
