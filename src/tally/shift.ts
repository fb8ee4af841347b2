import { type Columns, categoryAt, forceAt } from '../data/columns.ts';
import type { Dataset } from '../data/dataset.ts';
import type { Matches } from '../data/matches.ts';
import { civilOf } from '../model/day.ts';
import type { ShiftColumn } from '../model/lens-choice.ts';
import type { JurisdictionCode } from '../model/policy-event.ts';
import { countingDay } from './counted.ts';

/** The kinds of answer a government can give, from the hardest to the softest. */
export const ANSWER_KINDS = [
  'binding',
  'drafted',
  'enforcement',
  'guidance',
  'strategy',
  'cooperation',
] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

/** How many events of each kind of answer. */
export type KindCounts = Readonly<Record<AnswerKind, number>>;

/** The governance events of one year. */
export interface ShiftYear {
  readonly year: number;
  readonly counts: KindCounts;
  /** All of them, each once. */
  readonly total: number;
  /** Of these, taken by several countries together or by a body that speaks for several. */
  readonly joint: number;
}

/** So few events in a year make no share worth reading. */
export const FEWEST_IN_YEAR = 5;

/**
 * What kind of answer a governance event is; null for what is none, a capability. Law is `binding`
 * where it binds and `drafted` where it does not yet; a law that is voluntary is guidance.
 */
export function answerKindAt(columns: Columns, index: number): AnswerKind | null {
  const category = categoryAt(columns, index);
  if (category === 'capability') return null;
  if (category !== 'law') return category;
  const force = forceAt(columns, index);
  if (force === 'binding') return 'binding';
  return force === 'voluntary' ? 'guidance' : 'drafted';
}

/** Governance events by year, from the first with any to the last, none left out between them. */
export function shiftOf(dataset: Dataset, events: Matches): readonly ShiftYear[] {
  const { columns } = dataset;
  const years = new Map<number, Year>();
  for (const index of events) {
    const kind = answerKindAt(columns, index);
    if (kind === null) continue;
    const { year } = civilOf(countingDay(columns, index));
    const known = years.get(year) ?? emptyYear(year);
    known.counts[kind] += 1;
    known.total += 1;
    if (isJoint(dataset, index)) known.joint += 1;
    years.set(year, known);
  }
  const [first, last] = [Math.min(...years.keys()), Math.max(...years.keys())];
  if (years.size === 0) return [];
  return Array.from(
    { length: last - first + 1 },
    (_, place) => years.get(first + place) ?? emptyYear(first + place),
  );
}

/** A year that is being counted. */
export interface Year {
  readonly year: number;
  readonly counts: Record<AnswerKind, number>;
  total: number;
  joint: number;
}

/** A year without events. */
export function emptyYear(year: number): Year {
  const counts = {
    binding: 0,
    drafted: 0,
    enforcement: 0,
    guidance: 0,
    strategy: 0,
    cooperation: 0,
  };
  return { year, counts, total: 0, joint: 0 };
}

/** The events of several years together, under the last of them. */
export function sumOfYears(years: readonly ShiftYear[]): ShiftYear {
  const sum = emptyYear(years.at(-1)?.year ?? 0);
  for (const { counts, total, joint } of years) {
    for (const kind of ANSWER_KINDS) sum.counts[kind] += counts[kind];
    sum.total += total;
    sum.joint += joint;
  }
  return sum;
}

/** Whether several countries did it together, or a body that speaks for several. A union acts alone. */
export function isJoint({ columns, jurisdictions }: Dataset, index: number): boolean {
  const { placeStart, places, codes } = columns;
  const [from, to] = [placeStart[index] ?? 0, placeStart[index + 1] ?? 0];
  if (to - from > 1) return true;
  const code = codes[places[from] ?? 0];
  return to > from && code !== undefined && jurisdictions.get(code)?.kind === 'body';
}

/** The years of one country or body. */
export interface ShiftOfPlace {
  readonly code: JurisdictionCode;
  readonly years: readonly ShiftYear[];
  readonly total: number;
}

/** The years of the countries and bodies with most governance events, at most `most` of them. */
export function shiftByPlace(
  dataset: Dataset,
  events: Matches,
  most: number,
): readonly ShiftOfPlace[] {
  const { columns } = dataset;
  const byPlace = new Map<number, number[]>();
  for (const index of events) {
    if (answerKindAt(columns, index) === null) continue;
    const end = columns.placeStart[index + 1] ?? 0;
    for (let at = columns.placeStart[index] ?? 0; at < end; at += 1) {
      const place = columns.places[at] ?? 0;
      const list = byPlace.get(place) ?? [];
      list.push(index);
      byPlace.set(place, list);
    }
  }
  return [...byPlace]
    .map(([place, list]) => ({ code: columns.codes[place] ?? '', list }))
    .toSorted((a, b) => b.list.length - a.list.length || (a.code < b.code ? -1 : 1))
    .slice(0, most)
    .map(({ code, list }) => ({
      code,
      years: shiftOf(dataset, Int32Array.from(list)),
      total: list.length,
    }));
}

/** Indices of the events that a column counts, in order of time. */
export function eventsInColumn(
  dataset: Dataset,
  events: Matches,
  { place, year }: ShiftColumn,
): readonly number[] {
  const { columns } = dataset;
  const found: number[] = [];
  for (const index of events) {
    if (answerKindAt(columns, index) === null) continue;
    if (civilOf(countingDay(columns, index)).year !== year) continue;
    const codes = dataset.events.at(index)?.jurisdictions;
    if (place === null || codes?.includes(place) === true) found.push(index);
  }
  return found;
}
