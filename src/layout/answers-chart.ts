import type { Answered, Answers } from '../tally/answers.ts';
import { CHART_TEXT, type Chart, type ChartShape, type ChartTarget } from './chart.ts';
import { type Measure, ellipsize } from './measure.ts';

/** What the answers say in words. */
export interface AnswersWords {
  /** Name of the row of all answers. */
  readonly all: string;
  readonly placeName: (code: string) => string;
  /** `14 answers, median 129 days`, without a median where there are too few. */
  readonly summary: (count: number, median: number | null) => string;
  /** The same where there is little room. */
  readonly brief: (count: number, median: number | null) => string;
  /** A dot, whole: what answered what, and after how long. */
  readonly dot: (answered: Answered) => string;
  /** The marks of the axis. */
  readonly ticks: readonly { readonly days: number; readonly text: string }[];
}

export interface AnswersInput {
  readonly answers: Answers;
  readonly width: number;
  readonly compact: boolean;
  readonly measure: Measure;
  readonly words: AnswersWords;
}

/** Half the width of a dot, and the least distance of two middles; pixels. */
const HALF = 5;
const APART = HALF * 2 + 1.5;
/** A dot's target, pixels. */
const TARGET = 24;
/** Least height of a row, and of the line of its name where that stands above it; pixels. */
const ROW = 30;
const NAME_LINE = 22;
const PADDING = 5;
const AXIS = 22;
const NAMES = 132;
/** Days that are told apart as if by a linear scale, before it bends to a logarithmic one. */
const LINEAR = 7;
const THREE_YEARS = 1096;

/** One strip a country or body, days from left to right; a dot an answer, a tick the median. */
export function layAnswers(input: AnswersInput): Chart {
  const { answers, width, compact, measure, words } = input;
  const rows = [{ code: '', ...answers, answers: answers.all }, ...answers.rows];
  const summaries = rows.map(({ answers: { length }, median }) => words.summary(length, median));
  const widest = Math.max(...summaries.map((text) => measure(text, CHART_TEXT.label)));
  const left = compact ? TARGET / 2 : NAMES + TARGET / 2;
  const right = compact ? width - TARGET / 2 : width - widest - TARGET;
  const longest = answers.all.at(-1)?.gap.days ?? 0;
  const toX = dayScale(Math.max(THREE_YEARS, longest), left, Math.max(left + 1, right));
  const shapes: ChartShape[] = [];
  const targets: ChartTarget[] = [];
  let y = 0;
  rows.forEach((row, place) => {
    const dots = swarm(row.answers.map(({ gap }) => toX(gap.days)));
    const reach = Math.max(0, ...dots.map(({ dy }) => Math.abs(dy))) + HALF + PADDING;
    const head = compact ? NAME_LINE : 0;
    const body = Math.max(ROW, reach * 2);
    const middle = y + head + body / 2;
    const name = place === 0 ? words.all : words.placeName(row.code);
    const summary = compact
      ? words.brief(row.answers.length, row.median)
      : (summaries[place] ?? '');
    shapes.push(
      ...strip(y + head + body, width),
      ...names({ name, summary, place, y: compact ? y + NAME_LINE / 2 + 2 : middle }, input),
    );
    if (row.median !== null) shapes.push(medianTick(toX(row.median), middle, body));
    row.answers.forEach((answered, at) => {
      const { x = left, dy = 0 } = dots[at] ?? {};
      const key = keyOf(row.code, answered);
      const { category } = answered.answer;
      const hollow = !answered.gap.exact;
      shapes.push({ kind: 'mark', of: key, x, y: middle + dy, half: HALF, category, hollow });
      const corner = { x: x - TARGET / 2, y: middle + dy - TARGET / 2 };
      targets.push({ key, ...corner, width: TARGET, height: TARGET, name: words.dot(answered) });
    });
    y += head + body;
  });
  const grid = layTicks(input, toX, y);
  return { width, height: y + AXIS, shapes: [...grid, ...shapes], targets };
}

