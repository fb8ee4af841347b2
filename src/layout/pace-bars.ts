import { tickStep } from 'd3';
import { CATEGORIES, type Category } from '../model/category.ts';
import type { DaySpan } from '../model/lens-choice.ts';
import { type CategoryCounts, type PaceBar, governanceOf, totalOf } from '../tally/pace.ts';
import {
  CHART_TEXT,
  type ChartRect,
  type ChartShape,
  type ChartTarget,
  type ChartText,
} from './chart.ts';
import { NARROWEST_BAR } from '../tally/periods.ts';
import type { Measure } from './measure.ts';
import { NAME_ROW, NAME_ROWS } from './pace-marks.ts';
import type { TimeScale } from './time-scale.ts';

/** Where the parts of the pace stand; pixels. */
export interface PaceRoom {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  /** Upper and lower edge of bars and dates together. */
  readonly plot: readonly [number, number];
  readonly axis: readonly [number, number];
  /** Height of one event. */
  readonly unit: number;
  /** Counts beside the plot, at their height. */
  readonly ticks: readonly { readonly x: number; readonly y: number; readonly text: string }[];
}

/** Height of all names over the plot. */
const NAMES = NAME_ROWS * NAME_ROW;
/** Height of the two tiers of dates. */
const TIERS = 36;
/** Room over the highest bar, for its count and the handles of a span; and under the lowest. */
const HEAD = 34;
const BELOW = 18;
/** Room under the plot, for the words of a span. */
const FOOT = 22;
/** Height that bars of both directions share, and the least of it where the whole must be lower. */
const BARS = { wide: 290, compact: 230, least: 90 } as const;
const GUTTER = 6;

/**
 * The room of all bars, whatever part of them is in the window: a pan changes no height. One event is
 * as high above the dates as below. `height` is that of the whole, where it is not free.
 */
export function paceRoom(
  bars: readonly PaceBar[],
  width: number,
  compact: boolean,
  measure: Measure,
  height?: number,
): PaceRoom {
  const most = (count: (counts: CategoryCounts) => number) =>
    Math.max(0, ...bars.map(({ counts, ahead }) => count(counts) + count(ahead)));
  const up = most(({ capability }) => capability);
  const down = most(governanceOf);
  const beside = NAMES + HEAD + TIERS + BELOW + FOOT;
  const usual = compact ? BARS.compact : BARS.wide;
  const share = height === undefined ? usual : Math.max(BARS.least, height - beside);
  const unit = share / Math.max(1, up + down);
  const step = Math.max(1, tickStep(0, Math.max(up, down, 1), 4));
  const top = NAMES + HEAD + up * unit;
  const axis = [top, top + TIERS] as const;
  const bottom = axis[1] + down * unit + BELOW;
  const label = (count: number) => measure(String(count), CHART_TEXT.small);
  const left = Math.ceil(label(Math.max(up, down, 10)) + GUTTER * 2);
  const tick = (count: number, y: number) => ({
    x: left - GUTTER - label(count),
    y,
    text: String(count),
  });
  const counts = (end: number) =>
    Array.from({ length: Math.floor(end / step) }, (_, place) => (place + 1) * step);
  return {
    width,
    height: bottom + FOOT,
    left,
    right: width - 1,
    plot: [NAMES, bottom],
    axis,
    unit,
    ticks: [
      ...counts(up).map((count) => tick(count, top - count * unit)),
      ...counts(down).map((count) => tick(count, axis[1] + count * unit)),
    ],
  };
}

/** Space between neighbouring bars: an eighth of a narrow one, never more than 8 pixels. */
function gapOf(width: number): number {
  return Math.min(8, Math.max(1, width / 8));
}

/** A bar's edges on the plot; both the same where it is out of sight. */
function edgesOf({ start, end }: PaceBar, scale: TimeScale) {
  const [from, to] = [scale.toX(start), scale.toX(end)];
  const gap = gapOf(to - from) / 2;
  const x0 = Math.min(scale.right, Math.max(scale.left, from + gap));
  return { x0, x1: Math.max(x0, Math.min(scale.right, to - gap)) };
}

/** The bars, stacked away from the dates; those outside a chosen span stand back. */
export function layBars(
  bars: readonly PaceBar[],
  brush: DaySpan | null,
  scale: TimeScale,
  room: PaceRoom,
): readonly ChartShape[] {
  return bars.flatMap((bar) => {
    const { x0, x1 } = edgesOf(bar, scale);
    if (x1 <= x0) return [];
    const faint = brush !== null && (bar.end <= brush.from || bar.start > brush.to);
    return CATEGORIES.flatMap((category) => {
      const pieces = piecesOf(bar, category, room);
      return pieces.flatMap(({ y, height, isAhead }): readonly ChartShape[] => {
        const box = { kind: 'rect', of: barKey(bar), x: x0, y, width: x1 - x0, height } as const;
        const drawn = paint(box, category, isAhead ? 'coming' : bar.state, faint);
        // A thin line parts what is stacked: hue alone must not tell.
        return height > 3 && !isAhead ? [drawn, partingLine(box, category)] : [drawn];
      });
    });
  });
}

