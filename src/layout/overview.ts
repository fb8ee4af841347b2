import { bisectLeft } from 'd3';
import { type Columns, firstFrom } from '../data/columns.ts';
import type { Extent } from '../data/extent.ts';
import { countCategories } from '../data/facets.ts';
import type { Matches } from '../data/matches.ts';
import type { Category } from '../model/category.ts';
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
  const bins: Bin[] = [];
  // Matches come in order of time: those of a month stand together.
  let place = bisectLeft(matches, firstFrom(columns, start));
  while (place < matches.length) {
    const first = addMonths(toDay(columns.first[matches[place] ?? 0] ?? 0), 0);
    const last = addMonths(first, 1);
    const next = bisectLeft(matches, firstFrom(columns, last), place);
    const counts = countCategories({ columns }, matches.subarray(place, next));
    bins.push({ first, last, counts, total: next - place });
    place = next;
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
