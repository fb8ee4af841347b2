import type { Dataset } from '../data/dataset.ts';
import {
  KINDS_FROM_TOP,
  columnKey,
  columnOfKey,
  columnsRoom,
  yearsWithRoom,
} from '../layout/shift-chart.ts';
import { blankChart } from '../layout/chart.ts';
import { KIND_TINT } from '../layout/shift-columns.ts';
import { fitShift } from '../layout/shift-fit.ts';
import { civilOf } from '../model/day.ts';
import type { ShiftColumn } from '../model/lens-choice.ts';
import type { EventId } from '../model/policy-event.ts';
import type { LensPicture } from '../stage/lens-stage.ts';
import { countedOf, countingDay } from '../tally/counted.ts';
import { FEWEST_IN_YEAR, eventsInColumn, shiftByPlace, shiftOf } from '../tally/shift.ts';
import { createShiftWords, shiftSentence } from './create-shift-words.ts';
import type { LensChartParts } from './lens-parts.ts';

/** So many countries and bodies have a chart of their own. */
export const MOST_PLACES = 12;

/** Keys of the chosen column, and of those that hold an event: that of all, and those of its places. */
export function litColumns(
  dataset: Dataset,
  selected: EventId | null,
  chosen: ShiftColumn | null,
): ReadonlySet<string> {
  const keys = new Set(chosen === null ? [] : [columnKey(chosen)]);
  const index = selected === null ? undefined : dataset.indexOf.get(selected);
  const event = index === undefined ? undefined : dataset.events.at(index);
  if (index === undefined || event === undefined || event.category === 'capability') return keys;
  const { year } = civilOf(countingDay(dataset.columns, index));
  for (const place of [null, ...event.jurisdictions]) keys.add(columnKey({ place, year }));
  return keys;
}

/** The chart of the shift by itself: what the lens draws, without its tables. */
export function shiftChart(parts: LensChartParts): LensPicture {
  const { t, dataset, words, matches, lens, day, selected, compact, measure } = parts;
  const { events } = countedOf(dataset.columns, matches, day, lens.subset);
  const years = shiftOf(dataset, events);
  const places = shiftByPlace(dataset, events, MOST_PLACES);
  const spoken = createShiftWords({ t, words, day });
  const lit = litColumns(dataset, selected, lens.column);
  const chosen = lens.column?.place ?? null;
  const input = { years, places, compact, measure, words: spoken, lit, chosen };
  const sentence = years.length === 0 ? t('shift.none') : shiftSentence(t, words, years);
  return {
    name: t('shift.chart'),
    over: 'another',
    layout: (_, { width, height, fixed }) =>
      years.length === 0
        ? blankChart(width)
        : fitShift({ ...input, width }, height, fixed === true),
    told: (_, width) => {
      const left = years.length - yearsWithRoom(years, columnsRoom({ width, compact })).length;
      if (left === 0) return sentence;
      const { lang } = words;
      return `${sentence}${lang === 'zh' ? '' : ' '}${t('shift.left', { count: left })}`;
    },
    legend: KINDS_FROM_TOP.flatMap((kind) => {
      const { ink, share } = KIND_TINT[kind];
      return { ink, text: t(`shift.kind.${kind}`), ...(share === undefined ? {} : { share }) };
    }),
    signs: [{ sign: 'few', text: t('shift.legend.few', { count: FEWEST_IN_YEAR }) }],
    sliders: { from: t('pace.from'), to: t('pace.to'), dates: words.dates },
    eventOf: () => null,
    spanOf: () => null,
    eventsOf: (key) => {
      const column = columnOfKey(key);
      const found = column === null ? [] : eventsInColumn(dataset, events, column);
      return found.flatMap((index) => dataset.events.at(index)?.id ?? []);
    },
    choiceOf: (key) => ({ column: columnOfKey(key) }),
    lit,
  };
}
