import { type Category, zeroCounts } from '../model/category.ts';
import { type Day, civilOf } from '../model/day.ts';
import { isMember } from '../model/jurisdiction.ts';
import type { JurisdictionCode } from '../model/policy-event.ts';
import type { Dataset } from './dataset.ts';
import { type Matches, touches } from './matches.ts';

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
export function countCountries(dataset: Dataset): CountryFacet {
  const past = dataset.events.filter((event) => !event.planned);
  const lastYear = Math.max(
    ...(past.length > 0 ? past : dataset.events).map((event) => civilOf(event.date.first).year),
  );
  const firstYear = lastYear - SPARK_YEARS + 1;
  const counts = new Map<JurisdictionCode, { count: number; activity: number[] }>();
  for (const event of dataset.events) {
    const slot = civilOf(event.date.first).year - firstYear;
    for (const code of event.jurisdictions) {
      const row = counts.get(code) ?? { count: 0, activity: Array<number>(SPARK_YEARS).fill(0) };
      row.count += 1;
      if (slot >= 0 && slot < SPARK_YEARS) row.activity[slot] = (row.activity[slot] ?? 0) + 1;
      counts.set(code, row);
    }
  }
  const rows = [...counts]
    .map(([code, row]) => ({ code, ...row }))
    .toSorted((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
  return { rows, firstYear };
}

/** Counts each category among the matches that touch `first … last`. */
export function countCategories(
  dataset: Dataset,
  matches: Matches,
  first = -Infinity,
  last = Infinity,
): Readonly<Record<Category, number>> {
  const counts = zeroCounts();
  for (const index of matches) {
    const event = dataset.events[index];
    if (event !== undefined && touches(event, first, last)) counts[event.category] += 1;
  }
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