interface Piece {
  readonly y: number;
  readonly height: number;
  /** Whether it is what the calendar adds. */
  readonly isAhead: boolean;
}

/** A category's part of a bar: what has happened, then what is to come beyond all that has. */
function piecesOf({ counts, ahead }: PaceBar, category: Category, room: PaceRoom): Piece[] {
  const { axis, unit } = room;
  const isUp = category === 'capability';
  const done = isUp ? counts.capability : governanceOf(counts);
  const piece = (from: number, count: number, isAhead: boolean): Piece => {
    const height = count * unit;
    return { y: isUp ? axis[0] - from * unit - height : axis[1] + from * unit, height, isAhead };
  };
  return [
    piece(isUp ? 0 : below(counts, category), counts[category], false),
    piece(done + (isUp ? 0 : below(ahead, category)), ahead[category], true),
  ].filter(({ height }) => height > 0);
}

/** How many governance events are stacked before a category. */
function below(counts: CategoryCounts, category: Category): number {
  const before = CATEGORIES.slice(0, CATEGORIES.indexOf(category));
  return before.reduce((sum, each) => (each === 'capability' ? sum : sum + counts[each]), 0);
}

function paint(box: ChartRect, ink: Category, state: PaceBar['state'], faint: boolean): ChartRect {
  const share = faint ? 0.45 : 1;
  if (state === 'past') return { ...box, fill: { ink, share } };
  // An outline is drawn half outside its edge: it stays within the bar.
  const inner = { x: box.x + 0.5, y: box.y + 0.5, width: box.width - 1, height: box.height - 1 };
  const outlined: ChartRect =
    inner.width > 0 && inner.height > 0 ? { ...box, ...inner } : { ...box };
  if (state === 'running') {
    return { ...outlined, fill: { ink, share: 0.3 * share }, stroke: { ink, width: 1 } };
  }
  return { ...outlined, stroke: { ink, share, width: 1, dash: [3, 2] } };
}

/** Along the edge of a piece that looks away from the dates. */
function partingLine(
  { of, x, y, width, height }: ChartRect & { readonly of: string },
  category: Category,
): ChartShape {
  const edge = category === 'capability' ? y : y + height;
  return {
    kind: 'line',
    of,
    points: [
      { x, y: edge },
      { x: x + width, y: edge },
    ],
    stroke: { ink: 'paper', width: 1 },
  };
}

/** How many events a bar holds, at its end, where it is wide enough for all its digits. */
export function layCounts(
  bars: readonly PaceBar[],
  scale: TimeScale,
  { axis, unit }: PaceRoom,
  measure: Measure,
): readonly ChartText[] {
  const style = CHART_TEXT.small;
  return bars.flatMap((bar) => {
    const { x0, x1 } = edgesOf(bar, scale);
    const label = (count: number, y: number): readonly ChartText[] => {
      const width = measure(String(count), style);
      if (count === 0 || width > x1 - x0) return [];
      const x = (x0 + x1 - width) / 2;
      return [{ kind: 'text', of: barKey(bar), x, y, text: String(count), style, ink: 'muted' }];
    };
    const { counts, ahead } = bar;
    const up = counts.capability + ahead.capability;
    const down = governanceOf(counts) + governanceOf(ahead);
    return [...label(up, axis[0] - up * unit - 8), ...label(down, axis[1] + down * unit + 8)];
  });
}

/** The key of a bar's target: the first day of its period. */
export function barKey({ start }: Pick<PaceBar, 'start'>): string {
  return `bar ${start}`;
}

/** The first day of the period that a key means; null for the key of something else. */
export function dayOfBar(key: string): number | null {
  const [kind, day] = key.split(' ');
  return kind === 'bar' ? Number(day) : null;
}

/** What of a bar can be pressed: all of its height, so that low ones are no harder to meet. */
export function barTargets(
  bars: readonly PaceBar[],
  scale: TimeScale,
  { plot }: PaceRoom,
  nameOf: (bar: PaceBar) => string,
): readonly ChartTarget[] {
  return bars.flatMap((bar) => {
    const x = Math.max(scale.left, scale.toX(bar.start));
    const width = Math.min(scale.right, scale.toX(bar.end)) - x;
    const isCut = bar.start < scale.toDay(scale.left) || bar.end > scale.toDay(scale.right);
    // What little of a bar an edge leaves is no place to press: a pan brings it in.
    if (width <= 0 || (isCut && width < NARROWEST_BAR)) return [];
    if (totalOf(bar.counts) + totalOf(bar.ahead) === 0) return [];
    return [
      { key: barKey(bar), x, y: plot[0], width, height: plot[1] - plot[0], name: nameOf(bar) },
    ];
  });
}
