import { CATEGORIES, type Category, FORCES, STAGES, zeroCounts } from '../model/category.ts';
import { type Day, civilOf, toDay } from '../model/day.ts';
import { type Facet, type Filter, isFiltering } from '../model/filter.ts';
import { isMember } from '../model/jurisdiction.ts';
import type { JurisdictionCode } from '../model/policy-event.ts';
import {
  type Columns,
  categoryAt,
  countByCategory,
  countTraits,
  forceAt,
  isPlannedAt,
  stageAt,
} from './columns.ts';
import { type CountryRow, CountryTally, SPARK_YEARS } from './country-tally.ts';
import type { Dataset } from './dataset.ts';
import { FACET_BIT, type Filtered, type Hits, type Matches, failuresOf } from './matches.ts';
import { reachTable } from './reach.ts';

export interface CountryFacet {
  readonly rows: readonly CountryRow[];
  readonly firstYear: number;
}

/** Counts events by country and body, most events first; an event of several counts for each. */
export function countCountries({ columns }: Pick<Dataset, 'columns'>): CountryFacet {
  const { codes } = columns;
  const firstYear = lastYearOf(columns) - SPARK_YEARS + 1;
  const tally = new CountryTally(columns, firstYear, null);
  for (let index = 0; index < columns.length; index += 1) tally.add(index);
  const rows = codes.map((code, place) => tally.row(code, place));
  const ranked = rows.toSorted((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
  return { rows: ranked, firstYear };
}

/** What each choice of a facet would show: counts follow the other facets, not the facet's own. */
export interface FacetCounts {
  readonly country: ReadonlyMap<JurisdictionCode, CountryRow>;
  readonly category: ReadonlyMap<string, number>;
  readonly force: ReadonlyMap<string, number>;
  readonly topic: ReadonlyMap<string, number>;
  readonly stage: ReadonlyMap<string, number>;
}

/** Counts all facets in one walk over the events; `all` is what {@link countCountries} found. */
export function countFacets(
  dataset: Filtered,
  filter: Filter,
  hits: Hits,
  all: CountryFacet,
): FacetCounts {
  const isOpen = hits === null && !isFiltering(filter) && !filter.applies;
  return isOpen
    ? countAll(dataset.columns, all)
    : countPassing(dataset, filter, hits, all.firstYear);
}

/** The facets where nothing is filtered: the countries are known, and the rest is counted by bits. */
function countAll(columns: Columns, { rows }: CountryFacet): FacetCounts {
  const { topicIds, topics } = columns;
  const { category, force, stage } = countTraits(columns);
  const byTopic = new Float64Array(topicIds.length);
  for (let at = 0; at < topics.length; at += 1) {
    const place = topics[at] ?? 0;
    byTopic[place] = (byTopic[place] ?? 0) + 1;
  }
  return {
    country: new Map(rows.map((row) => [row.code, row])),
    category: named(CATEGORIES, category),
    force: named(FORCES, force),
    stage: named(STAGES, stage),
    topic: named(topicIds, byTopic),
  };
}

function named(names: readonly string[], counts: Float64Array): ReadonlyMap<string, number> {
  return new Map(names.map((name, place) => [name, counts[place] ?? 0]));
}

function countPassing(
  dataset: Filtered,
  filter: Filter,
  hits: Hits,
  firstYear: number,
): FacetCounts {
  const { columns, jurisdictions } = dataset;
  const { length, codes, topicIds, topicStart, topics } = columns;
  const failures = failuresOf(dataset, filter, hits);
  const countries = new CountryTally(
    columns,
    firstYear,
    filter.applies ? reachTable(jurisdictions) : null,
  );
  const [category, force, stage] = [counterOf(CATEGORIES), counterOf(FORCES), counterOf(STAGES)];
  const byTopic = new Float64Array(topicIds.length);
  for (let index = 0; index < length; index += 1) {
    const failed = failures(index);
    const open = (facet: Facet) => (failed & ~FACET_BIT[facet]) === 0;
    if (open('country')) countries.add(index);
    if (open('category')) increase(category, categoryAt(columns, index));
    if (open('force')) increase(force, forceAt(columns, index));
    if (open('stage')) {
      const reached = stageAt(columns, index);
      if (reached !== null) increase(stage, reached);
    }
    if (!open('topic')) continue;
    const end = topicStart[index + 1] ?? 0;
    for (let at = topicStart[index] ?? 0; at < end; at += 1) {
      const place = topics[at] ?? 0;
      byTopic[place] = (byTopic[place] ?? 0) + 1;
    }
  }
  return {
    country: new Map(codes.map((code, place) => [code, countries.row(code, place)])),
    category,
    force,
    stage,
    topic: named(topicIds, byTopic),
  };
}

function counterOf(names: readonly string[]): Map<string, number> {
  return new Map(names.map((name) => [name, 0]));
}

function increase(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
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
