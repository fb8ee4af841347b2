import { barKey } from '../layout/pace-bars.ts';
import { layPace } from '../layout/pace-chart.ts';
import { CATEGORIES } from '../model/category.ts';
import { toDay } from '../model/day.ts';
import type { Viewport } from '../model/viewport.ts';
import type { LensPicture } from '../stage/lens-stage.ts';
import { comingOf, countedOf } from '../tally/counted.ts';
import { barsByGrain, countBetween } from '../tally/pace.ts';
import { type Grain, grainOf } from '../tally/periods.ts';
import { type CountsOf, createPaceWords, paceSentence } from './create-pace-words.ts';
import type { LensChartParts } from './lens-parts.ts';
import { createPaceMarks, eventOfMark, heaviestCapabilities } from './pace-marks.ts';

/** The chart of pace by itself: what the lens draws, without its tables. */
export function paceChart(parts: LensChartParts): LensPicture {
  const { t, dataset, words, matches, lens, day, compact, measure } = parts;
  const { columns } = dataset;
  const { mode, subset, brush } = lens;
  const { events } = countedOf(columns, matches, day, subset);
  const ahead = comingOf(columns, matches, day, subset);
  const barsOf = barsByGrain(columns, events, ahead, { mode, day });
  const countsOf: CountsOf = (from, to) => countBetween(columns, events, from, to);
  const heaviest = heaviestCapabilities(dataset, events);
  const marks = createPaceMarks({ ...parts, heaviest, pointed: null });
  const wordsOf = (grain: Grain) => createPaceWords({ t, words, grain, mode, countsOf });
  const grains = { month: wordsOf('month'), quarter: wordsOf('quarter'), year: wordsOf('year') };
  const barOf = (key: string, window: Viewport, width: number) =>
    barsOf(grainOf(window, width)).find((each) => barKey(each) === key);
  return {
    name: t('pace.chart'),
    over: 'time',
    layout: (window, { width, height }) => {
      const grain = grainOf(window, width);
      const bars = barsOf(grain);
      const texts = { measure, words: grains[grain] };
      return layPace({ bars, marks, brush, window, width, height, compact, ...texts });
    },
    told: (window, width) =>
      paceSentence({ t, words, grain: grainOf(window, width), countsOf }, window, brush),
    legend: CATEGORIES.map((category) => ({ ink: category, text: t(`category.${category}`) })),
    sliders: { from: t('pace.from'), to: t('pace.to'), dates: words.dates },
    eventOf: eventOfMark,
    spanOf: (key, window, width) => {
      const bar = barOf(key, window, width);
      return bar === undefined ? null : { from: bar.start, to: toDay(bar.end - 1) };
    },
  };
}
