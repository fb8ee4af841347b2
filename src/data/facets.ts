import { CATEGORIES, type Category, zeroCounts } from '../model/category.ts';
import { type Day, civilOf, dayOf, toDay } from '../model/day.ts';
import { isMember } from '../model/jurisdiction.ts';
import type { JurisdictionCode } from '../model/policy-event.ts';
import { type Columns, countByCategory, isPlannedAt } from './columns.ts';
import type { Dataset } from './dataset.ts';
import type { Matches } from './matches.ts';

/** One row of the country facet: how many events, and how they spread over the years. */
export interface CountryRow {
  readonly code: JurisdictionCode;
  readonly count: number;
  /** Events per year, one entry a year from {@link CountryFacet.firstYear}. */
  readonly activity: readonly number[];
}

export interface CountryFacet {
  readonly rows: readonly CountryRow[];
  readonly firstYear: number;
}

/** Years shown by the small activity lines; the few events before are counted, not drawn. */
const SPARK_YEARS = 10;

/** Counts events by country and body, most events first; an event of several counts for each. */
export function countCountries({ columns }: Pick<Dataset, 'columns'>): CountryFacet {
  const { length, first, placeStart, places, codes } = columns;
  const firstYear = lastYearOf(columns) - SPARK_YEARS + 1;
  const rows = codes.map((code) => ({
    code,
    count: 0,
    activity: Array<number>(SPARK_YEARS).fill(0),
  }));
  // Events come in order of time: the year is looked up once a year, not once an event.
  let year = -Infinity;
  let nextYear = -Infinity;
  for (let index = 0; index < length; index += 1) {
    const day = toDay(first[index] ?? 0);
    if (day >= nextYear) {
      ({ year } = civilOf(day));
      nextYear = dayOf(year + 1, 1, 1);
    }
    const slot = year - firstYear;
    const end = placeStart[index + 1] ?? 0;
    for (let at = placeStart[index] ?? 0; at < end; at += 1) {
      const row = rows[places[at] ?? 0];
      if (row === undefined) continue;
      row.count += 1;
      if (slot >= 0 && slot < SPARK_YEARS) row.activity[slot] = (row.activity[slot] ?? 0) + 1;
    }
  }
  const ranked = rows.toSorted((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
  return { rows: ranked, firstYear };
}

/** The year of the last event that has happened, or of the last one when all are to come. */
function lastYearOf(columns: Columns): number {
  const { length, first } = columns;
  let last = length - 1;
  while (last > 0 && isPlannedAt(columns, last)) last -= 1;
  const index = isPlannedAt(columns, last) ? length - 1 : last;
  return civilOf(toDay(first[index] ?? 0)).year;
}

/** Counts each category among the matches that touch `from … to`. */
export function countCategories(
  { columns }: Pick<Dataset, 'columns'>,
  matches: Matches,
  from: Day = toDay(-Infinity),
  to: Day = toDay(Infinity),
): Readonly<Record<Category, number>> {
  const found = countByCategory(columns, matches, from, to);
  const counts = zeroCounts();
  CATEGORIES.forEach((category, place) => {
    counts[category] = found[place] ?? 0;
  });
  return counts;
}

/** Groups offered as one-click choices, in the order shown. */
export const GROUPS = ['G7', 'G20', 'BRICS', 'EU', 'ASEAN', 'OECD'] as const;
export type Group = (typeof GROUPS)[number];

/**
 * The countries and bodies of a group that have events: its members on `day`, and the group itself
 * when it acts in its own name. Sorted by code, so that two equal choices are equal lists.
 */
export function membersOf(
  dataset: Dataset,
  facet: CountryFacet,
  group: Group,
  day: Day,
): readonly JurisdictionCode[] {
  return facet.rows
    .map((row) => row.code)
    .filter((code) => {
      const jurisdiction = dataset.jurisdictions.get(code);
      return code === group || (jurisdiction !== undefined && isMember(jurisdiction, group, day));
    })
    .toSorted();
}
