import { brokenLines } from './break-text.ts';
import { type Caption, layCaption } from './caption.ts';
import { type ChartPage, type HeadedPage, chartPages, stretchesOf } from './chart-pages.ts';
import type { Chart, ChartShape, ChartText, Ink, Tint } from './chart.ts';
import { type LaidSign, laySign } from './legend-signs.ts';
import type { Measure, TextStyle } from './measure.ts';

/*
 * A chart that is taken away is put on a plate: its name over it, what it comes to in a sentence, what
 * its colours mean below it, and where it comes from.
 */

/** A chart, or a stretch of it, and where its left upper corner stands; pixels. */
export interface PlacedChart extends ChartPage {
  readonly chart: Chart;
  readonly x: number;
  readonly y: number;
}

export interface Plate {
  readonly width: number;
  readonly height: number;
  readonly parts: readonly PlacedChart[];
}

/** A colour and what it means. */
export interface LegendItem extends Tint {
  readonly text: string;
}

/** A shape of the chart by its name, and what it means. */
export interface LegendShape {
  readonly sign: string;
  readonly text: string;
}

/** Sizes of the letters around a chart, pixels. */
export interface PlateLetters {
  readonly title: number;
  readonly told: number;
  readonly legend: number;
  /** Those of the line below are a little smaller than this. */
  readonly caption: number;
}

export const PLATE_LETTERS = {
  wide: { title: 20, told: 13, legend: 12, caption: 13 },
  compact: { title: 19, told: 14, legend: 13, caption: 13 },
} as const satisfies Readonly<Record<string, PlateLetters>>;

/** Room for a chart on its plate, pixels. */
export interface PlateRoom {
  readonly width: number;
  readonly height: number;
  /** What has no height there is to be left out, where the chart can tell what matters least. */
  readonly fixed: boolean;
}

export interface PlateInput {
  /** '' for none. */
  readonly title: string;
  /** The sentence for a chart of this width; '' for none. */
  readonly told: (width: number) => string;
  readonly legend: readonly LegendItem[];
  /** What shapes mean, after the colours. */
  readonly signs?: readonly LegendShape[];
  /** Null for none. */
  readonly caption: Caption | null;
  /** Lays the chart out; it may be higher than its room. */
  readonly chart: (room: PlateRoom) => Chart;
  readonly width: number;
  /** Height of the whole; a chart without one is shown whole, laid out for a room of `roomHeight`. */
  readonly height: number | null;
  readonly roomHeight: number;
  /** Whether a chart too high for its height leaves rows out of itself; it is cut or goes on when missing. */
  readonly fixed?: boolean;
  readonly letters: PlateLetters;
  readonly measure: Measure;
}

export interface LaidPlate {
  readonly plate: Plate;
  /** The same, and those on which a chart goes on that is higher than its room. */
  readonly plates: readonly Plate[];
  readonly chart: Chart;
  /** The sentence, in one line. */
  readonly told: string;
  /** Whether the lower part of the chart is left out for want of room. */
  readonly isCut: boolean;
}

/** Left and right of everything, as of the line below a picture; pixels. */
export const PLATE_SIDE = 14;
/** Above everything; between name and sentence, around the chart, below the colours. */
export const PLATE_TOP = 14;
const NAME_GAP = 4;
const GAP = 12;
const BOTTOM = 8;
/** Heights of lines in their size. */
const TITLE_LINE = 1.25;
const TOLD_LINE = 1.45;
const LEGEND_LINE = 1.7;
/** Side of a colour's square in the size of its words; from it to its words and on to the next. */
const SWATCH = 0.85;
const TO_WORDS = 6;
const TO_NEXT = 18;

/** Puts a chart on a plate. */
export function layPlate(input: PlateInput): LaidPlate {
  const { width, height, roomHeight, letters, measure, caption } = input;
  const inner = width - 2 * PLATE_SIDE;
  const told = input.told(inner);
  const head = layHead({ title: input.title, told, width: inner, letters, measure });
  const items = [...input.legend, ...(input.signs ?? [])];
  const legend = layLegend(items, inner, letters.legend, measure);
  const foot = caption === null ? null : captionChart(caption, width, letters.caption, measure);
  const top = PLATE_TOP + head.height + (head.height > 0 ? GAP : 0);
  const below = GAP + legend.height + BOTTOM + (foot?.height ?? 0);
  const room = height === null ? roomHeight : Math.max(1, height - top - below);
  const fixed = input.fixed === true && height !== null;
  const chart = input.chart({ width: inner, height: room, fixed });
  const pages = height === null ? [{ ...whole(chart), head: 0 }] : chartPages(chart, room);
  const all = height ?? Math.ceil(top + chart.height + below);
  const footTop = all - (foot?.height ?? 0);
  const plates = pages.map((page): Plate => ({
    width,
    height: all,
    parts: [
      { ...whole(head), chart: head, x: PLATE_SIDE, y: PLATE_TOP },
      ...placedPage(chart, page, PLATE_SIDE, top),
      {
        ...whole(legend),
        chart: legend,
        x: PLATE_SIDE,
        y: top + page.head + page.height + GAP,
      },
      ...(foot === null ? [] : [{ ...whole(foot), chart: foot, x: 0, y: footTop }]),
    ],
  }));
  const [plate = { width, height: all, parts: [] }] = plates;
  return { plate, plates, chart, told, isCut: plates.length > 1 };
}

