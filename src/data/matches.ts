import type { Choice, Facet, Filter } from '../model/filter.ts';
import { FACETS, isFiltering, isOpen } from '../model/filter.ts';
import { CATEGORIES, FORCES, STAGES } from '../model/category.ts';
import type { Day } from '../model/day.ts';
import { assertNever } from '../model/result.ts';
import type { PolicyEvent } from '../model/policy-event.ts';
import { type Columns, categoryAt, forceAt, stageAt, touches, weightAt } from './columns.ts';
import { type Dataset, eventsAt } from './dataset.ts';
import { type ReachTable, reachTable } from './reach.ts';

/** Indices of the events that pass the filter, in order of time. */
export type Matches = Int32Array;

/** What a filter is asked of: the columns, and who belongs to what. */
export type Filtered = Pick<Dataset, 'columns' | 'jurisdictions'>;

/** Events that a search text finds, a 1 at the index of each; null where nothing is sought. */
export type Hits = Uint8Array | null;

export function findMatches(dataset: Filtered, filter: Filter, hits: Hits = null): Matches {
  const { columns } = dataset;
  if (hits === null && !isFiltering(filter)) return allEvents(columns);
  const failures = failuresOf(dataset, filter, hits);
  const found = new Int32Array(columns.length);
  let count = 0;
  for (let index = 0; index < columns.length; index += 1) {
    if (failures(index) !== 0) continue;
    found[count] = index;
    count += 1;
  }
  return found.slice(0, count);
}

/** The bit of a facet in what {@link failuresOf} tells. */
export const FACET_BIT: Readonly<Record<Facet, number>> = {
  country: 1,
  category: 2,
  force: 4,
  topic: 8,
  stage: 16,
};
/** The bit of the search text. */
const TEXT_BIT = 32;

/**
 * Tells of an event which parts of a filter it fails, a bit each; 0 passes. What fails one facet alone
 * is what that facet could let in.
 */
export function failuresOf(
  { columns, jurisdictions }: Filtered,
  filter: Filter,
  hits: Hits,
): (index: number) => number {
  const tests = FACETS.filter((facet) => !isOpen(filter[facet])).map((facet) => ({
    bit: FACET_BIT[facet],
    passes:
      facet === 'country'
        ? countryTest(columns, filter, reachTable(jurisdictions, filter.country.only ?? []))
        : facetTest(columns, facet, filter[facet]),
  }));
  return (index) => {
    let failed = hits === null || hits[index] === 1 ? 0 : TEXT_BIT;
    for (const { bit, passes } of tests) if (!passes(index)) failed |= bit;
    return failed;
  };
}

type Test = (index: number) => boolean;

function facetTest(columns: Columns, facet: Exclude<Facet, 'country'>, choice: Choice): Test {
  switch (facet) {
    case 'category':
      return valueTest(choice, CATEGORIES, (index) => categoryAt(columns, index));
    case 'force':
      return valueTest(choice, FORCES, (index) => forceAt(columns, index));
    case 'stage':
      return valueTest(choice, STAGES, (index) => stageAt(columns, index));
    case 'topic': {
      const { topicStart, topics, topicIds } = columns;
      return listTest(choice, topicIds, topicStart, topics);
    }
    default:
      return assertNever(facet);
  }
}

/** A test of what an event has one of, or none. */
function valueTest<T extends string>(
  choice: Choice,
  all: readonly T[],
  valueAt: (index: number) => T | null,
): Test {
  const passing = new Set<T | null>(all.filter((value) => lets(choice, value)));
  if (choice.only === null) passing.add(null);
  return (index) => passing.has(valueAt(index));
}

/** A test of what an event has a list of. */
function listTest(
  choice: Choice,
  names: readonly string[],
  starts: Uint32Array,
  values: Uint16Array,
): Test {
  const { only, not } = choice;
  const chosen = names.map((name) => only === null || only.includes(name));
  const barred = names.map((name) => not.includes(name));
  return (index) => {
    const end = starts[index + 1] ?? 0;
    let passes = only === null;
    for (let at = starts[index] ?? 0; at < end; at += 1) {
      const value = values[at] ?? 0;
      if (barred[value] === true) return false;
      passes ||= chosen[value] === true;
    }
    return passes;
  };
}

function countryTest(columns: Columns, filter: Filter, table: ReachTable): Test {
  const { placeStart, places, codes, first } = columns;
  const named = listTest(filter.country, codes, placeStart, places);
  if (!filter.applies || filter.country.only === null) return named;
  const spared = listTest({ only: null, not: filter.country.not }, codes, placeStart, places);
  const reaches = codes.map((code) => table.get(code) ?? []);
  return (index) => {
    if (named(index)) return true;
    if (!spared(index)) return false;
    const day = first[index] ?? 0;
    const end = placeStart[index + 1] ?? 0;
    for (let at = placeStart[index] ?? 0; at < end; at += 1) {
      for (const { from, to } of reaches[places[at] ?? 0] ?? []) {
        if (from <= day && day <= to) return true;
      }
    }
    return false;
  };
}

function lets({ only, not }: Choice, code: string): boolean {
  return (only === null || only.includes(code)) && !not.includes(code);
}

/** Every event, in order of time. */
export function allEvents({ length }: Columns): Matches {
  const all = new Int32Array(length);
  for (let index = 0; index < length; index += 1) all[index] = index;
  return all;
}

/** The heaviest events that touch a window, at most `limit`, heaviest and then earliest first. */
export function heaviestIn(
  dataset: Dataset,
  matches: Matches,
  first: Day,
  last: Day,
  limit: number,
): readonly PolicyEvent[] {
  const { columns } = dataset;
  const byWeight: number[][] = [[], [], [], [], []];
  // Of a million nearly all come after there are enough of their weight.
  for (let place = 0; place < matches.length; place += 1) {
    const index = matches[place] ?? 0;
    const same = byWeight[5 - weightAt(columns, index)] ?? [];
    if (same.length >= limit || !touches(columns, index, first, last)) continue;
    same.push(index);
    if (same.length === limit && same === byWeight[0]) break;
  }
  return eventsAt(dataset, byWeight.flat().slice(0, limit));
}
