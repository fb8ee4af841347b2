import {
  CHART_TEXT,
  type Chart,
  type ChartShape,
  type ChartTarget,
  type ChartText,
} from './chart.ts';
import { GAP, type LifeInput, type LifeRoom, roomOf, shownOf, sizesOf } from './life-room.ts';
import { type Row, layBand, layFamilyRow, layLifeRow, layMedian, rowHeight } from './life-rows.ts';
import { ellipsize } from './measure.ts';

/** The lives on one scale of days, and the axis apart, which stays in sight over them. */
export interface LifeChart extends Chart {
  readonly axis: Chart;
}

/** Heights; pixels. */
const AXIS = 24;
const NOTE = 17;
/** Between the axis and the first line of models, whose rings reach up, where no heading lies between. */
const UNDER_AXIS = 5;

/** Bars of instruments by group, aligned at day 0, under the lines of models on the same scale. */
export function layLives(input: LifeInput): LifeChart {
  const room = roomOf(input);
  const { heading } = sizesOf(input);
  const shapes: ChartShape[] = [];
  const targets: ChartTarget[] = [];
  let y = 0;
  const head = (name: string, summaries: readonly string[]) => {
    shapes.push(...layHeading(name, summaries, y, input));
    y += heading;
  };
  const add = (row: Row) => {
    shapes.push(...row.shapes);
    targets.push(...row.targets);
    y += row.height;
  };
  const named = nameOnAxis(input, room);
  if (input.families.length > 0) {
    if (named.length === 0) head(input.words.families, []);
    else y += UNDER_AXIS;
    for (const family of input.families) add(layFamilyRow(family, y, room, input));
  }
  for (const group of input.groups) {
    const { group: name, groupBrief, groupSummary } = input.words;
    const brief = groupBrief(group);
    head(name(group), input.compact ? [brief] : [groupSummary(group), brief]);
    for (const life of shownOf(input, group)) {
      const laid = layLifeRow(life, y, room, input);
      shapes.push(...layBand(life, y, laid.height, input));
      if (group.median !== null) shapes.push(...layMedian(group.median, y, laid, room, input));
      add(laid);
    }
  }
  const note = layNote(input, y);
  const height = y + (note.length > 0 ? NOTE : input.dense === true ? 0 : GAP);
  const ticks = layTicks(input, room, height);
  return {
    width: input.width,
    height,
    shapes: [...ticks.lines, ...shapes, ...note],
    targets,
    axis: {
      width: input.width,
      height: AXIS,
      shapes: [...named, ...ticks.names, layBaseline(input.width)],
      targets: [],
    },
  };
}

/** The height of the chart with its axis, without laying it out. */
export function livesHeight(input: LifeInput): number {
  const { heading, family } = sizesOf(input);
  const { groups, families } = input;
  const rows = groups.flatMap((group) => shownOf(input, group));
  const all = groups.reduce((sum, { lives }) => sum + lives.length, 0);
  const end = rows.length < all ? NOTE : input.dense === true ? 0 : GAP;
  const named = nameOnAxis(input, roomOf(input)).length > 0;
  const first = families.length === 0 ? 0 : named ? UNDER_AXIS : heading;
  return (
    AXIS +
    first +
    groups.length * heading +
    families.length * family +
    rows.reduce((sum, life) => sum + rowHeight(life, input), 0) +
    end
  );
}

/** The heading over the lines of models, before the first name of the axis where height is dear. */
function nameOnAxis(
  { dense, families, words, measure }: LifeInput,
  { left }: LifeRoom,
): readonly ChartText[] {
  const text = words.families;
  const style = CHART_TEXT.strong;
  const first = measure(words.ticks[0]?.text ?? '', CHART_TEXT.small);
  const fits = measure(text, style) + GAP <= left - first / 2;
  if (dense !== true || families.length === 0 || !fits) return [];
  return [{ kind: 'text', x: 0, y: AXIS / 2 - 1, text, style, ink: 'ink' }];
}

/** How many of all have a row, where some have none. */
function layNote(input: LifeInput, top: number): readonly ChartShape[] {
  const { groups, width, measure, words } = input;
  const all = groups.reduce((sum, { lives }) => sum + lives.length, 0);
  const shown = groups.reduce((sum, group) => sum + shownOf(input, group).length, 0);
  if (shown === all) return [];
  const style = CHART_TEXT.label;
  const text = ellipsize(words.some(shown, all), width, style, measure);
  return [{ kind: 'text', x: 0, y: top + NOTE / 2 + 1, text, style, ink: 'muted' }];
}

/** The name of a group and its median, from the left edge; of its summaries the first that fits. */
function layHeading(
  name: string,
  summaries: readonly string[],
  top: number,
  input: LifeInput,
): readonly ChartShape[] {
  const { width, measure } = input;
  const y = top + sizesOf(input).headingText;
  const text = ellipsize(name, width, CHART_TEXT.strong, measure);
  const x = measure(text, CHART_TEXT.strong) + GAP;
  const room = Math.max(0, width - x);
  const fits = (each: string) => measure(each, CHART_TEXT.label) <= room;
  const summary = summaries.find(fits) ?? summaries.at(-1) ?? '';
  const said = ellipsize(summary, room, CHART_TEXT.label, measure);
  return [
    { kind: 'text', x: 0, y, text, style: CHART_TEXT.strong, ink: 'ink' },
    ...(said === ''
      ? []
      : [{ kind: 'text', x, y, text: said, style: CHART_TEXT.label, ink: 'muted' } as const]),
  ];
}

/** The lower edge of the axis. */
function layBaseline(width: number): ChartShape {
  const y = AXIS - 0.5;
  const points = [
    { x: 0, y },
    { x: width, y },
  ];
  return { kind: 'line', points, stroke: { ink: 'edge', width: 1 } };
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
