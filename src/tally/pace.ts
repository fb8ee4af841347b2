import { type Columns, categoryAt } from '../data/columns.ts';
import type { Matches } from '../data/matches.ts';
import { CATEGORIES, type Category, zeroCounts } from '../model/category.ts';
import type { Day } from '../model/day.ts';
import { countingDay } from './counted.ts';
import { type Grain, nextPeriod, periodStart } from './periods.ts';

/** How many events of each category. */
export type CategoryCounts = Readonly<Record<Category, number>>;

/** The events of one month, quarter or year. */
export interface Period {
  /** First day, and the first after it. */
  readonly start: Day;
  readonly end: Day;
  readonly counts: CategoryCounts;
}

/**
 * Events by period, from the first with any to the last, none left out between them. Every event is
 * counted once, on its {@link countingDay}; so all counts add up to the number of events.
 */
export function paceOf(columns: Columns, events: Matches, grain: Grain): readonly Period[] {
  const byStart = new Map<Day, Record<Category, number>>();
  for (const index of events) {
    const start = periodStart(countingDay(columns, index), grain);
    const counts = byStart.get(start) ?? zeroCounts();
    counts[categoryAt(columns, index)] += 1;
    byStart.set(start, counts);
  }
  const starts = [...byStart.keys()].toSorted((a, b) => a - b);
  const [first, last] = [starts[0], starts.at(-1)];
  if (first === undefined || last === undefined) return [];
  const periods: Period[] = [];
  for (let start = first; start <= last;) {
    const end = nextPeriod(start, grain);
    periods.push({ start, end, counts: byStart.get(start) ?? zeroCounts() });
    start = end;
  }
  return periods;
}

/** The same periods, each with all that was before it too. */
export function runningTotal(periods: readonly Period[]): readonly Period[] {
  let total: CategoryCounts = zeroCounts();
  return periods.map((period) => {
    total = sumOf(total, period.counts);
    return { ...period, counts: total };
  });
}

/** The events of the days from `from` up to and including `to`. */
export function countBetween(
  columns: Columns,
  events: Matches,
  from: Day,
  to: Day,
): CategoryCounts {
  const counts = zeroCounts();
  for (const index of events) {
    const day = countingDay(columns, index);
    if (day >= from && day <= to) counts[categoryAt(columns, index)] += 1;
  }
  return counts;
}

/** How many of the counted are governance: all but capability. */
export function governanceOf(counts: CategoryCounts): number {
  return CATEGORIES.reduce(
    (sum, category) => (category === 'capability' ? sum : sum + counts[category]),
    0,
  );
}

function sumOf(a: CategoryCounts, b: CategoryCounts): CategoryCounts {
  const sum = zeroCounts();
  for (const category of CATEGORIES) sum[category] = a[category] + b[category];
  return sum;
}
