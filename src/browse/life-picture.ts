import { type Dataset, eventOf } from '../data/dataset.ts';
import type { Matches } from '../data/matches.ts';
import { blankChart, stackCharts } from '../layout/chart.ts';
import { rowKey, stepKey } from '../layout/life-bars.ts';
import { fitLives } from '../layout/life-fit.ts';
import { stepsOfLife } from '../layout/life-steps.ts';
import { CATEGORIES } from '../model/category.ts';
import type { Day } from '../model/day.ts';
import type { LensChoice } from '../model/lens-choice.ts';
import type { EventId, InstrumentId } from '../model/policy-event.ts';
import type { LensPicture } from '../stage/lens-stage.ts';
import { countedOf } from '../tally/counted.ts';
import { type Family, familiesOf } from '../tally/families.ts';
import { groupsOf } from '../tally/life-groups.ts';
import { type Life, type LifeGroup, inkOfLife, livesOf } from '../tally/lives.ts';
import { createLifeWords, lifeSentence } from './create-life-words.ts';
import type { LensChartParts } from './lens-parts.ts';

/** More instruments than can be looked at one by one. */
export const MOST_LIVES = 400;
/** Most lines of models over them. */
const MOST_FAMILIES = 6;
/** What the bars mean, in the order of the legend. */
export const LIFE_SIGNS = [
  'draft',
  'adopted',
  'force',
  'coming',
  'fade',
  'over',
  'moved',
  'median',
] as const;

/** What the chart of lives shows. */
export interface ShownLives {
  readonly lives: readonly Life[];
  /** The same lives, gathered and in order. */
  readonly groups: readonly LifeGroup[];
  readonly families: readonly Family[];
  readonly withoutDraft: number;
}

/** The lives of what is counted, as the lens is set. */
export function shownLives(
  dataset: Dataset,
  events: Matches,
  day: Day,
  { sort, group }: Pick<LensChoice, 'sort' | 'group'>,
): ShownLives {
  const { lives, withoutDraft } = livesOf(dataset, events, day);
  const families = familiesOf(dataset, events, day).slice(0, MOST_FAMILIES);
  return { lives, withoutDraft, families, groups: groupsOf(lives, sort, group) };
}

/** Keys of what is lit: the steps that events are with the rows of their instruments, and an opened instrument. */
export function litLives(
  dataset: Dataset,
  chosen: readonly EventId[],
  opened: InstrumentId | null = null,
): ReadonlySet<string> {
  const events = chosen.flatMap((id) => eventOf(dataset, id) ?? []);
  const instruments = [opened, ...events.map(({ instrument }) => instrument)];
  return new Set([
    ...events.map(({ id }) => stepKey(id)),
    ...instruments.flatMap((id) => (id === null ? [] : rowKey({ instrument: { id } }))),
  ]);
}

/** The chart of lives by itself: what the lens draws, without its tables. */
export function lifeChart(parts: LensChartParts): LensPicture {
  const { t, dataset, words, matches, lens, day, compact, measure } = parts;
  const { events } = countedOf(dataset.columns, matches, day, lens.subset);
  const { lives, groups, families } = shownLives(dataset, events, day, lens);
  const spoken = createLifeWords({ t, words, day });
  const sentence = lives.length === 0 ? t('life.none') : lifeSentence(t, words, lives);
  const { selected, highlights = [] } = parts;
  const lit = litLives(dataset, [...(selected === null ? [] : [selected]), ...highlights]);
  const input = { groups, families, day, compact, measure, words: spoken, lit };
  const inks = new Set(lives.map(inkOfLife));
  if (families.length > 0) inks.add('capability');
  const known = new Map<string, EventId>([
    // A row stands for the step by which its instrument became what it is.
    ...lives.map((life) => [rowKey(life), (life.adoption ?? life.draft).id] as const),
    ...[...lives.flatMap(stepsOfLife), ...families.flat()].map(
      ({ id }) => [stepKey(id), id] as const,
    ),
  ]);
  return {
    name: t('life.chart'),
    over: 'another',
    layout: (_, { width, height, fixed }) => {
      if (lives.length + families.length === 0) return blankChart(width);
      const room = fixed === true ? height : undefined;
      const chart = fitLives({ ...input, width }, MOST_LIVES, room);
      return { ...stackCharts([chart.axis, chart]), head: chart.axis.height };
    },
    told: () => sentence,
    legend: CATEGORIES.filter((each) => inks.has(each)).map((ink) => ({
      ink,
      text: t(`category.${ink}`),
    })),
    signs: LIFE_SIGNS.map((sign) => ({ sign, text: t(`life.legend.${sign}`) })),
    sliders: { from: t('pace.from'), to: t('pace.to'), dates: words.dates },
    eventOf: (key) => known.get(key) ?? null,
    spanOf: () => null,
    lit,
  };
}
