import type { Dataset } from '../data/dataset.ts';
import { wholeExtentOf } from '../data/extent.ts';
import { findMatches } from '../data/matches.ts';
import { bodiesReaching } from '../data/reach.ts';
import { dateText } from '../model/date-text.ts';
import { type Day, dayOf, toDay } from '../model/day.ts';
import { type Filter, NO_FILTER } from '../model/filter.ts';
import { type LaneChoice, NO_LANE_CHOICE } from '../model/lane-choice.ts';
import type { Lang } from '../model/text.ts';
import { type Viewport, homeViewport, spanOf } from '../model/viewport.ts';
import { buildScene } from './build-scene.ts';
import type { SceneWords } from './scene-words.ts';
import { COMFORTABLE, COMPACT, TAIL } from './geometry.ts';
import type { Measure } from './measure.ts';
import { makePlan } from './make-plan.ts';
import type { Plan } from './plan.ts';
import type { Scene, SceneBar, SceneMark, SceneStretch } from './scene.ts';

/** The day the tests take for today. */
export const TODAY: Day = dayOf(2026, 11, 23);

/** Widths without a canvas: full-width characters one em, the others a little over half. */
export const countMeasure: Measure = (text, { size, weight }) => {
  const ems = Array.from(text).reduce(
    (sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.56),
    0,
  );
  return ems * size * (weight === 400 ? 1 : 1.06);
};

export function wordsFor(lang: Lang): SceneWords {
  return {
    laneName: (key) => key,
    laneCount: (count) => String(count),
    number: (count) => String(count),
    today: 'today',
    asOf: (date) => `as of ${date}`,
    dates: dateText(lang),
  };
}

/** What a test may choose of a view. */
export interface PlanOptions {
  readonly lang?: Lang;
  readonly filter?: Filter;
  readonly width?: number;
  readonly height?: number;
  readonly othersOpen?: boolean;
  readonly lanes?: LaneChoice;
}

/** A plan of a dataset for tests; widths under 720 are a phone's. */
export function planFor(dataset: Dataset, options: PlanOptions = {}): Plan {
  const {
    lang = 'en',
    filter = NO_FILTER,
    width = 960,
    height = 850,
    othersOpen = false,
    lanes = NO_LANE_CHOICE,
  } = options;
  const narrow = width < 720;
  return makePlan({
    dataset,
    matches: findMatches(dataset, filter),
    countries: filter.country.only,
    reaching: bodiesReaching(dataset.jurisdictions, filter),
    laneChoice: lanes,
    othersOpen,
    lettering: { lang, geometry: narrow ? COMPACT : COMFORTABLE, measure: countMeasure },
    width,
    height,
    baseSpan: spanOf(homeViewport(TODAY, narrow)),
  });
}

export function sceneFor(
  plan: Plan,
  view: Viewport,
  scrollTop = 0,
  selected: number | null = null,
  asOf: Day | null = null,
): Scene {
  const words = wordsFor(plan.input.lettering.lang);
  return buildScene(plan, { view, scrollTop, today: TODAY, asOf, selected, words });
}

/** The whole of a plan at once: a picture so tall that no lane lies outside it. */
export function tall(plan: Plan): Plan {
  return { ...plan, input: { ...plan.input, height: 1_000_000 } };
}

/** Room for marks and tails on either side of the first and the last event, pixels. */
const MARGIN = 40;

/** A picture with every event of a plan in it, as wide as a scale in pixels per day takes. */
export function wholeScene(plan: Plan, perDay: number): Scene {
  const { dataset, matches, lettering } = plan.input;
  const whole = wholeExtentOf(dataset.columns, matches);
  const margin = MARGIN / perDay;
  const start = toDay((whole?.first ?? 0) - margin);
  const end = toDay((whole?.last ?? 0) + 1 + margin);
  const width = lettering.geometry.gutter + (end - start) * perDay;
  return sceneFor(tall({ ...plan, input: { ...plan.input, width } }), { start, end });
}

/** A part of a picture that takes space, and whose part it is. */
interface Box {
  readonly what: string;
  readonly owners: readonly string[];
  readonly x0: number;
  readonly x1: number;
  /** Top and bottom; the same for what lies on the middle line of a row. */
  readonly y0: number;
  readonly y1: number;
}

/** Two things whose lines are so near to each other are on one line, pixels. */
const ONE_LINE = 6;
/** By so much rounding may put two things over each other, pixels. */
const SLACK = 0.01;

