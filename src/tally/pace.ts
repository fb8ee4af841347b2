import { type Columns, categoryAt } from '../data/columns.ts';
import type { Matches } from '../data/matches.ts';
import { CATEGORIES, type Category, zeroCounts } from '../model/category.ts';
import { type Day, toDay } from '../model/day.ts';
import type { PaceMode } from '../model/lens-choice.ts';
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

/** A period as it stands to the day that is counted up to. */
export type PeriodState = 'past' | 'running' | 'coming';

/** One bar of the pace: what has happened in a period, or by its end, and what the calendar adds. */
export interface PaceBar extends Period {
  /** Scheduled events that are still to come. */
  readonly ahead: CategoryCounts;
  readonly state: PeriodState;
}

/** How the pace is counted; `day` is the one that is counted up to. */
export interface PaceChoice {
  readonly grain: Grain;
  readonly mode: PaceMode;
  readonly day: Day;
}

/**
 * The bars of `events` and of the scheduled ones `ahead`, without a gap from the first period with any
 * to the last one, or to that of `day` where it is later. In the mode `total` each bar holds all that
 * was before it too.
 */
export function paceBars(
  columns: Columns,
  events: Matches,
  ahead: Matches,
  { grain, mode, day }: PaceChoice,
): readonly PaceBar[] {
  const [happened, coming] = [events, ahead].map((each) => paceOf(columns, each, grain));
  const known = [...(happened ?? []), ...(coming ?? [])];
  if (known.length === 0) return [];
  const countsOf = (periods: readonly Period[] = []) =>
    new Map(periods.map(({ start, counts }) => [start, counts]));
  const [done, due] = [countsOf(happened), countsOf(coming)];
  const last = Math.max(periodStart(day, grain), ...known.map(({ start }) => start));
  const bars: PaceBar[] = [];
  let start = toDay(Math.min(...known.map((each) => each.start)));
  while (start <= last) {
    const end = nextPeriod(start, grain);
    const before = mode === 'total' ? bars.at(-1) : undefined;
    bars.push({
      start,
      end,
      counts: sumOf(before?.counts, done.get(start)),
      ahead: sumOf(before?.ahead, due.get(start)),
      state: start > day ? 'coming' : end > day + 1 ? 'running' : 'past',
    });
    start = end;
  }
  return bars;
}

/** The {@link paceBars} of every grain, counted when first asked for. */
export function barsByGrain(
  columns: Columns,
  events: Matches,
  ahead: Matches,
  choice: Omit<PaceChoice, 'grain'>,
): (grain: Grain) => readonly PaceBar[] {
  const known = new Map<Grain, readonly PaceBar[]>();
  return (grain) => {
    const bars = known.get(grain) ?? paceBars(columns, events, ahead, { ...choice, grain });
    known.set(grain, bars);
    return bars;
  };
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

/** How many events, of all categories. */
export function totalOf(counts: CategoryCounts): number {
  return counts.capability + governanceOf(counts);
}

function sumOf(a: CategoryCounts = NONE, b: CategoryCounts = NONE): CategoryCounts {
  const sum = zeroCounts();
  for (const category of CATEGORIES) sum[category] = a[category] + b[category];
  return sum;
}

const NONE: CategoryCounts = zeroCounts();
