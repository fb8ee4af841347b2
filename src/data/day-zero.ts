import type { PolicyEvent } from '../model/policy-event.ts';
import { weightAt } from './columns.ts';
import { type Dataset, eventsAt, stepsOf } from './dataset.ts';
import type { Matches } from './matches.ts';
import type { CountryEvents } from './compare.ts';

/** So many events are offered as day 0. */
const MOST_OFFERED = 200;
const MOST_SINGLE = 12;

/** Events that may be day 0 for all: the heaviest, in order of time. */
export function commonZeros(dataset: Dataset, among: Matches): readonly PolicyEvent[] {
  const heavy = among.filter((index) => weightAt(dataset.columns, index) >= 4);
  return eventsAt(dataset, heavy.slice(0, MOST_OFFERED));
}

/**
 * Events that may be a country's own day 0, the best first: where each of its instruments began, laws
 * that bind and weigh much before others; its heaviest single events where it has no instrument.
 */
export function ownZeros(
  dataset: Dataset,
  { events }: Pick<CountryEvents, 'events'>,
): readonly PolicyEvent[] {
  const starts = [...new Set(events.map(({ instrument }) => instrument))].flatMap((id) => {
    const steps = stepsOf(dataset, id);
    const start = steps.find(({ stage }) => stage === 'proposed') ?? steps.find(isReal);
    if (id === null || start === undefined) return [];
    const binds = dataset.instruments.get(id)?.force === 'binding';
    const drafted = start.stage === 'proposed' || start.stage === 'consulted';
    const weight = Math.max(...steps.map((step) => step.weight));
    const points = [start.category === 'law' ? 20 : 0, binds ? 10 : 0, drafted ? 3 : 0, 4 * weight];
    const rank = points.reduce((sum, each) => sum + each, 0);
    return [{ start, rank, steps: steps.length }];
  });
  const ranked = starts.toSorted((a, b) => b.rank - a.rank || b.steps - a.steps);
  if (ranked.length > 0) return ranked.map(({ start }) => start);
  return events.toSorted((a, b) => b.weight - a.weight).slice(0, MOST_SINGLE);
}

function isReal({ replacedBy }: PolicyEvent): boolean {
  return replacedBy === null;
}
