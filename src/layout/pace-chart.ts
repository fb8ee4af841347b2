import type { DateText } from '../model/date-text.ts';
import { type Day, toDay } from '../model/day.ts';
import type { DaySpan } from '../model/lens-choice.ts';
import type { Viewport } from '../model/viewport.ts';
import type { PaceBar } from '../tally/pace.ts';
import { type Axis, layAxis } from './axis.ts';
import { CHART_TEXT, type Chart, type ChartShape, type ChartText } from './chart.ts';
import type { Measure } from './measure.ts';
import { type PaceRoom, barTargets, layBars, layCounts, paceRoom } from './pace-bars.ts';
import { type PaceMark, layPaceMarks, piecesOf } from './pace-marks.ts';
import { type TimeScale, timeScale } from './time-scale.ts';

/** What the pace says in words. */
export interface PaceWords {
  readonly dates: DateText;
  /** A bar, whole: its period and its counts. */
  readonly bar: (bar: PaceBar) => string;
  /** The chosen span, for under it; the longest that fits is shown. */
  readonly spans: (span: DaySpan) => readonly string[];
}

export interface PaceInput {
  /** All bars of one grain and mode: what is shown must not change the scale of what is drawn. */
  readonly bars: readonly PaceBar[];
  readonly marks: readonly PaceMark[];
  readonly brush: DaySpan | null;
  readonly window: Viewport;
  readonly width: number;
  /** Height of the whole, which its bars take up; their own where it is missing. */
  readonly height?: number;
  readonly compact: boolean;
  readonly measure: Measure;
  readonly words: PaceWords;
}

/** A chart whose x is time. */
export interface TimeChart extends Chart {
  readonly scale: TimeScale;
  /** Upper and lower edge of what a span can be drawn on, pixels. */
  readonly plot: readonly [number, number];
  /** Upper and lower edge of the dates, which pull time along; pixels. */
  readonly axis: readonly [number, number];
}

const TIERS = { major: { size: 12, weight: 600 }, minor: { size: 11, weight: 400 } } as const;

/** Capability above the dates, governance below, on one scale; the x is that of the timeline. */
export function layPace(input: PaceInput): TimeChart {
  const { bars, marks, brush, window, width, height, compact, measure, words } = input;
  const room = paceRoom(bars, width, compact, measure, height);
  const scale = timeScale(window, room.left, room.right);
  const seen = bars.filter(({ start, end }) => end > window.start && start < window.end);
  const axis = layAxis(scale, words.dates, measure, TIERS);
  const counts = layCounts(seen, scale, room, measure);
  const named = layPaceMarks(marks, {
    scale,
    top: 0,
    axis: room.axis,
    bottom: room.plot[1],
    texts: counts,
    measure,
  });
  return {
    width,
    height: room.height,
    scale,
    plot: room.plot,
    axis: room.axis,
    shapes: [
      ...layGround(axis, room),
      ...layBrush(input, counts, scale, room),
      ...layBars(seen, brush, scale, room),
      ...counts,
      ...layTiers(axis, room),
      ...named.shapes,
      ...laySpan(input, scale, room),
    ],
    targets: [...barTargets(seen, scale, room, words.bar), ...named.targets],
  };
}

/** The bands and lines of the calendar, and the lines that counts are read off. */
function layGround(axis: Axis, room: PaceRoom): readonly ChartShape[] {
  const { plot, left, right, ticks } = room;
  const [top, bottom] = plot;
  return [
    ...axis.bands.map(({ x0, x1 }): ChartShape => {
      const size = { x: x0, y: top, width: Math.max(0, x1 - x0), height: bottom - top };
      return { kind: 'rect', ...size, fill: { ink: 'band' } };
    }),
    ...ticks.flatMap(({ y, text, x }): readonly ChartShape[] => [
      { kind: 'line', points: level(left, right, y), stroke: { ink: 'hair', width: 1 } },
      { kind: 'text', x, y, text, style: CHART_TEXT.small, ink: 'muted' },
    ]),
  ];
}

