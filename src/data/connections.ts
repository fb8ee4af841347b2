import type { RelationType } from '../model/category.ts';
import type { Instrument, PolicyEvent } from '../model/policy-event.ts';
import { type Dataset, eventAt, eventOf } from './dataset.ts';
import { incomingOf } from './links.ts';

/** So many are listed; an event that half a large file cites has more. */
const MOST_CONNECTIONS = 200;

/** A connected event, seen from the one at hand. */
export interface Connection {
  readonly type: RelationType;
  /** Whether the event at hand points to the other (`out`) or is pointed at (`in`). */
  readonly direction: 'out' | 'in';
  readonly event: PolicyEvent;
}

/**
 * What an event points to and what points to it, in order of time, each pair once a type; of what
 * points to it the first `most`.
 */
export function connectionsOf(
  dataset: Dataset,
  event: PolicyEvent,
  most = MOST_CONNECTIONS,
): readonly Connection[] {
  const index = dataset.indexOf.get(event.id) ?? -1;
  const out = event.relations.map(({ type, to }) => ({
    type,
    direction: 'out' as const,
    event: eventOf(dataset, to),
  }));
  const into = incomingOf(dataset.links, index, most).map(({ type, from }) => ({
    type,
    direction: 'in' as const,
    event: eventAt(dataset, from) ?? null,
  }));
  return [...out, ...into]
    .flatMap(({ type, direction, event: other }) =>
      other === null || other.id === event.id ? [] : [{ type, direction, event: other }],
    )
    .toSorted((a, b) => a.event.date.first - b.event.date.first);
}

/** A related instrument, seen from the one at hand. */
export interface InstrumentConnection {
  readonly type: RelationType;
  readonly direction: 'out' | 'in';
  readonly instrument: Instrument;
}

/** What an instrument points to, then what points to it. */
export function relatedInstruments(
  { instruments }: Dataset,
  instrument: Instrument,
): readonly InstrumentConnection[] {
  const out = instrument.relations.flatMap(({ type, to }) => {
    const other = instruments.get(to);
    return other === undefined ? [] : [{ type, direction: 'out' as const, instrument: other }];
  });
  const into = Array.from(instruments.values()).flatMap((other) =>
    other.relations
      .filter(({ to }) => to === instrument.id && other.id !== instrument.id)
      .map(({ type }) => ({ type, direction: 'in' as const, instrument: other })),
  );
  return [...out, ...into];
}