/** Every pair of things in a picture that lie over each other and must not; empty when all is well. */
export function overlapsIn(scene: Scene): readonly string[] {
  const names = [...scene.marks.flatMap(nameBox), ...scene.bars.flatMap(barNameBox)];
  const counts = scene.marks.flatMap(countBox);
  const marks = scene.marks.map(markBox);
  const leaders = scene.marks.flatMap(leaderBox);
  const tails = scene.marks.flatMap(tailBox);
  const bars = scene.bars.map((bar) => barBox(bar, []));
  const barsWithSteps = scene.bars.map((bar) => barBox(bar, bar.steps));
  const stretched = [...scene.marks.map(stretchedBox), ...scene.stretches.map(stretchBox)];
  return [
    ...pairsOver(names, [...names, ...marks, ...leaders, ...bars, ...tails]),
    // A count on a bar gets paper behind it.
    ...pairsOver(counts, [...counts, ...names, ...marks, ...leaders]),
    ...pairsOver(leaders, [...marks, ...barsWithSteps, ...tails]),
    ...pairsOver(marks, [...stretched, ...barsWithSteps, ...tails]),
  ];
}

/** The things that lie over one of the others, but for what they are part of. */
function pairsOver(things: readonly Box[], others: readonly Box[]): readonly string[] {
  const sorted = others.toSorted((a, b) => a.x0 - b.x0);
  const widest = sorted.reduce((most, { x0, x1 }) => Math.max(most, x1 - x0), 0);
  return things.flatMap((thing) => {
    const found: string[] = [];
    for (let at = firstFrom(sorted, thing.x0 - widest); at < sorted.length; at += 1) {
      const other = sorted[at];
      if (other === undefined || other.x0 >= thing.x1 - SLACK) break;
      const apart =
        other.x1 <= thing.x0 + SLACK ||
        other.y0 >= thing.y1 + ONE_LINE ||
        other.y1 <= thing.y0 - ONE_LINE;
      if (apart || other.owners.some((owner) => thing.owners.includes(owner))) continue;
      found.push(`${thing.what} over ${other.what} at ${Math.round(thing.x0)}`);
    }
    return found;
  });
}

/** First of the boxes, sorted by their left edge, that begins at `x` or further right. */
function firstFrom(sorted: readonly Box[], x: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.x0 ?? 0) < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

function ownerOf(laneKey: string, index: number): string {
  return `${laneKey}:${index}`;
}

function lineBox(what: string, owners: readonly string[], y: number, x0: number, x1: number): Box {
  return { what, owners, x0, x1, y0: y, y1: y };
}

function nameBox({ name, laneKey, index }: SceneMark): readonly Box[] {
  if (name === null) return [];
  const owner = ownerOf(laneKey, index);
  return [lineBox(`name of ${owner}`, [owner], name.y, name.x, name.x + name.width)];
}

/** The count belongs to nobody but itself: its own name is in its way too. */
function countBox({ count, laneKey, index }: SceneMark): readonly Box[] {
  if (count === null) return [];
  const owner = `count of ${ownerOf(laneKey, index)}`;
  const width = countMeasure(count.text, count.style);
  return [lineBox(owner, [owner], count.y, count.x, count.x + width)];
}

function markBox({ laneKey, index, x, y, half }: SceneMark): Box {
  const owner = ownerOf(laneKey, index);
  return lineBox(`mark ${owner}`, [owner], y, x - half, x + half);
}

/** The tail of what lasts to an open end; its own name keeps clear of it too. */
function tailBox({ laneKey, index, x, y, half, fades }: SceneMark): readonly Box[] {
  const owner = `tail of ${ownerOf(laneKey, index)}`;
  return fades ? [lineBox(owner, [owner], y, x + half, x + half + TAIL)] : [];
}

/** A mark with all the days it may mean or lasts. */
function stretchedBox(mark: SceneMark): Box {
  const box = markBox(mark);
  const { x0, x1 } = mark.whisker ?? box;
  return { ...box, x0: Math.min(x0, box.x0), x1: Math.max(x1, box.x1) };
}

function stretchBox({ laneKey, y, x0, x1 }: SceneStretch): Box {
  return lineBox(`stretch in ${laneKey}`, [], y, x0, x1);
}

function leaderBox({ leader, laneKey, index, x }: SceneMark): readonly Box[] {
  if (leader === null) return [];
  const owner = ownerOf(laneKey, index);
  const { y0, y1 } = leader;
  return [{ what: `leader of ${owner}`, owners: [owner], x0: x - 0.5, x1: x + 0.5, y0, y1 }];
}

/** A bar with the tail in which it fades, and what is part of it. */
function barBox({ laneKey, steps, y, x0, x1, tail }: SceneBar, parts: readonly number[]): Box {
  const owner = `bar ${laneKey}:${steps.join()}`;
  const owners = [owner, ...parts.map((index) => ownerOf(laneKey, index))];
  return lineBox(owner, owners, y, x0, tail?.x1 ?? x1);
}

function barNameBox(bar: SceneBar): readonly Box[] {
  const { name } = bar;
  if (name === null) return [];
  const { what, owners } = barBox(bar, []);
  return [lineBox(`name of ${what}`, owners, name.y, name.x, name.x + name.width)];
}
