import type { Filter } from '../model/filter.ts';
import type { PolicyEvent } from '../model/policy-event.ts';
import type { Dataset } from './dataset.ts';

/** Indices into `dataset.events` of the events that pass the filter, in order of time. */
export type Matches = readonly number[];

export function findMatches(dataset: Dataset, filter: Filter): Matches {
  const { countries } = filter;
  const chosen = countries === null ? null : new Set(countries);
  return dataset.events.flatMap((event, index) =>
    chosen === null || event.jurisdictions.some((code) => chosen.has(code)) ? [index] : [],
  );
}

/** The match after (`step` 1) or before (-1) an event in order of time; the first or last without one. */
export function neighbourInTime(
  matches: Matches,
  current: number | null,
  step: 1 | -1,
): number | null {
  if (matches.length === 0) return null;
  if (current === null) return (step === 1 ? matches[0] : matches.at(-1)) ?? null;
  const next =
    step === 1
      ? matches.find((index) => index > current)
      : matches.findLast((index) => index < current);
  return next ?? null;
}

/** The heaviest events that touch a window, at most `limit`, heaviest and then earliest first. */
export function heaviestIn(
  dataset: Dataset,
  matches: Matches,
  first: number,
  last: number,
  limit: number,
): readonly PolicyEvent[] {
  return matches
    .flatMap((index) => dataset.events[index] ?? [])
    .filter((event) => touches(event, first, last))
    .toSorted((a, b) => b.weight - a.weight || a.date.first - b.date.first)
    .slice(0, limit);
}

/** Whether any day the event may mean lies within `first … last`. */
export function touches(event: PolicyEvent, first: number, last: number): boolean {
  return event.date.last >= first && event.date.first <= last;
}
