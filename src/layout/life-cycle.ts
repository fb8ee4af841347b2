import { hasHappened } from '../data/instrument-state.ts';
import type { DateText } from '../model/date-text.ts';
import { DAYS_PER_YEAR, type Day, civilOf, dayOf, toDay } from '../model/day.ts';
import type { PolicyEvent } from '../model/policy-event.ts';
import { type Axis, layAxis } from './axis.ts';
import type { Measure } from './measure.ts';
import { type Phase, firstPhase, isEnd, phaseAfter } from './phases.ts';
import type { Span } from './scene.ts';
import { type TimeScale, timeScale } from './time-scale.ts';

/*
 * An instrument's life to scale, in pixels without colour:
 *
 *   names of steps, up to three lines of them, each with a line down to its step
 *   ──■──■────■═══■▬▬▬▬□┄┄┄□      the bar: thin, solid, full; dashed to what is to come
 *        ╰─────────────╯          threads from moved dates to the new ones
 *   2021   2022   2023 …          the axis of the timeline, its two tiers
 */

/** A stretch of the bar, as far as the instrument had come. */
export interface LifePiece extends Span {
  readonly phase: Phase;
  readonly coming: boolean;
}

export interface LifeMark {
  readonly step: PolicyEvent;
  readonly x: number;
  /** Still to come on the day of the picture. */
  readonly coming: boolean;
  readonly moved: boolean;
}

export interface LifeName {
  readonly step: PolicyEvent;
  readonly text: string;
  /** Left edge, and the middle of its line. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Where its line comes down to the bar. */
  readonly stem: number;
}

export interface LifeThread extends Span {
  /** How far it bows below the bar, pixels. */
  readonly bow: number;
}

export interface LifeCycle {
  readonly width: number;
  readonly height: number;
  /** The line of the bar, and where the axis begins. */
  readonly y: number;
  readonly axisY: number;
  readonly axis: Axis;
  readonly pieces: readonly LifePiece[];
  /** Where the bar fades out because the life goes on. */
  readonly tail: Span | null;
  readonly marks: readonly LifeMark[];
  readonly names: readonly LifeName[];
  readonly threads: readonly LifeThread[];
  /** The line of the day, when the life spans it. */
  readonly line: number | null;
}

export interface LifeInput {
  /** In order of time; at least one. */
  readonly steps: readonly PolicyEvent[];
  /** Today, or the day whose law is shown. */
  readonly day: Day;
  readonly width: number;
  readonly dates: DateText;
  readonly measure: Measure;
  /** The name of a step, short: that of its stage. Empty for none. */
  readonly nameOf: (step: PolicyEvent) => string;
}

export const LIFE_NAME = { size: 11.5, weight: 400 } as const;
export const LIFE_AXIS = {
  major: { size: 11.5, weight: 700 },
  minor: { size: 11, weight: 400 },
} as const;

/** Room left and right for the marks at the ends and the tail. */
const SIDE = 14;
const LINE = 15;
/** The lines of names from the bar up. */
const LINES = [0, 1, 2] as const;
const BAR_ROOM = 12;
/** Height of the axis. */
const [ONE_TIER, TWO_TIERS] = [17, 31];
/** Least space between two names, and between a name and the stem of another. */
const SPACE = 6;
/** Half the days shown around a life of a single day. */
const ALONE = 183;

/** The life of an instrument in the width of a panel. Same input, same picture; names never touch. */
export function layLifeCycle(input: LifeInput): LifeCycle {
  const { steps, day, width, dates, measure } = input;
  const scale = scaleOf(steps, width);
  const xOf = (step: PolicyEvent) => scale.toX(middleOf(step));
  const marks = steps.map((step) => ({
    step,
    x: xOf(step),
    coming: step.date.first > day,
    moved: step.replacedBy !== null,
  }));
  const placed = placeNames(input, xOf);
  const lines = placed.reduce((most, { line }) => Math.max(most, line + 1), 0);
  const y = lines * LINE + BAR_ROOM;
  const names = placed.map(({ line, ...name }) => ({ ...name, y: (lines - line - 0.5) * LINE }));
  const threads = layThreads(steps, xOf);
  const axisY = y + BAR_ROOM + threads.reduce((most, { bow }) => Math.max(most, bow), 0);
  const x = scale.toX(day + 0.5);
  const axis = layYears(scale, dates, measure);
  const last = steps.findLast(({ replacedBy }) => replacedBy === null);
  const goesOn = last !== undefined && !(last.stage !== null && isEnd(last.stage));
  return {
    width,
    height: axisY + (axis.major.length === 0 ? ONE_TIER : TWO_TIERS),
    y,
    axisY,
    axis,
    pieces: layPieces(steps, day, scale),
    tail: goesOn ? { x0: xOf(last), x1: Math.min(width, xOf(last) + SIDE) } : null,
    marks,
    names,
    threads,
    line: x >= scale.left && x <= scale.right ? x : null,
  };
}

/** The day a step stands at: the middle of all that its date may mean. */
function middleOf({ date: { first, last, interval } }: PolicyEvent): number {
  return interval ? first + 0.5 : (first + last + 1) / 2;
}

