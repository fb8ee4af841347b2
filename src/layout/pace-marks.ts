import { CHART_TEXT, type ChartShape, type ChartTarget, type ChartText } from './chart.ts';
import { type Measure, ellipsize } from './measure.ts';
import type { TimeScale } from './time-scale.ts';

/** A moment that the pace is read against: a dotted line with a name over it. */
export interface PaceMark {
  readonly key: string;
  /** Days; fractions mark a moment within the day. */
  readonly at: number;
  readonly name: string;
  /** What it says whole, for what can be chosen; null for a line that only says when. */
  readonly whole: string | null;
  /** Whether the line goes through the governance events too. */
  readonly deep: boolean;
  readonly strong: boolean;
}

/** Height of a row of names: each is a target of its own, pixels. */
export const NAME_ROW = 24;
/** Rows of names. */
export const NAME_ROWS = 2;
/** Longest name, pixels. */
const MOST_NAME = 170;
const GAP = 4;
/** Least distance of two names in a row, and of a name and another's line, pixels. */
const CLEAR = 6;

/** Where lines and names may be, pixels. */
export interface MarkRoom {
  readonly scale: TimeScale;
  /** Upper edge of the names. */
  readonly top: number;
  /** Upper and lower edge of the dates, which no line crosses. */
  readonly axis: readonly [number, number];
  /** Where a line through everything ends. */
  readonly bottom: number;
  /** Texts that no line goes through. */
  readonly texts: readonly ChartText[];
  readonly measure: Measure;
}

/** A name in its row, from the edge of the whole of time; pixels. */
interface Placed {
  readonly mark: PaceMark;
  readonly row: number;
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export interface LaidMarks {
  readonly shapes: readonly ChartShape[];
  readonly targets: readonly ChartTarget[];
}

/**
 * Lines with names that never touch each other. The first marks of the list get their place first; one
 * that finds none is left out. Places follow from the zoom alone, so that a pan moves names and changes
 * none, but at the edges of the plot.
 */
export function layPaceMarks(marks: readonly PaceMark[], room: MarkRoom): LaidMarks {
  const { scale } = room;
  const whole = place(marks, room, -Infinity, Infinity);
  const inside = whole.filter(({ line }) => line >= scale.left && line <= scale.right);
  const fits = inside.filter(({ from, to }) => from >= scale.left && to <= scale.right);
  // Only what is cut by an edge looks for another place, around those that have theirs.
  const cut = inside.filter((each) => !fits.includes(each)).map(({ mark }) => mark);
  const placed = place(cut, room, scale.left, scale.right, fits);
  return {
    shapes: placed.flatMap((each) => shapesOf(each, room)),
    targets: placed.flatMap((each) => targetOf(each, room)),
  };
}

function place(
  marks: readonly PaceMark[],
  { scale, measure }: MarkRoom,
  left: number,
  right: number,
  taken: readonly Placed[] = [],
): readonly Placed[] {
  const placed: Placed[] = [...taken];
  for (const mark of marks) {
    const style = styleOf(mark);
    const text = ellipsize(
      mark.name,
      Math.min(MOST_NAME, scale.right - scale.left),
      style,
      measure,
    );
    const width = measure(text, style);
    const line = scale.toX(mark.at);
    const spots = Array.from({ length: NAME_ROWS }, (_, row) => [
      { mark, row, line, text, from: line + GAP, to: line + GAP + width },
      { mark, row, line, text, from: line - GAP - width, to: line - GAP },
    ]).flat();
    const free = spots.find(
      (spot) =>
        spot.from >= left && spot.to <= right && placed.every((each) => !areInTheWay(spot, each)),
    );
    if (free !== undefined) placed.push(free);
  }
  return placed;
}

/** Two names of a row that touch, or a name that the line of a higher one would cross. */
function areInTheWay(a: Placed, b: Placed): boolean {
  if (a.row === b.row) return extentOf(a)[0] < extentOf(b)[1] && extentOf(b)[0] < extentOf(a)[1];
  const [upper, lower] = a.row < b.row ? [a, b] : [b, a];
  return upper.line > lower.from - CLEAR && upper.line < lower.to + CLEAR;
}

/** A name with its own line, and what must stay clear around them. */
function extentOf({ from, to, line }: Placed): readonly [number, number] {
  return [Math.min(from, line) - CLEAR / 2, Math.max(to, line) + CLEAR / 2];
}

function styleOf({ strong }: PaceMark) {
  return strong ? CHART_TEXT.strong : CHART_TEXT.label;
}

function shapesOf({ mark, row, line, from, text }: Placed, room: MarkRoom): readonly ChartShape[] {
  const { top, axis, bottom } = room;
  const ink = mark.strong ? 'accent' : 'ink';
  const stroke = { ink, width: mark.strong ? 1.5 : 1, dash: [1.5, 2.5] } as const;
  const upright = (y0: number, y1: number): readonly ChartShape[] =>
    piecesOf(line, y0, y1, room).map(([start, end]) => ({
      kind: 'line',
      of: mark.key,
      points: [
        { x: line, y: start },
        { x: line, y: end },
      ],
      stroke,
    }));
  const y = top + row * NAME_ROW;
  return [
    ...upright(y + 4, axis[0]),
    ...(mark.deep ? upright(axis[1], bottom) : []),
    {
      kind: 'text',
      of: mark.key,
      x: from,
      y: y + NAME_ROW / 2,
      text,
      style: styleOf(mark),
      ink: mark.whole === null ? 'muted' : ink,
    },
  ];
}

/** An upright line from `y0` to `y1` without what would go through a text, as its pieces. */
export function piecesOf(
  x: number,
  y0: number,
  y1: number,
  { texts, measure }: Pick<MarkRoom, 'texts' | 'measure'>,
): readonly (readonly [number, number])[] {
  const holes = texts
    .filter((each) => x > each.x - 2 && x < each.x + measure(each.text, each.style) + 2)
    .map(({ y, style }) => [y - style.size / 2 - 1, y + style.size / 2 + 1] as const)
    .filter(([from, to]) => to > y0 && from < y1)
    .toSorted((a, b) => a[0] - b[0]);
  const starts = [y0, ...holes.map(([, to]) => to)];
  const ends = [...holes.map(([from]) => from), y1];
  return starts.flatMap((from, at) => {
    const to = ends[at] ?? y1;
    return to > from ? [[from, to] as const] : [];
  });
}

function targetOf({ mark, row, from, to }: Placed, { top }: MarkRoom): readonly ChartTarget[] {
  if (mark.whole === null) return [];
  const width = Math.max(NAME_ROW, to - from);
  return [
    {
      key: mark.key,
      x: from,
      y: top + row * NAME_ROW,
      width,
      height: NAME_ROW,
      name: mark.whole,
    },
  ];
}
