import type { Overview } from '../layout/overview.ts';
import type { Measure, TextStyle } from '../layout/measure.ts';
import { type StripWindow, handlesOf } from '../layout/strip-window.ts';
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

/** Where the window is drawn: between two heights of a host so wide, pixels. */
export interface WindowFrame {
  readonly width: number;
  readonly top: number;
  readonly base: number;
}

/** Half the height of a handle. */
const GRIP = 11;
/** The drawn handles: with their outline they stay inside the host. */
const HANDLES = { size: 7, kept: 8 };
const RADIUS = 4;
/** Where the arrow of an open end has its tip, and half its height; pixels. */
const TIP = 2.5;
const BARB = 5;

/**
 * The window on the strip, with a handle at each edge: not in a colour of the data, which it stands
 * before. Where the window goes on beyond the strip, it is left open, and an arrow says so.
 */
export function drawStripWindow(
  window: StripWindow,
  { width, top, base }: WindowFrame,
  theme: Theme,
  pen: Pen,
): void {
  const { x0, x1, before, after, hasStart, hasEnd } = window;
  const [from, to] = [before ? -2 * RADIUS : x0, after ? width + 2 * RADIUS : x1];
  const wash: Color = `${theme.accent}17`;
  pen.rect(from, top, to - from, base - top, {
    fill: wash,
    stroke: { color: theme.accent, width: 1.25 },
    radius: RADIUS,
  });
  const stroke = { color: theme.ink, width: 1.25 };
  const y = (top + base) / 2;
  const [start, end] = handlesOf(window, HANDLES, width);
  const handle = (x: number, edge: number) => {
    pen.line({ x, y }, { x: edge, y }, stroke);
    const surface = { fill: theme.paper, stroke, radius: HANDLES.size / 2 };
    pen.rect(x - HANDLES.size / 2, y - GRIP, HANDLES.size, 2 * GRIP, surface);
  };
  const arrow = (tip: number, foot: number) =>
    pen.path(
      [-BARB, 0, BARB].map((rise) => ({ x: rise === 0 ? tip : foot, y: y + rise })),
      stroke,
    );
  if (hasStart) handle(start, x0);
  if (hasEnd) handle(end, x1);
  if (before) arrow(TIP, TIP + BARB);
  if (after) arrow(width - TIP, width - TIP - BARB);
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