/**
 * Days to pixels, linear at first and logarithmic further on (J. B. W. Webber, "A bi-symmetric log
 * transformation", 2013): days in front have room, and years still fit.
 */
function dayScale(longest: number, left: number, right: number): (days: number) => number {
  const bend = (days: number) => Math.log1p(days / LINEAR);
  return (days) => left + ((right - left) * bend(days)) / bend(longest);
}

/** The key of an answer's dot in a row; the row of all has no code. */
export function keyOf(code: string, { answer, cause }: Answered): string {
  return `${code} ${answer.id} ${cause.id}`;
}

/** The line under a row. */
function strip(y: number, width: number): readonly ChartShape[] {
  const points = [
    { x: 0, y },
    { x: width, y },
  ];
  return [{ kind: 'line', points, stroke: { ink: 'hair', width: 1 } }];
}

interface RowNames {
  readonly name: string;
  readonly summary: string;
  readonly place: number;
  readonly y: number;
}

/** Whose row it is and what it comes to: at its sides, or above it where the chart is narrow. */
function names(
  { name, summary, place, y }: RowNames,
  { width, compact, measure }: AnswersInput,
): readonly ChartShape[] {
  const style = place === 0 ? CHART_TEXT.strong : CHART_TEXT.label;
  const end = width - measure(summary, CHART_TEXT.label);
  const room = compact ? Math.max(0, end - 8) : NAMES - 8;
  const text = ellipsize(name, room, style, measure);
  const line = { kind: 'text', y } as const;
  return [
    { ...line, x: 0, text, style, ink: 'ink' },
    { ...line, x: Math.max(0, end), text: summary, style: CHART_TEXT.label, ink: 'muted' },
  ];
}

function medianTick(x: number, middle: number, height: number): ChartShape {
  return {
    kind: 'line',
    points: [
      { x, y: middle - height / 2 + 2 },
      { x, y: middle + height / 2 - 2 },
    ],
    stroke: { ink: 'ink', width: 2 },
  };
}

/** Upright lines at the marks of the axis, named under the rows; a name without room is left out. */
function layTicks(
  { width, measure, words: { ticks } }: AnswersInput,
  toX: (days: number) => number,
  bottom: number,
): readonly ChartShape[] {
  const style = CHART_TEXT.small;
  let free = 0;
  return ticks.flatMap(({ days, text }): readonly ChartShape[] => {
    const x = toX(days);
    const size = measure(text, style);
    const from = Math.max(0, Math.min(width - size, x - size / 2));
    const points = [
      { x, y: 0 },
      { x, y: bottom + 4 },
    ];
    const line: ChartShape = { kind: 'line', points, stroke: { ink: 'hair', width: 1 } };
    if (from < free) return [line];
    free = from + size + 10;
    return [line, { kind: 'text', x: from, y: bottom + 13, text, style, ink: 'muted' }];
  });
}

/**
 * Dots at places from left to right, each moved up or down by as little as keeps it clear of those
 * before it.
 */
export function swarm(
  places: readonly number[],
): readonly { readonly x: number; readonly dy: number }[] {
  const dots: { x: number; dy: number }[] = [];
  let first = 0;
  for (const x of places) {
    while (first < dots.length && x - (dots[first]?.x ?? x) >= APART) first += 1;
    const near = dots.slice(first);
    // Where a circle around each near dot meets this one's upright line, there is a place beside it.
    const beside = near.flatMap((dot) => {
      const rise = Math.sqrt(APART ** 2 - (x - dot.x) ** 2);
      return [dot.dy - rise, dot.dy + rise];
    });
    const free = [0, ...beside.toSorted((a, b) => Math.abs(a) - Math.abs(b))].find((dy) =>
      near.every((dot) => Math.hypot(x - dot.x, dy - dot.dy) >= APART - 1e-6),
    );
    dots.push({ x, dy: free ?? 0 });
  }
  return dots;
}
