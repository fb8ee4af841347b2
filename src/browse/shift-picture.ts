import type { Dataset } from '../data/dataset.ts';
import { stackCharts } from '../layout/chart.ts';
import {
  ALL,
  columnsRoom,
  KINDS_FROM_TOP,
  layShift,
  yearsWithRoom,
} from '../layout/shift-chart.ts';
import { KIND_TINT } from '../layout/shift-columns.ts';
import { layPlaces } from '../layout/shift-places.ts';
import { civilOf } from '../model/day.ts';
import type { EventId } from '../model/policy-event.ts';
import type { LensPicture } from '../stage/lens-stage.ts';
import { countedOf, countingDay } from '../tally/counted.ts';
import { FEWEST_IN_YEAR, shiftByPlace, shiftOf } from '../tally/shift.ts';
import { createShiftWords, shiftSentence } from './create-shift-words.ts';
import type { LensChartParts } from './lens-parts.ts';

/** So many countries and bodies have a chart of their own. */
export const MOST_PLACES = 12;

/** Keys of the columns that hold an event: in the chart of all, and in those of its places. */
export function litColumns(dataset: Dataset, selected: EventId | null): ReadonlySet<string> {
  const index = selected === null ? undefined : dataset.indexOf.get(selected);
  const event = index === undefined ? undefined : dataset.events.at(index);
  if (index === undefined || event === undefined || event.category === 'capability')
    return new Set();
  const { year } = civilOf(countingDay(dataset.columns, index));
  return new Set([ALL, ...event.jurisdictions].map((code) => `${code} ${year}`));
}

/** The chart of the shift by itself: what the lens draws, without its tables. */
export function shiftChart(parts: LensChartParts): LensPicture {
  const { t, dataset, words, matches, lens, day, selected, compact, measure } = parts;
  const { events } = countedOf(dataset.columns, matches, day, lens.subset);
  const years = shiftOf(dataset, events);
  const places = shiftByPlace(dataset, events, MOST_PLACES);
  const spoken = createShiftWords({ t, words, day });
  const told = years.length === 0 ? t('shift.none') : shiftSentence(t, words, years);
  return {
    name: t('shift.chart'),
    over: 'another',
    layout: (_, { width }) => {
      const shown = yearsWithRoom(years, columnsRoom({ width, compact })).map(({ year }) => year);
      return stackCharts([
        layShift({ years, width, compact, measure, words: spoken }),
        layPlaces({ places, years: shown, width, measure, words: spoken.places }),
      ]);
    },
    told: () => told,
    legend: KINDS_FROM_TOP.flatMap((kind) => {
      const { ink, share } = KIND_TINT[kind];
      return { ink, text: t(`shift.kind.${kind}`), ...(share === undefined ? {} : { share }) };
    }),
    signs: [{ sign: 'few', text: t('shift.legend.few', { count: FEWEST_IN_YEAR }) }],
    sliders: { from: t('pace.from'), to: t('pace.to'), dates: words.dates },
    eventOf: () => null,
    spanOf: () => null,
    lit: litColumns(dataset, selected),
  };
}
