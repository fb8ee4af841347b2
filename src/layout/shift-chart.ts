import type { ShiftColumn } from '../model/lens-choice.ts';
import { ANSWER_KINDS, type AnswerKind, type ShiftYear } from '../tally/shift.ts';
import { CHART_TEXT, type Chart, type ChartShape, type ChartText } from './chart.ts';
import { type Measure, ellipsize } from './measure.ts';
import {
  COUNT_LINE,
  YEAR_LINE,
  centred,
  columnBoxes,
  hasShares,
  layColumns,
  layLit,
  segmentsOf,
} from './shift-columns.ts';

/** What the shift says in words. */
export interface ShiftWords {
  /** A year, whole: its counts and shares. */
  readonly year: (year: ShiftYear) => string;
  /** A kind of answer and its share, beside the last column. */
  readonly kind: (kind: AnswerKind, share: number) => string;
  readonly percent: (share: number) => string;
  /** The heading over the shares that were taken jointly; the longest that fits is shown. */
  readonly joint: readonly string[];
}

export interface ShiftInput {
  readonly years: readonly ShiftYear[];
  readonly width: number;
  readonly compact: boolean;
  readonly measure: Measure;
  readonly words: ShiftWords;
  /** Keys of the columns that are lit. */
  readonly lit?: ReadonlySet<string>;
  /** Height of the columns, pixels; the usual one when missing. */
  readonly columns?: number;
}

/** First part of the keys of the columns of all countries and bodies. */
export const ALL = 'all';

/** Key of the target of a column, and the column of a key; null for what is none. */
export function columnKey({ place, year }: ShiftColumn): string {
  return `${place ?? ALL} ${year}`;
}

export function columnOfKey(key: string): ShiftColumn | null {
  const [code = '', year = ''] = key.split(' ');
  return /^\d+$/.test(year) ? { place: code === ALL ? null : code, year: Number(year) } : null;
}

/** Heights; pixels. */
const COLUMNS = { wide: 270, compact: 210 } as const;
const HEADING = 34;
const JOINT = 62;
const SIDE = { kinds: 190, gap: 12 } as const;
const LABEL_LINE = 16;
/** Narrowest column that can still be read and pressed, pixels. */
const NARROWEST = 26;

/** The usual height of the columns, and all that is above and below them; pixels. */
export function shiftHeights(compact: boolean): {
  readonly columns: number;
  readonly rest: number;
} {
  const columns = compact ? COLUMNS.compact : COLUMNS.wide;
  return { columns, rest: COUNT_LINE + YEAR_LINE + HEADING + JOINT };
}

/** As many of the latest years as have room. */
export function yearsWithRoom(years: readonly ShiftYear[], room: number): readonly ShiftYear[] {
  return years.slice(-Math.max(1, Math.floor(room / NARROWEST)));
}

/** The room of the columns: the names of kinds stand beside them where the chart is wide. */
export function columnsRoom({ width, compact }: Pick<ShiftInput, 'width' | 'compact'>): number {
  return compact ? width : width - SIDE.kinds - SIDE.gap;
}

/** Shares of the kinds of answer by year; under them, how many were taken jointly. */
export function layShift(input: ShiftInput): Chart {
  const { width, compact, measure, words } = input;
  const right = columnsRoom(input);
  const years = yearsWithRoom(input.years, right);
  const bottom = COUNT_LINE + (input.columns ?? shiftHeights(compact).columns);
  const columns = layColumns(years, {
    left: 0,
    right,
    top: 0,
    bottom,
    prefix: ALL,
    measure,
    nameOf: words.year,
  });
  const jointTop = bottom + YEAR_LINE;
  const joint = layJoint(years, jointTop, right, input);
  const height = jointTop + HEADING + JOINT;
  // A column's target reaches over its share of what was taken jointly.
  const targets = columns.targets.map((target) => ({ ...target, height }));
  return {
    width,
    height,
    shapes: [
      ...columns.shapes,
      ...(compact ? [] : layKinds(years, bottom, right + SIDE.gap, input)),
      ...joint,
      // Only around the columns: under them a heading runs across.
      ...layLit(columns.targets, input.lit),
    ],
    targets,
  };
}

