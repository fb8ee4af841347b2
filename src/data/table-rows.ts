import { CATEGORIES, FORCES, STAGES } from '../model/category.ts';
import { civilOf, dayOf, toDay } from '../model/day.ts';
import type { JurisdictionCode } from '../model/policy-event.ts';
import { assertNever } from '../model/result.ts';
import { type Lang, localeOf, pick } from '../model/text.ts';
import { type Columns, categoryAt, forceAt, stageAt } from './columns.ts';
import { type Dataset, eventAt } from './dataset.ts';
import type { Matches } from './matches.ts';

/** What a table of events can be sorted by, in the order of its columns. */
export const SORTS = [
  'date',
  'title',
  'place',
  'category',
  'force',
  'stage',
  'instrument',
] as const;
export type Sort = (typeof SORTS)[number];

export interface TableOrder {
  readonly by: Sort;
  readonly descending: boolean;
}

/** The words that some orders go by. */
export interface OrderWords {
  readonly lang: Lang;
  readonly placeNames: (codes: readonly JurisdictionCode[]) => string;
}

/** More titles than this take too long to read and compare. */
export const MOST_TITLES = 50_000;

/**
 * The same rows in another order. Rows with equal keys stay in the order they came in, in both
 * directions; rows without a key come last in both.
 */
export function sortRows<K extends string | number>(
  rows: Int32Array,
  keyAt: (index: number) => K | null,
  compare: (a: K, b: K) => number,
  descending: boolean,
): Int32Array {
  // Few keys, many rows: the keys are sorted, and each brings its rows along.
  const bins = new Map<K | null, number[]>();
  for (const index of rows) {
    const key = keyAt(index);
    const bin = bins.get(key);
    if (bin === undefined) bins.set(key, [index]);
    else bin.push(index);
  }
  const keys = [...bins.keys()].filter((key) => key !== null);
  const sorted = keys.toSorted((a, b) => (descending ? compare(b, a) : compare(a, b)));
  const last = bins.get(null) ?? [];
  return Int32Array.from([...sorted.flatMap((key) => bins.get(key) ?? []), ...last]);
}

/** Matches in the order of a table. What has an order of its own keeps it; words go by language. */
export function orderRows(
  dataset: Dataset,
  matches: Matches,
  { by, descending }: TableOrder,
  { lang, placeNames }: OrderWords,
): Int32Array {
  const { columns } = dataset;
  const collator = new Intl.Collator(localeOf(lang), { numeric: true });
  const numbered = (numberAt: (index: number) => number | null) =>
    sortRows(matches, numberAt, (a, b) => a - b, descending);
  const worded = <K extends string | number>(
    keyAt: (index: number) => K | null,
    wordsOf: (key: K) => string,
  ) => sortRows(matches, keyAt, (a, b) => collator.compare(wordsOf(a), wordsOf(b)), descending);
  switch (by) {
    case 'date':
      return descending ? numbered((index) => columns.first[index] ?? 0) : matches;
    case 'category':
      return numbered((index) => CATEGORIES.indexOf(categoryAt(columns, index)));
    case 'force':
      return numbered((index) => FORCES.indexOf(forceAt(columns, index)));
    case 'stage':
      return numbered((index) => placeIn(STAGES, stageAt(columns, index)));
    case 'place':
      return worded(
        (index) => placesAt(columns, index),
        (key) => placeNames(key.split(' ')),
      );
    case 'instrument': {
      const nameOf = instrumentNames(dataset, matches, lang);
      return worded(
        (index) => {
          const number = columns.instrument[index] ?? -1;
          return number < 0 ? null : number;
        },
        (number) => nameOf.get(number) ?? '',
      );
    }
    case 'title':
      if (matches.length > MOST_TITLES) return matches;
      return worded(
        (index) => pick(eventAt(dataset, index)?.title ?? {}, lang),
        (title) => title,
      );
    default:
      return assertNever(by);
  }
}

function placeIn<T>(list: readonly T[], value: T | null): number | null {
  return value === null ? null : list.indexOf(value);
}

/** Codes of an event's countries and bodies, parted by spaces; null without any. */
function placesAt({ placeStart, places, codes }: Columns, index: number): string | null {
  const own = places.subarray(placeStart[index] ?? 0, placeStart[index + 1] ?? 0);
  return own.length === 0 ? null : Array.from(own, (place) => codes[place] ?? '').join(' ');
}

/** Names of the matches' instruments by their place in the list of instruments. */
function instrumentNames(
  dataset: Dataset,
  matches: Matches,
  lang: Lang,
): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  for (const index of matches) {
    const number = dataset.columns.instrument[index] ?? -1;
    if (number < 0 || names.has(number)) continue;
    const id = eventAt(dataset, index)?.instrument ?? null;
    const label = id === null ? undefined : dataset.instruments.get(id)?.label;
    names.set(number, pick(label ?? {}, lang));
  }
  return names;
}

/** Rows of one year that follow each other. */
export interface YearGroup {
  readonly year: number;
  /** Places of the first row shown and of the first one after them. */
  readonly from: number;
  readonly to: number;
  /** How many rows the year has, shown or not. */
  readonly count: number;
}

/** The years of rows that are in order of date, either way; of the first `shown` rows. */
export function yearGroups(
  { first }: Columns,
  rows: Int32Array,
  shown: number,
): readonly YearGroup[] {
  const groups: YearGroup[] = [];
  let from = 0;
  while (from < Math.min(shown, rows.length)) {
    const { year } = civilOf(toDay(first[rows[from] ?? -1] ?? 0));
    const [begin, end] = [dayOf(year, 1, 1), dayOf(year + 1, 1, 1)];
    const isOther = (index: number) => {
      const day = first[index] ?? 0;
      return day < begin || day >= end;
    };
    let to = from + 1;
    while (to < rows.length && !isOther(rows[to] ?? -1)) to += 1;
    groups.push({ year, from, to: Math.min(to, shown), count: to - from });
    from = to;
  }
  return groups;
}
