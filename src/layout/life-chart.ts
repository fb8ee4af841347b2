import type { Day } from '../model/day.ts';
import type { PolicyEvent } from '../model/policy-event.ts';
import type { Family } from '../tally/families.ts';
import type { Life, LifeGroup } from '../tally/lives.ts';
import { CHART_TEXT, type Chart, type ChartShape, type ChartTarget } from './chart.ts';
import { FADE, layLife, rowKey, stepKey, threadsHeight } from './life-bars.ts';
import { daysSinceFirst, layFamily } from './life-families.ts';
import { daysInto, shapeOf, stepsOfLife } from './life-steps.ts';
import { type Measure, ellipsize } from './measure.ts';

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
}

/** The lives on one scale of days, and the axis apart, which stays in sight over them. */
export interface LifeChart extends Chart {
  readonly axis: Chart;
}

/** A mark's target, pixels. */
const TARGET = 24;
/** Heights; pixels. */
const ROW = { wide: 28, compact: 46 } as const;
const FAMILY_ROW = { wide: 42, compact: 58 } as const;
const HEADING = 34;
const NAME_LINE = 20;
const AXIS = 24;
/** Space between a name or a number and its bar. */
const GAP = 10;
/** Widest column of names, and its share of the whole at most. */
const NAMES = 250;
const NAMES_SHARE = 0.27;

/** Bars of instruments by group, aligned at day 0, under the lines of models on the same scale. */
export function layLives(input: LifeInput): LifeChart {
  const room = roomOf(input);
  const shapes: ChartShape[] = [];
  const targets: ChartTarget[] = [];
  let y = 0;
  const head = (name: string, summary: string) => {
    shapes.push(...layHeading(name, summary, y + HEADING / 2 + 4, input));
    y += HEADING;
  };
  if (input.families.length > 0) {
    head(input.words.families, '');
    for (const family of input.families) {
      const laid = layFamilyRow(family, y, room, input);
      shapes.push(...laid.shapes);
      targets.push(...laid.targets);
      y += laid.height;
    }
  }
  for (const group of input.groups) {
    const { group: name, groupBrief, groupSummary } = input.words;
    head(name(group), (input.compact ? groupBrief : groupSummary)(group));
    for (const life of group.lives) {
      const laid = layLifeRow(life, y, room, input);
      if (group.median !== null) shapes.push(...layMedian(group.median, y, laid, room, input));
      shapes.push(...laid.shapes);
      targets.push(...laid.targets);
      y += laid.height;
    }
  }
  const height = y + GAP;
  const ticks = layTicks(input, room, height);
  return {
    width: input.width,
    height,
    shapes: [...ticks.lines, ...shapes],
    targets,
    axis: { width: input.width, height: AXIS, shapes: ticks.names, targets: [] },
  };
}

/** Where days stand, and how wide the column of names is. */
interface LifeRoom {
  readonly names: number;
  readonly left: number;
  readonly right: number;
  readonly toX: (days: number) => number;
  /** The last day of all, since day 0. */
  readonly longest: number;
}

/** As many pixels a day as leave every row's numbers room after its bar. */
function roomOf({ groups, families, day, width, compact, measure, words }: LifeInput): LifeRoom {
  const said = [
    ...groups.flatMap(({ lives }) => lives.map((life) => words.name(life))),
    ...families.map((family) => words.family(family)),
  ];
  const widest = Math.max(0, ...said.map((text) => measure(text, CHART_TEXT.label)));
  const most = Math.min(NAMES, Math.floor(width * NAMES_SHARE));
  const names = compact ? 0 : Math.min(most, Math.ceil(widest));
  const left = compact ? TARGET / 2 : names + GAP + TARGET / 2;
  const right = width - (compact ? TARGET / 2 : GAP);
  const label = (text: string) => (compact ? 0 : measure(text, CHART_TEXT.label) + GAP);
  const rows = [
    ...groups
      .flatMap(({ lives }) => lives)
      .map((life) => {
        const { reach, end } = shapeOf(life, day);
        const after = FADE + label(words.numbers(life));
        return { days: reach, after: compact ? FADE : after, end };
      }),
    ...families.map((family) => {
      const days = daysSinceFirst(family, family.length - 1);
      return { days, end: days, after: GAP + label(words.familyNumbers(family)) };
    }),
  ];
  const longest = Math.max(1, ...rows.map(({ days }) => days));
  const least = (right - left) / 2 / longest;
  const fitting = rows
    .filter(({ days }) => days > 0)
    .map(({ days, after }) => (right - left - after) / days);
  const perDay = Math.max(least, Math.min(...fitting, (right - left) / longest));
  return { names, left, right, toX: (days) => left + days * perDay, longest };
}

interface Row {
  readonly shapes: readonly ChartShape[];
  readonly targets: readonly ChartTarget[];
  readonly height: number;
}

function layLifeRow(life: Life, top: number, room: LifeRoom, input: LifeInput): Row {
  const { width, compact, words, day } = input;
  const height = ROW[compact ? 'compact' : 'wide'] + threadsHeight(life);
  const y = compact ? top + NAME_LINE + 11 : top + ROW.wide / 2;
  const shape = shapeOf(life, day);
  const { toX } = room;
  return {
    height,
    shapes: [
      ...layLife(life, shape, { toX, y, day }),
      ...layTexts(
        {
          name: words.name(life),
          numbers: compact ? words.brief(life) : words.numbers(life),
          of: rowKey(life),
          end: toX(shape.reach) + FADE,
          y: compact ? top + NAME_LINE / 2 + 3 : y,
        },
        room,
        input,
      ),
    ],
    targets: [
      { key: rowKey(life), x: 0, y: top, width, height, name: words.life(life) },
      ...stepsOfLife(life).map((step): ChartTarget => ({
        key: stepKey(step.id),
        ...boxAround(toX(daysInto(life, step)), y),
        name: words.step(life, step),
      })),
    ],
  };
}