function scaleOf(steps: readonly PolicyEvent[], width: number): TimeScale {
  const days = steps.map(middleOf);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const room = last - first < 2 ? ALONE : 0;
  const view = { start: toDay(first - room), end: toDay(last + room) };
  return timeScale(view, SIDE, width - SIDE);
}

/** Years to choose from between two that are named. */
const YEAR_STEPS = [1, 2, 5, 10, 20, 50] as const;

/** The years, as many named as have room; a life too short for that has the timeline's own axis. */
function layYears(scale: TimeScale, dates: DateText, measure: Measure): Axis {
  const { year: first } = civilOf(scale.toDay(scale.left));
  const { year: last } = civilOf(scale.toDay(scale.right));
  const years = Array.from({ length: last - first }, (_, place) => first + place + 1);
  if (years.length < 2) return layAxis(scale, dates, measure, LIFE_AXIS);
  const room = measure(dates.year(last), LIFE_AXIS.minor) + 9;
  const step = YEAR_STEPS.find((each) => each * DAYS_PER_YEAR * scale.perDay >= room) ?? 100;
  const ticks = years.map((year) => ({ year, x: scale.toX(dayOf(year, 1, 1)) }));
  return {
    major: [],
    minor: ticks
      .filter(({ year, x }) => year % step === 0 && x + room <= scale.right + 2 * SIDE)
      .map(({ year, x }) => ({ x, text: dates.year(year) })),
    lines: ticks.map(({ x }) => x),
    bands: [],
  };
}

function layPieces(
  steps: readonly PolicyEvent[],
  day: Day,
  scale: TimeScale,
): readonly LifePiece[] {
  const ordered = steps.toSorted((a, b) => middleOf(a) - middleOf(b));
  const pieces: LifePiece[] = [];
  let phase = firstPhase(ordered.map(({ stage }) => stage));
  ordered.forEach((step, place) => {
    if (step.replacedBy === null) phase = phaseAfter(phase, step.stage);
    const next = ordered[place + 1];
    if (next === undefined) return;
    const [from, to] = [middleOf(step), middleOf(next)];
    const known = hasHappened(next, day) ? to : Math.min(to, Math.max(from, day + 0.5));
    const [x0, x1, x2] = [scale.toX(from), scale.toX(known), scale.toX(to)];
    if (known > from) pieces.push({ x0, x1, phase, coming: false });
    if (to > known) pieces.push({ x0: x1, x1: x2, phase, coming: true });
  });
  return pieces;
}

/** Threads of moved dates bow the lower the farther they go, so that they can be told apart. */
function layThreads(
  steps: readonly PolicyEvent[],
  xOf: (step: PolicyEvent) => number,
): readonly LifeThread[] {
  return steps.flatMap((step) => {
    const successor = steps.find(({ id }) => id === step.replacedBy);
    if (successor === undefined) return [];
    const [x0, x1] = [xOf(step), xOf(successor)];
    return [{ x0, x1, bow: Math.min(24, 10 + Math.abs(x1 - x0) / 5) }];
  });
}

interface PlacedName extends Omit<LifeName, 'y'> {
  /** 0 is next to the bar. */
  readonly line: number;
}

/**
 * Names where there is room: the first of each stage before its repetitions, which have none, and
 * what changes most before what changes little. A stem crosses no name.
 */
function placeNames(
  { steps, width, measure, nameOf }: LifeInput,
  xOf: (step: PolicyEvent) => number,
): readonly PlacedName[] {
  const placed: PlacedName[] = [];
  for (const step of bySignificance(steps)) {
    const text = nameOf(step);
    const size = measure(text, LIFE_NAME);
    const stem = xOf(step);
    if (text === '' || size > width) continue;
    // Like a flag on its stem, else to the left of it or over it.
    const free = [stem - 2, stem - size + 2, stem - size / 2]
      .map((x) => Math.min(width - size, Math.max(0, x)))
      .flatMap((x) => LINES.map((line) => ({ step, text, x, width: size, stem, line })))
      .find((name) => placed.every((other) => isClear(name, other)));
    if (free !== undefined) placed.push(free);
  }
  return placed;
}

function isClear(a: PlacedName, b: PlacedName): boolean {
  const apart = a.x > b.x + b.width + SPACE || b.x > a.x + a.width + SPACE;
  return (a.line !== b.line || apart) && stemClear(a, b);
}

/** The stem of the upper name comes down past the lower one, not through it. */
function stemClear(a: PlacedName, b: PlacedName): boolean {
  if (a.line === b.line) return true;
  const [upper, lower] = a.line > b.line ? [a, b] : [b, a];
  return upper.stem < lower.x - 2 || upper.stem > lower.x + lower.width + 2;
}

const SIGNIFICANT = [
  'in-force',
  'adopted',
  'proposed',
  'repealed',
  'withdrawn',
  'published',
  'released',
  'applies',
  'consulted',
  'agreed',
  'amended',
  'announced',
] as const;

/** The first step of each stage that was not moved, the weightiest stages first. */
function bySignificance(steps: readonly PolicyEvent[]): readonly PolicyEvent[] {
  return SIGNIFICANT.flatMap(
    (stage) => steps.find((step) => step.stage === stage && step.replacedBy === null) ?? [],
  );
}
