import { type Category, zeroCounts } from '../model/category.ts';
import { type Day, civilOf, toDay } from '../model/day.ts';
import type { Instrument, JurisdictionCode, PolicyEvent } from '../model/policy-event.ts';
import { type Columns, categoryAt, isMovedAt } from './columns.ts';
import { type Dataset, eventsAt, stepsOf } from './dataset.ts';
import { hasHappened } from './instrument-state.ts';
import { reachTable } from './reach.ts';

/** What the events of a country or body come to. */
export interface PlaceRecord {
  readonly total: number;
  readonly counts: Readonly<Record<Category, number>>;
  /** Events by year, from the first with any to the last, years without any too. */
  readonly years: readonly { readonly year: number; readonly count: number }[];
  /** The last that happened by the day, newest first, and the first that come after it. */
  readonly latest: readonly PolicyEvent[];
  readonly next: readonly PolicyEvent[];
}

/** Counts the events of a place; `most` of the latest and of the next on either side of `day`. */
export function placeRecord(
  dataset: Dataset,
  code: JurisdictionCode,
  day: Day,
  most: number,
): PlaceRecord {
  const { columns } = dataset;
  const own = eventsOfPlace(columns, code);
  const counts = zeroCounts();
  const byYear = new Map<number, number>();
  for (const index of own) {
    counts[categoryAt(columns, index)] += 1;
    const { year } = civilOf(firstAt(columns, index));
    byYear.set(year, (byYear.get(year) ?? 0) + 1);
  }
  // A date that was moved happened to nobody: it is neither the latest nor the next.
  const kept = own.filter((index) => !isMovedAt(columns, index));
  const past = kept.filter((index) => firstAt(columns, index) <= day);
  return {
    total: own.length,
    counts,
    years: yearsOf(byYear),
    latest: eventsAt(dataset, past.slice(-most).toReversed()),
    next: eventsAt(dataset, kept.slice(past.length, past.length + most)),
  };
}

function firstAt({ first }: Columns, index: number): Day {
  return toDay(first[index] ?? 0);
}

function yearsOf(byYear: ReadonlyMap<number, number>): PlaceRecord['years'] {
  const years = [...byYear.keys()];
  if (years.length === 0) return [];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: last - first + 1 }, (_, place) => ({
    year: first + place,
    count: byYear.get(first + place) ?? 0,
  }));
}

/** Indices of the events that name a place, in order of time. */
function eventsOfPlace(columns: Columns, code: JurisdictionCode): readonly number[] {
  const { codes, placeStart, places, length } = columns;
  const wanted = codes.indexOf(code);
  const found: number[] = [];
  if (wanted < 0) return found;
  for (let index = 0; index < length; index += 1) {
    const [from, to] = [placeStart[index] ?? 0, placeStart[index + 1] ?? 0];
    if (places.subarray(from, to).includes(wanted)) found.push(index);
  }
  return found;
}

/** The instruments that name a place; none for a large file. */
export function instrumentsOfPlace(
  { instruments }: Dataset,
  code: JurisdictionCode,
): readonly Instrument[] {
  return Array.from(instruments.values()).filter(({ jurisdictions }) =>
    jurisdictions.includes(code),
  );
}

/** What reaches a country through one body. */
export interface Reaching {
  readonly body: JurisdictionCode;
  readonly instruments: readonly Instrument[];
}

/**
 * The instruments of the bodies of a country of which a step happened by `day` and while it belonged
 * to the body; those that name the country itself are its own and are left out. Bodies with the most
 * first.
 */
export function reachingThroughBodies(
  dataset: Dataset,
  code: JurisdictionCode,
  day: Day,
): readonly Reaching[] {
  const reaching = [...reachTable(dataset.jurisdictions, [code])].map(([body, times]) => ({
    body,
    instruments: instrumentsOfPlace(dataset, body).filter(
      ({ id, jurisdictions }) =>
        !jurisdictions.includes(code) &&
        stepsOf(dataset, id).some(
          (step) =>
            hasHappened(step, day) &&
            times.some(({ from, to }) => from <= step.date.first && step.date.first <= to),
        ),
    ),
  }));
  return reaching
    .filter(({ instruments }) => instruments.length > 0)
    .toSorted((a, b) => b.instruments.length - a.instruments.length);
}