function layFamilyRow(family: Family, top: number, room: LifeRoom, input: LifeInput): Row {
  const { compact, measure, words } = input;
  const height = FAMILY_ROW[compact ? 'compact' : 'wide'];
  const first = compact ? top + NAME_LINE : top;
  const y = first + 26;
  const { toX, left } = room;
  const end = toX(daysSinceFirst(family, family.length - 1)) + GAP;
  const texts = {
    name: words.family(family),
    numbers: compact ? words.familyBrief(family) : words.familyNumbers(family),
    end,
    y: compact ? top + NAME_LINE / 2 + 3 : y,
  };
  return {
    height,
    shapes: [
      ...layFamily(family, {
        toX,
        y,
        left: compact ? 0 : left - TARGET / 2,
        right: input.width,
        namesY: first + 9,
        measure,
        nameOf: words.modelName,
      }),
      ...layTexts(texts, room, input),
    ],
    targets: family.map(({ id }, place): ChartTarget => ({
      key: stepKey(id),
      ...boxAround(toX(daysSinceFirst(family, place)), y),
      name: words.model(family, place),
    })),
  };
}

function boxAround(x: number, y: number) {
  return { x: x - TARGET / 2, y: y - TARGET / 2, width: TARGET, height: TARGET };
}

interface RowTexts {
  readonly name: string;
  readonly numbers: string;
  readonly of?: string;
  /** Where the bar ends, pixels. */
  readonly end: number;
  readonly y: number;
}

/** A row's name before its bar and its numbers after it; both above it where the chart is narrow. */
function layTexts(
  { name, numbers, of, end, y }: RowTexts,
  { names }: LifeRoom,
  { width, compact, measure }: LifeInput,
): readonly ChartShape[] {
  const style = CHART_TEXT.label;
  const line = { kind: 'text', y, style, ...(of === undefined ? {} : { of }) } as const;
  if (compact) {
    const said = ellipsize(numbers, width * 0.6, style, measure);
    const x = Math.max(0, width - measure(said, style));
    const text = ellipsize(name, Math.max(0, x - GAP), style, measure);
    return [
      { ...line, x: 0, text, ink: 'ink' },
      { ...line, x, text: said, ink: 'muted' },
    ];
  }
  const text = ellipsize(name, names, style, measure);
  const said = ellipsize(numbers, Math.max(0, width - end - GAP), style, measure);
  return [
    { ...line, x: names - measure(text, style), text, ink: 'ink' },
    { ...line, x: Math.min(width, end + GAP), text: said, ink: 'muted' },
  ];
}

/** The name of a group and its median, from the left edge. */
function layHeading(
  name: string,
  summary: string,
  y: number,
  { width, measure }: LifeInput,
): readonly ChartShape[] {
  const text = ellipsize(name, width, CHART_TEXT.strong, measure);
  const x = measure(text, CHART_TEXT.strong) + GAP;
  const said = ellipsize(summary, Math.max(0, width - x), CHART_TEXT.label, measure);
  return [
    { kind: 'text', x: 0, y, text, style: CHART_TEXT.strong, ink: 'ink' },
    ...(said === ''
      ? []
      : [{ kind: 'text', x, y, text: said, style: CHART_TEXT.label, ink: 'muted' } as const]),
  ];
}

/** A row's piece of its group's median, where none of the row's texts stands on it. */
function layMedian(
  median: number,
  top: number,
  { shapes, height }: Row,
  { toX }: LifeRoom,
  { compact, measure }: LifeInput,
): readonly ChartShape[] {
  const x = toX(median);
  const from = compact ? top + NAME_LINE : top;
  const isHidden = shapes.some((shape) => {
    if (compact || shape.kind !== 'text') return false;
    return x > shape.x - 4 && x < shape.x + measure(shape.text, shape.style) + 4;
  });
  if (isHidden) return [];
  const points = [
    { x, y: from },
    { x, y: top + height },
  ];
  return [{ kind: 'line', points, stroke: { ink: 'ink', width: 1.5, dash: [4, 3] } }];
}

/** Upright lines at the marks of the axis through all rows, and their names for over them. */
function layTicks(
  { words, measure, width }: LifeInput,
  { toX, right, longest }: LifeRoom,
  height: number,
): { readonly lines: readonly ChartShape[]; readonly names: readonly ChartShape[] } {
  const style = CHART_TEXT.small;
  let free = 0;
  const shown = words.ticks.filter(({ days }) => days <= longest && toX(days) <= right);
  const upright = (x: number, from: number, to: number): ChartShape => ({
    kind: 'line',
    points: [
      { x, y: from },
      { x, y: to },
    ],
    stroke: { ink: 'hair', width: 1 },
  });
  return {
    lines: shown.map(({ days }) => upright(toX(days), 0, height)),
    names: shown.flatMap(({ days, text }): readonly ChartShape[] => {
      const x = toX(days);
      const size = measure(text, style);
      const from = Math.max(0, Math.min(width - size, x - size / 2));
      const line = upright(x, AXIS - 5, AXIS);
      if (from < free) return [line];
      free = from + size + 10;
      return [line, { kind: 'text', x: from, y: 10, text, style, ink: 'muted' }];
    }),
  };
}
