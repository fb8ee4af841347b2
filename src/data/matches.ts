import type { Filter } from '../model/filter.ts';
import type { Day } from '../model/day.ts';
import type { PolicyEvent } from '../model/policy-event.ts';
import { type Columns, touches, weightAt } from './columns.ts';
import { type Dataset, eventsAt } from './dataset.ts';

/** Indices of the events that pass the filter, in order of time. */
export type Matches = Int32Array;

export function findMatches(columns: Columns, { countries }: Filter): Matches {
  const { length, placeStart, places, codes } = columns;
  if (countries === null) return allEvents(columns);
  const chosen = codes.map((code) => countries.includes(code));
  const found = new Int32Array(length);
  let count = 0;
  for (let index = 0; index < length; index += 1) {
    const end = placeStart[index + 1] ?? 0;
    for (let at = placeStart[index] ?? 0; at < end; at += 1) {
      if (chosen[places[at] ?? 0] !== true) continue;
      found[count] = index;
      count += 1;
      break;
    }
  }
  return found.slice(0, count);
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
  for (const index of matches) {
    const same = byWeight[5 - weightAt(columns, index)];
    if (same !== undefined && same.length < limit && touches(columns, index, first, last)) {
      same.push(index);
    }
  }
  return eventsAt(dataset, byWeight.flat().slice(0, limit));
}
