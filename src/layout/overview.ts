import { type Columns, categoryAt } from '../data/columns.ts';
import type { Extent } from '../data/extent.ts';
import type { Matches } from '../data/matches.ts';
import { type Category, zeroCounts } from '../model/category.ts';
import { type Day, addMonths, civilOf, dayOf, toDay } from '../model/day.ts';

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
export function layOverview(columns: Columns, matches: Matches, extent: Extent): Overview {
  const firstYear = civilOf(extent.first).year;
  const lastYear = civilOf(extent.last).year;
  const start = dayOf(firstYear, 1, 1);
  const end = dayOf(lastYear + 1, 1, 1);
  const bins: { first: Day; last: Day; counts: Record<Category, number>; total: number }[] = [];
  for (const index of matches) {
    const day = toDay(columns.first[index] ?? 0);
    if (day < start) continue;
    let bin = bins.at(-1);
    // Matches come in order of time: a month is worked out once a month.
    if (bin === undefined || day >= bin.last) {
      const first = addMonths(day, 0);
      bin = { first, last: addMonths(first, 1), counts: zeroCounts(), total: 0 };
      bins.push(bin);
    }
    bin.counts[categoryAt(columns, index)] += 1;
    bin.total += 1;
  }
  const step = Math.max(1, Math.ceil((lastYear - firstYear + 1) / 8));
  const years: Day[] = [];
  for (let year = firstYear; year <= lastYear; year += step) years.push(dayOf(year, 1, 1));
  return {
    start,
    end,
    bins,
    highest: Math.max(LEAST_HIGHEST, ...bins.map((bin) => bin.total)),
    years,
  };
}