/** The two tiers of dates between capability and governance. */
function layTiers(
  axis: Axis,
  { axis: [top, bottom], left, right }: PaceRoom,
): readonly ChartShape[] {
  const stroke = { ink: 'ink', width: 1 } as const;
  const text = (tick: { x: number; text: string }, tier: keyof typeof TIERS): ChartText => ({
    kind: 'text',
    x: tick.x + 4,
    y: tier === 'minor' ? top + 11 : top + 27,
    text: tick.text,
    style: TIERS[tier],
    ink: tier === 'minor' ? 'muted' : 'ink',
  });
  return [
    {
      kind: 'rect',
      x: left,
      y: top,
      width: right - left,
      height: bottom - top,
      fill: { ink: 'paper' },
    },
    ...axis.lines.map((x): ChartShape => ({
      kind: 'line',
      points: [
        { x, y: top },
        { x, y: bottom },
      ],
      stroke: { ink: 'hair', width: 1 },
    })),
    { kind: 'line', points: level(left, right, top), stroke },
    { kind: 'line', points: level(left, right, bottom), stroke },
    ...axis.minor.map((tick) => text(tick, 'minor')),
    ...axis.major.map((tick) => text(tick, 'major')),
  ];
}

/** The chosen span behind the bars; its edges stand out from them. */
function layBrush(
  { brush, measure }: PaceInput,
  texts: readonly ChartText[],
  scale: TimeScale,
  { plot: [y0, y1], axis }: PaceRoom,
): readonly ChartShape[] {
  const band = brushBox(brush, scale);
  if (band === null) return [];
  const { x0, x1 } = band;
  const stroke = { ink: 'accent', width: 1.5 } as const;
  const size = { x: x0, y: y0, width: x1 - x0, height: y1 - y0 };
  const upright = (x: number, top: number, bottom: number) =>
    piecesOf(x, top, bottom, { texts, measure }).map(([from, to]): ChartShape => ({
      kind: 'line',
      of: 'brush',
      points: [
        { x, y: from },
        { x, y: to },
      ],
      stroke,
    }));
  return [
    { kind: 'rect', of: 'brush', ...size, fill: { ink: 'accent', share: 0.1 } },
    ...band.edges.flatMap((x) => [...upright(x, y0, axis[0]), ...upright(x, axis[1], y1)]),
  ];
}

/** Where a span is on the plot, and those of its edges that are in sight; null when none of it is. */
export function brushBox(
  brush: DaySpan | null,
  { toX, left, right }: Pick<TimeScale, 'toX' | 'left' | 'right'>,
): { readonly x0: number; readonly x1: number; readonly edges: readonly number[] } | null {
  if (brush === null) return null;
  const edges = [toX(brush.from), toX(brush.to + 1)];
  const [from = 0, to = 0] = edges;
  if (to <= left || from >= right) return null;
  return {
    x0: Math.max(left, from),
    x1: Math.min(right, to),
    edges: edges.filter((x) => x >= left && x <= right),
  };
}

/** Under the chosen span, what it is; held inside the chart. */
function laySpan(
  { brush, words, measure }: PaceInput,
  scale: TimeScale,
  { plot: [, bottom], width }: PaceRoom,
): readonly ChartShape[] {
  const band = brushBox(brush, scale);
  if (band === null || brush === null) return [];
  const style = CHART_TEXT.strong;
  const text = words.spans(brush).find((each) => measure(each, style) <= width);
  if (text === undefined) return [];
  const room = measure(text, style);
  const middle = (band.x0 + band.x1 - room) / 2;
  const x = Math.max(0, Math.min(width - room, middle));
  return [{ kind: 'text', of: 'brush', x, y: bottom + 11, text, style, ink: 'accent' }];
}

function level(x0: number, x1: number, y: number) {
  return [
    { x: x0, y },
    { x: x1, y },
  ];
}

/** The span of whole days between two places of a plot, whichever comes first. */
export function daysBetween(scale: TimeScale, a: number, b: number): DaySpan {
  const dayAt = (x: number): Day => toDay(Math.floor(scale.toDay(x)));
  return { from: dayAt(Math.min(a, b)), to: dayAt(Math.max(a, b)) };
}
