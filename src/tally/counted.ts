import { type Columns, anchorOf, categoryAt, isMovedAt, weightAt } from '../data/columns.ts';
import type { Matches } from '../data/matches.ts';
import { type Day, toDay } from '../model/day.ts';
import { type Subset, WHOLE } from '../model/lens-choice.ts';

/** What a lens counts: what has happened by a day, and how much was left aside. */
export interface Counted {
  /** Indices of the events, in order of time. */
  readonly events: Matches;
  /** Left aside: dates still to come, and scheduled dates that were moved to others. */
  readonly coming: number;
  readonly moved: number;
}

/**
 * The matches of a subset that have happened by `day`. A scheduled date that was moved never happened;
 * its successor counts instead.
 */
export function countedOf(
  columns: Columns,
  matches: Matches,
  day: Day,
  subset: Subset = WHOLE,
): Counted {
  const { happened, coming, moved } = sortOut(columns, matches, day, subset);
  return { events: Int32Array.from(happened), coming: coming.length, moved };
}

/** The matches of a subset that are still to come after `day`, in order of time; moved dates are not. */
export function comingOf(
  columns: Columns,
  matches: Matches,
  day: Day,
  subset: Subset = WHOLE,
): Matches {
  return Int32Array.from(sortOut(columns, matches, day, subset).coming);
}

interface SortedOut {
  readonly happened: readonly number[];
  readonly coming: readonly number[];
  readonly moved: number;
}

function sortOut(
  columns: Columns,
  matches: Matches,
  day: Day,
  { weight, without }: Subset,
): SortedOut {
  const happened: number[] = [];
  const coming: number[] = [];
  let moved = 0;
  for (const index of matches) {
    if (weightAt(columns, index) < weight || categoryAt(columns, index) === without) continue;
    if (isMovedAt(columns, index)) moved += 1;
    else if ((columns.first[index] ?? 0) > day) coming.push(index);
    else happened.push(index);
  }
  return { happened, coming, moved };
}

/**
 * The one day an event is counted on: that of its mark, the first of what lasts and the middle of what
 * is known less exactly than to the day.
 */
export function countingDay(columns: Columns, index: number): Day {
  return toDay(Math.floor(anchorOf(columns, index)));
}
