import type { Category } from '../model/category.ts';
import { ANSWER_KINDS, type AnswerKind, FEWEST_IN_YEAR, type ShiftYear } from '../tally/shift.ts';
import {
  CHART_TEXT,
  type ChartRect,
  type ChartShape,
  type ChartTarget,
  type ChartText,
  type Tint,
  hatch,
} from './chart.ts';
import type { Measure } from './measure.ts';

/** How each kind of answer is painted: what does not bind yet is the pale of what does. */
export const KIND_TINT: Readonly<Record<AnswerKind, Tint & { readonly ink: Category }>> = {
  binding: { ink: 'law' },
  drafted: { ink: 'law', share: 0.32 },
  enforcement: { ink: 'enforcement' },
  guidance: { ink: 'guidance' },
  strategy: { ink: 'strategy' },
  cooperation: { ink: 'cooperation' },
};

/** Where columns of shares stand; pixels. */
export interface ColumnsPlace {
  readonly left: number;
  readonly right: number;
  /** Upper edge of the counts, and lower edge of the columns. */
  readonly top: number;
  readonly bottom: number;
  /** First part of the keys of its columns. */
  readonly prefix: string;
  readonly measure: Measure;
  readonly nameOf: (year: ShiftYear) => string;
}

/** Height of the counts over the columns, and of the years under them; pixels. */
export const COUNT_LINE = 18;
export const YEAR_LINE = 20;

/** Least space between two years, pixels. */
const YEARS_APART = 4;

/** A column's left edge and width. */
export interface ColumnBox {
  readonly x: number;
  readonly width: number;
}

/** Columns of so many years side by side, an eighth of each left free. */
export function columnBoxes(count: number, left: number, right: number): readonly ColumnBox[] {
  const step = (right - left) / Math.max(1, count);
  const gap = Math.min(14, step / 8);
  return Array.from({ length: count }, (_, place) => ({
    x: left + place * step + gap / 2,
    width: Math.max(0, step - gap),
  }));
}

/** Whether a year has enough events for shares. */
export function hasShares({ total }: Pick<ShiftYear, 'total'>): boolean {
  return total >= FEWEST_IN_YEAR;
}

/** A piece of a column: one kind of answer, from the bottom up. */
export interface Segment {
  readonly kind: AnswerKind;
  readonly y: number;
  readonly height: number;
}

/** The kinds of a year as parts of a height, the hardest at the bottom. */
export function segmentsOf(year: ShiftYear, top: number, bottom: number): readonly Segment[] {
  let y = bottom;
  return ANSWER_KINDS.flatMap((kind): readonly Segment[] => {
    const height = ((bottom - top) * year.counts[kind]) / Math.max(1, year.total);
    y -= height;
    return height > 0 ? [{ kind, y, height }] : [];
  });
}

interface Columns {
  readonly shapes: readonly ChartShape[];
  readonly targets: readonly ChartTarget[];
}

/** Shares by year with the counts over them; too few events are hatched, and have no shares. */
export function layColumns(years: readonly ShiftYear[], place: ColumnsPlace): Columns {
  const { left, right, top, bottom, prefix, nameOf } = place;
  const boxes = columnBoxes(years.length, left, right);
  const plotTop = top + COUNT_LINE;
  const shapes: ChartShape[] = [];
  const targets: ChartTarget[] = [];
  years.forEach((year, at) => {
    const { x = left, width = 0 } = boxes[at] ?? {};
    const key = `${prefix} ${year.year}`;
    const box = { kind: 'rect', of: key, x, width } as const;
    if (hasShares(year)) shapes.push(...layStack(year, box, plotTop, bottom));
    else if (year.total > 0) shapes.push(...layFew(box, plotTop, bottom));
    shapes.push(...centred(String(year.total), x + width / 2, top + 9, place, key));
    const height = bottom + YEAR_LINE - top;
    const step = (right - left) / years.length;
    const name = nameOf(year);
    // Half of what is free on both sides is pressed with the column.
    targets.push({ key, x: left + at * step, y: top, width: step, height, name });
  });
  shapes.push(baseline(left, right, bottom), ...layYears(years, boxes, place));
  return { shapes, targets };
}

type Box = Pick<ChartRect, 'kind' | 'of' | 'x' | 'width'>;

function layStack(year: ShiftYear, box: Box, top: number, bottom: number): readonly ChartShape[] {
  return segmentsOf(year, top, bottom).flatMap(({ kind, y, height }): readonly ChartShape[] => {
    const points = [
      { x: box.x, y },
      { x: box.x + box.width, y },
    ];
    // A thin line parts what is stacked: hue alone must not tell.
    return [
      { ...box, y, height, fill: KIND_TINT[kind] },
      { kind: 'line', of: box.of ?? '', points, stroke: { ink: 'paper', width: 1.5 } },
    ];
  });
}

function layFew(box: Box, top: number, bottom: number): readonly ChartShape[] {
  const inner = {
    x: box.x + 0.5,
    y: top + 0.5,
    width: Math.max(0, box.width - 1),
    height: Math.max(0, bottom - top - 1),
  };
  return [
    ...hatch(inner, 'hair'),
    { kind: 'rect', of: box.of ?? '', ...inner, stroke: { ink: 'edge', share: 0.6, width: 1 } },
  ];
}

function baseline(left: number, right: number, y: number): ChartShape {
  const points = [
    { x: left, y },
    { x: right, y },
  ];
  return { kind: 'line', points, stroke: { ink: 'edge', width: 1 } };
}

/** The years under their columns, the last and every so many before it as have room. */
function layYears(
  years: readonly ShiftYear[],
  boxes: readonly ColumnBox[],
  { left, right, bottom, measure }: ColumnsPlace,
): readonly ChartText[] {
  const style = CHART_TEXT.small;
  const widest = Math.max(0, ...years.map(({ year }) => measure(String(year), style)));
  const step = (right - left) / Math.max(1, years.length);
  const every = Math.max(1, Math.ceil((widest + YEARS_APART) / Math.max(1, step)));
  return years.flatMap((year, at): readonly ChartText[] => {
    const box = boxes[at];
    if (box === undefined || (years.length - 1 - at) % every !== 0) return [];
    const text = String(year.year);
    const width = measure(text, style);
    const middle = box.x + box.width / 2 - width / 2;
    const x = Math.max(left, Math.min(right - width, middle));
    return [{ kind: 'text', x, y: bottom + 11, text, style, ink: 'muted' }];
  });
}

/** A text about a place. */
export function centred(
  text: string,
  middle: number,
  y: number,
  { measure }: Pick<ColumnsPlace, 'measure'>,
  of: string,
): readonly ChartText[] {
  const style = CHART_TEXT.small;
  const x = Math.max(0, middle - measure(text, style) / 2);
  return [{ kind: 'text', of, x, y, text, style, ink: 'muted' }];
}

/** A frame around each target that is lit, inside its edges. */
export function layLit(
  targets: readonly ChartTarget[],
  lit: ReadonlySet<string> | undefined,
): readonly ChartRect[] {
  return targets
    .filter(({ key }) => lit?.has(key) === true)
    .map(({ key, x, y, width, height }) => ({
      kind: 'rect',
      of: key,
      x: x + 1,
      y: y + 1,
      width: Math.max(0, width - 2),
      height: height - 2,
      radius: 4,
      stroke: { ink: 'accent', width: 2 },
    }));
}
