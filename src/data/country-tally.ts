import { civilOf, dayOf, toDay } from '../model/day.ts';
import type { JurisdictionCode } from '../model/policy-event.ts';
import type { Columns } from './columns.ts';
import type { Reach, ReachTable } from './reach.ts';

/** One row of the country facet: how many events, and how they spread over the years. */
export interface CountryRow {
  readonly code: JurisdictionCode;
  readonly count: number;
  /** Events per year, one entry a year from the first of the last ten. */
  readonly activity: readonly number[];
}

/** Years shown by the small activity lines; the few events before are counted, not drawn. */
export const SPARK_YEARS = 10;

/** Adds up events by country, and by year for those of the last ten years. */
export class CountryTally {
  readonly #columns: Columns;
  readonly #firstYear: number;
  /** For each code, the places of countries that it reaches, and when; null where nothing does. */
  readonly #reaches: readonly (readonly PlacedReach[])[] | null;
  readonly #counts: Float64Array;
  readonly #activity: Float64Array;
  /** The event a country was counted for last: it counts once, however many ways lead to it. */
  readonly #counted: Int32Array;
  // Events come in order of time: the year is looked up once a year, not once an event.
  #year = -Infinity;
  #nextYear = -Infinity;

  constructor(columns: Columns, firstYear: number, table: ReachTable | null) {
    const { codes } = columns;
    this.#columns = columns;
    this.#firstYear = firstYear;
    this.#reaches = table === null ? null : codes.map((code) => placed(codes, table.get(code)));
    this.#counts = new Float64Array(codes.length);
    this.#activity = new Float64Array(codes.length * SPARK_YEARS);
    this.#counted = new Int32Array(codes.length).fill(-1);
  }

  add(index: number): void {
    const { first, placeStart, places } = this.#columns;
    const day = toDay(first[index] ?? 0);
    if (day >= this.#nextYear) {
      this.#year = civilOf(day).year;
      this.#nextYear = dayOf(this.#year + 1, 1, 1);
    }
    const slot = this.#year - this.#firstYear;
    const end = placeStart[index + 1] ?? 0;
    for (let at = placeStart[index] ?? 0; at < end; at += 1) {
      const place = places[at] ?? 0;
      this.#count(index, place, slot);
      if (this.#reaches !== null) this.#reach(index, day, this.#reaches[place] ?? [], slot);
    }
  }

  #reach(index: number, day: number, reaches: readonly PlacedReach[], slot: number): void {
    for (const { place, from, to } of reaches) {
      if (from <= day && day <= to) this.#count(index, place, slot);
    }
  }

  #count(index: number, place: number, slot: number): void {
    if (this.#counted[place] === index) return;
    this.#counted[place] = index;
    this.#counts[place] = (this.#counts[place] ?? 0) + 1;
    if (slot < 0 || slot >= SPARK_YEARS) return;
    const at = place * SPARK_YEARS + slot;
    this.#activity[at] = (this.#activity[at] ?? 0) + 1;
  }

  row(code: JurisdictionCode, place: number): CountryRow {
    const from = place * SPARK_YEARS;
    const activity = Array.from(this.#activity.subarray(from, from + SPARK_YEARS));
    return { code, count: this.#counts[place] ?? 0, activity };
  }
}

interface PlacedReach {
  readonly place: number;
  readonly from: number;
  readonly to: number;
}

/** Countries reached, by their places among the codes; those without events of their own have none. */
function placed(codes: readonly string[], reaches: readonly Reach[] = []): readonly PlacedReach[] {
  return reaches
    .map(({ country, from, to }) => ({ place: codes.indexOf(country), from, to }))
    .filter(({ place }) => place !== -1);
}
