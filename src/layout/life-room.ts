import type { Day } from '../model/day.ts';
import type { PolicyEvent } from '../model/policy-event.ts';
import type { Family } from '../tally/families.ts';
import type { Life, LifeGroup } from '../tally/lives.ts';
import { CHART_TEXT } from './chart.ts';
import { FADE, rowKey } from './life-bars.ts';
import { daysSinceFirst } from './life-families.ts';
import { type LifeSizes, lifeSizes } from './life-sizes.ts';
import { shapeOf } from './life-steps.ts';
import type { Measure } from './measure.ts';

/** What the lives say in words. */
export interface LifeWords {
  /** A group's name and what its days come to. */
  readonly group: (group: LifeGroup) => string;
  readonly groupSummary: (group: LifeGroup) => string;
  readonly groupBrief: (group: LifeGroup) => string;
  readonly name: (life: Life) => string;
  /** A life's numbers after its bar, and where there is little room. */
  readonly numbers: (life: Life) => string;
  readonly brief: (life: Life) => string;
  /** A life, whole; and one step of it. */
  readonly life: (life: Life) => string;
  readonly step: (life: Life, step: PolicyEvent) => string;
  /** The heading over the lines of models, a line's name and numbers, and one of its models. */
  readonly families: string;
  readonly family: (family: Family) => string;
  readonly familyNumbers: (family: Family) => string;
  readonly familyBrief: (family: Family) => string;
  readonly model: (family: Family, place: number) => string;
  readonly modelName: (family: Family, place: number) => string;
  /** That so many of all instruments have a row, and what is counted over all nevertheless. */
  readonly some: (shown: number, all: number) => string;
  /** The marks of the axis, by days. */
  readonly ticks: readonly { readonly days: number; readonly text: string }[];
}

export interface LifeInput {
  readonly groups: readonly LifeGroup[];
  readonly families: readonly Family[];
  /** The day that is counted up to. */
  readonly day: Day;
  readonly width: number;
  readonly compact: boolean;
  readonly measure: Measure;
  readonly words: LifeWords;
  /** Keys of the rows and marks that are lit. */
  readonly lit?: ReadonlySet<string>;
  /** Keys of the instruments that have a row, all when missing; groups are counted whole all the same. */
  readonly shown?: ReadonlySet<string>;
  /** Whether rows are as low as can be read, because nothing can be scrolled; see {@link lifeSizes}. */
  readonly dense?: boolean;
}

/** A mark's target, pixels. */
export const TARGET = 24;
/** Space between a name or a number and its bar. */
export const GAP = 10;
/** Widest column of names, and its share of the whole at most. */
const NAMES = 250;
const NAMES_SHARE = 0.27;

/** The heights of the rows of a chart. */
export function sizesOf({ compact, dense }: LifeInput): LifeSizes {
  return lifeSizes(compact, dense === true);
}

/** The lives of a group that have a row. */
export function shownOf({ shown }: LifeInput, { lives }: LifeGroup): readonly Life[] {
  return shown === undefined ? lives : lives.filter((life) => shown.has(rowKey(life)));
}

/** Where days stand, and how wide the column of names is. */
export interface LifeRoom {
  readonly names: number;
  readonly left: number;
  readonly right: number;
  readonly toX: (days: number) => number;
  /** The last day of all, since day 0. */
  readonly longest: number;
}

/** As many pixels a day as leave every row's numbers room after its bar. */
export function roomOf(input: LifeInput): LifeRoom {
  const { groups, families, day, width, compact, measure, words } = input;
  const lives = groups.flatMap((group) => shownOf(input, group));
  const said = [
    ...lives.map((life) => words.name(life)),
    ...families.map((family) => words.family(family)),
  ];
  const widest = Math.max(0, ...said.map((text) => measure(text, CHART_TEXT.label)));
  const most = Math.min(NAMES, Math.floor(width * NAMES_SHARE));
  const names = compact ? 0 : Math.min(most, Math.ceil(widest));
  const left = compact ? TARGET / 2 : names + GAP + TARGET / 2;
  const right = width - (compact ? TARGET / 2 : GAP);
  const label = (text: string) => (compact ? 0 : measure(text, CHART_TEXT.label) + GAP);
  const rows = [
    ...lives.map((life) => {
      const after = FADE + label(words.numbers(life));
      return { days: shapeOf(life, day).reach, after: compact ? FADE : after };
    }),
    ...families.map((family) => {
      const days = daysSinceFirst(family, family.length - 1);
      return { days, after: GAP + label(words.familyNumbers(family)) };
    }),
    ...groups.map(({ median }) => ({ days: median ?? 0, after: GAP })),
  ];
  const longest = Math.max(1, ...rows.map(({ days }) => days));
  const least = (right - left) / 2 / longest;
  const fitting = rows
    .filter(({ days }) => days > 0)
    .map(({ days, after }) => (right - left - after) / days);
  const perDay = Math.max(least, Math.min(...fitting, (right - left) / longest));
  return { names, left, right, toX: (days) => left + days * perDay, longest };
}
