import type { Overview } from '../layout/overview.ts';
import type { Measure, TextStyle } from '../layout/measure.ts';
import { CATEGORIES } from '../model/category.ts';
import type { Day } from '../model/day.ts';
import type { Pen } from './pen.ts';
import type { Color, Theme } from './theme.ts';

/** Where the strip lies: `left` and `right` bound the years, `top` to `base` the columns. */
export interface OverviewFrame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly base: number;
  readonly toX: (day: number) => number;
  readonly yearName: (day: Day) => string;
  readonly style: TextStyle;
  readonly measure: Measure;
}

/** Where the window lies on the strip, pixels. */
export interface StripWindow {
  readonly x0: number;
  readonly x1: number;
  readonly top: number;
  readonly base: number;
}

/** Half the height of a handle. */
const GRIP = 11;
/** In a narrower window two handles would run into each other, pixels. */
const ONE_HANDLE = 12;

/** The window on the strip, with a handle at each edge. */
export function drawStripWindow({ x0, x1, top, base }: StripWindow, theme: Theme, pen: Pen): void {
  const wash: Color = `${theme.accent}17`;
  pen.rect(x0, top, x1 - x0, base - top, {
    fill: wash,
    stroke: { color: theme.accent, width: 1.25 },
    radius: 4,
  });
  const middle = (top + base) / 2;
  for (const x of x1 - x0 < ONE_HANDLE ? [(x0 + x1) / 2] : [x0, x1]) {
    pen.rect(x - 2.5, middle - GRIP, 5, 2 * GRIP, { fill: theme.accent, radius: 2.5 });
  }
}

/** Columns of events a month, stacked by category, over the names of years. */
export function drawOverview(
  overview: Overview,
  frame: OverviewFrame,
  today: Day,
  theme: Theme,
  pen: Pen,
): void {
  const { base, top, toX } = frame;
  pen.rect(0, 0, frame.width, frame.height, { fill: theme.paper });
  const future = Math.max(frame.left, toX(today + 1));
  if (future < frame.right) {
    pen.rect(future, top, frame.right - future, base - top, { fill: theme.future });
  }
  for (const bin of overview.bins) {
    const x = toX(bin.first);
    const width = Math.max(1, toX(bin.last) - x - 0.75);
    let y = base;
    for (const category of CATEGORIES) {
      const height = ((base - top) * bin.counts[category]) / overview.highest;
      if (height === 0) continue;
      pen.rect(x, y - height, width, height, { fill: theme.category[category] });
      y -= height;
    }
  }
  pen.line(
    { x: frame.left, y: base },
    { x: frame.right, y: base },
    { color: theme.edge, width: 1 },
  );
  let free = 0;
  for (const day of overview.years) {
    const x = toX(day);
    const name = frame.yearName(day);
    const end = x + 3 + frame.measure(name, frame.style);
    if (x < free || end > frame.width) continue;
    free = end + 6;
    pen.line({ x, y: base }, { x, y: base + 4 }, { color: theme.edge, width: 1 });
    pen.text(name, { x: x + 3, y: base + 10 }, { ...frame.style, color: theme.muted });
  }
}
