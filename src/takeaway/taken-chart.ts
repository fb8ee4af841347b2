import type { TFunction } from 'i18next';
import type { Words } from '../browse/create-words.ts';
import { lensChart } from '../browse/lens-chart.ts';
import type { Dataset } from '../data/dataset.ts';
import type { Matches } from '../data/matches.ts';
import type { Measure } from '../layout/measure.ts';
import type { EventId } from '../model/policy-event.ts';
import type { LensPicture } from '../stage/lens-stage.ts';
import type { AppState } from '../state/app-state.ts';
import { type ChartView, chartViewOf } from '../state/chart-views.ts';

/** The chart of a lens that is taken away in place of the timeline. */
export interface TakenChart {
  readonly view: ChartView;
  /** The chart for a narrow picture or a wide one, with letters as wide as `measure` says. */
  readonly make: (compact: boolean, measure: Measure) => LensPicture;
}

/** What a view shows, as far as a chart depends on it. */
export interface SeenChart extends Pick<AppState, 'view' | 'lens' | 'asOf' | 'today'> {
  readonly selected: EventId | null;
  /** The events that a slide is about; none when missing. */
  readonly highlights?: readonly EventId[];
  readonly matches: Matches;
}

/** Makes the charts of views; null for a view that is none. */
export function chartsOf(
  t: TFunction,
  dataset: Dataset,
  words: Words,
): (seen: SeenChart) => TakenChart | null {
  return ({ view, lens, asOf, today, selected, highlights = [], matches }) => {
    const chart = chartViewOf(view);
    if (chart === null) return null;
    const days = { day: asOf ?? today, isToday: asOf === null };
    const parts = { t, dataset, words, matches, lens, selected, highlights, ...days };
    return {
      view: chart,
      make: (compact, measure) => lensChart(chart, { ...parts, compact, measure }),
    };
  };
}
