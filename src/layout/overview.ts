import type { Dataset } from '../data/dataset.ts';
import type { Extent } from '../data/extent.ts';
import type { Matches } from '../data/matches.ts';
import { CATEGORIES, type Category, zeroCounts } from '../model/category.ts';
import { type Day, addMonths, civilOf, dayOf } from '../model/day.ts';

/** One month of the overview: how many events of each category begin in it. */
export interface Bin {
  readonly first: Day;
  readonly last: Day;
  readonly counts: Readonly<Record<Category, number>>;
  readonly total: number;
}

export interface Overview {
  /** First and past-the-last day of the strip, whole years. */
  readonly start: Day;
  readonly end: Day;
  readonly bins: readonly Bin[];
  readonly highest: number;
  /** First days of the years named under the strip. */
  readonly years: readonly Day[];
}

/** A single event never fills the whole height. */
const LEAST_HIGHEST = 4;

/** Counts the matches month by month over whole years of the extent. */
export function layOverview(dataset: Dataset, matches: Matches, extent: Extent): Overview {
  const firstYear = civilOf(extent.first).year;
  const lastYear = civilOf(extent.last).year;
  const start = dayOf(firstYear, 1, 1);
  const end = dayOf(lastYear + 1, 1, 1);
  const bins = new Map<Day, Record<Category, number>>();
  for (const index of matches) {
    const event = dataset.events[index];
    if (event === undefined || event.date.first < start) continue;
    const month = addMonths(event.date.first, 0);
    const counts = bins.get(month) ?? zeroCounts();
    counts[event.category] += 1;
    bins.set(month, counts);
  }
  const list = [...bins]
    .toSorted(([a], [b]) => a - b)
    .map(([first, counts]) => ({
      first,
      last: addMonths(first, 1),
      counts,
      total: CATEGORIES.reduce((sum, category) => sum + counts[category], 0),
    }));
  const step = Math.max(1, Math.ceil((lastYear - firstYear + 1) / 8));
  const years: Day[] = [];
  for (let year = firstYear; year <= lastYear; year += step) years.push(dayOf(year, 1, 1));
  return {
    start,
    end,
    bins: list,
    highest: Math.max(LEAST_HIGHEST, ...list.map((bin) => bin.total)),
    years,
  };
}