/** The stretches of a chart that a page shows, with the page's left upper corner at a place. */
export function placedPage(
  chart: Chart,
  page: HeadedPage,
  x: number,
  y: number,
): readonly PlacedChart[] {
  let top = y;
  return stretchesOf(page).map((stretch) => {
    const placed = { ...stretch, chart, x, y: top };
    top += stretch.height;
    return placed;
  });
}

/** All of a chart. */
export function whole({ height }: Pick<Chart, 'height'>): ChartPage {
  return { from: 0, height };
}

interface HeadInput {
  readonly title: string;
  readonly told: string;
  readonly width: number;
  readonly letters: Pick<PlateLetters, 'title' | 'told'>;
  readonly measure: Measure;
}

/** A name and a sentence, one under the other, in as many lines as they take. */
export function layHead({ title, told, width, letters, measure }: HeadInput): Chart {
  const shapes: ChartShape[] = [];
  let y = 0;
  const put = (text: string, style: TextStyle, ink: Ink, leading: number) => {
    if (text === '') return;
    if (y > 0) y += NAME_GAP;
    for (const line of brokenLines(text, width, style, measure)) {
      const step = style.size * leading;
      shapes.push({ kind: 'text', x: 0, y: y + step / 2, text: line, style, ink });
      y += step;
    }
  };
  put(title, { size: letters.title, weight: 700 }, 'ink', TITLE_LINE);
  put(told, { size: letters.told, weight: 400 }, 'ink', TOLD_LINE);
  return { width, height: y, shapes, targets: [] };
}

/** Squares of colour, and shapes, with what they mean, in as many lines as they take. */
export function layLegend(
  legend: readonly (LegendItem | LegendShape)[],
  width: number,
  size: number,
  measure: Measure,
): Chart {
  const style: TextStyle = { size, weight: 400 };
  const [line, side] = [size * LEGEND_LINE, size * SWATCH];
  const shapes: ChartShape[] = [];
  let [x, y] = [0, line / 2];
  for (const item of legend) {
    const { text } = item;
    const layAt = (left: number, middle: number): LaidSign =>
      'sign' in item
        ? laySign(item.sign, left, middle, size)
        : { width: side, shapes: [swatch(item, left, middle, side)] };
    const wide = layAt(0, 0).width;
    const toWords = wide === 0 ? 0 : wide + TO_WORDS;
    const room = toWords + measure(text, style);
    if (x > 0 && x + room > width) [x, y] = [0, y + line];
    shapes.push(...layAt(x, y).shapes);
    shapes.push({ kind: 'text', x: x + toWords, y, text, style, ink: 'muted' });
    x += room + TO_NEXT;
  }
  return { width, height: legend.length === 0 ? 0 : y + line / 2, shapes, targets: [] };
}

function swatch({ ink, share = 1 }: LegendItem, x: number, y: number, side: number): ChartShape {
  const fill = { ink, share };
  return { kind: 'rect', x, y: y - side / 2, width: side, height: side, radius: 2, fill };
}

/** The line that stands below pictures of the timeline too. */
function captionChart(caption: Caption, width: number, size: number, measure: Measure): Chart {
  const { height, title, source } = layCaption(caption, width, size, measure);
  const text = ({ x, y, text: said, style }: typeof title, ink: Ink): ChartText => ({
    kind: 'text',
    x,
    y,
    text: said,
    style,
    ink,
  });
  const points = [
    { x: 0, y: 0.5 },
    { x: width, y: 0.5 },
  ];
  const rule: ChartShape = { kind: 'line', points, stroke: { ink: 'hair', width: 1 } };
  return {
    width,
    height,
    shapes: [rule, text(title, 'ink'), text(source, 'muted')],
    targets: [],
  };
}