/** Beside the last column that has shares, the name and the share of each of its kinds. */
function layKinds(
  years: readonly ShiftYear[],
  bottom: number,
  x: number,
  { words, measure }: ShiftInput,
): readonly ChartText[] {
  const year = years.at(-1);
  if (year === undefined || !hasShares(year)) return [];
  const style = CHART_TEXT.label;
  const labels = segmentsOf(year, COUNT_LINE, bottom).map(({ kind, y, height }) => ({
    text: ellipsize(words.kind(kind, year.counts[kind] / year.total), SIDE.kinds, style, measure),
    y: y + height / 2,
  }));
  return spread(labels, COUNT_LINE, bottom).map(({ text, y }): ChartText => ({
    kind: 'text',
    x,
    y,
    text,
    style,
    ink: 'ink',
  }));
}

/** Labels from the bottom up, pushed apart by as little as keeps a line between each two. */
function spread<T extends { readonly y: number }>(
  labels: readonly T[],
  top: number,
  bottom: number,
): readonly T[] {
  let free = bottom - LABEL_LINE / 2;
  const risen = labels.map((label) => {
    const y = Math.min(label.y, free);
    free = y - LABEL_LINE;
    return { ...label, y };
  });
  // Those pushed past the top come down again.
  let ceiling = top + LABEL_LINE / 2;
  return risen
    .toReversed()
    .map((label) => {
      const y = Math.max(label.y, ceiling);
      ceiling = y + LABEL_LINE;
      return { ...label, y };
    })
    .toReversed();
}

/** The share of each year that several took together, as a mark at its height, and its counts. */
function layJoint(
  years: readonly ShiftYear[],
  top: number,
  right: number,
  { width, words, measure }: ShiftInput,
): readonly ChartShape[] {
  const boxes = columnBoxes(years.length, 0, right);
  const [high, low] = [top + HEADING + 16, top + HEADING + JOINT - 22];
  const shares = years.map((year) => (hasShares(year) ? year.joint / year.total : null));
  const most = Math.max(0.01, ...shares.map((share) => share ?? 0));
  const heading = words.joint.find((text) => measure(text, CHART_TEXT.strong) <= width);
  const line = [
    { x: 0, y: low + 5 },
    { x: right, y: low + 5 },
  ];
  return [
    ...(heading === undefined
      ? []
      : [
          {
            kind: 'text',
            x: 0,
            y: top + HEADING / 2 + 4,
            text: heading,
            style: CHART_TEXT.strong,
            ink: 'ink',
          } as const,
        ]),
    { kind: 'line', points: line, stroke: { ink: 'hair', width: 1 } },
    ...years.flatMap((year, place): readonly ChartShape[] => {
      const { x = 0, width: room = 0 } = boxes[place] ?? {};
      const middle = x + room / 2;
      const key = `${ALL} ${year.year}`;
      const widest = right / Math.max(1, years.length) - 4;
      // Of how many stands over the column too.
      const counts = [`${year.joint}/${year.total}`, String(year.joint)];
      const fits = (text: string) => measure(text, CHART_TEXT.small) <= widest;
      const said = centred(counts.find(fits) ?? '', middle, low + 15, { measure }, key);
      const share = shares[place] ?? null;
      if (share === null) return said;
      const y = low - ((low - high) * share) / most;
      return [
        {
          kind: 'mark',
          of: key,
          x: middle,
          y,
          half: 4.5,
          category: 'cooperation',
          hollow: false,
        },
        ...centred(words.percent(share), middle, y - 12, { measure }, key),
        ...said,
      ];
    }),
  ];
}

/** All kinds, the hardest last: as they are stacked, from the top down. */
export const KINDS_FROM_TOP: readonly AnswerKind[] = ANSWER_KINDS.toReversed();
