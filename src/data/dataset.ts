import type { Day } from '../model/day.ts';
import type { Jurisdiction } from '../model/jurisdiction.ts';
import type {
  EventId,
  Instrument,
  InstrumentId,
  JurisdictionCode,
  PolicyEvent,
  Relation,
} from '../model/policy-event.ts';
import type { LocalText } from '../model/text.ts';

/** What a dataset file says, validated; not yet indexed. */
export interface Records {
  readonly id: string;
  readonly title: LocalText;
  readonly version: string;
  readonly asOf: Day | null;
  readonly license: string;
  readonly jurisdictions: readonly Jurisdiction[];
  readonly topics: ReadonlyMap<string, LocalText>;
  readonly instruments: readonly Instrument[];
  readonly events: readonly PolicyEvent[];
  /** Ids that events once had, and the ids they have now, so that old links lead somewhere. */
  readonly redirects: ReadonlyMap<string, EventId>;
}

/** A relation seen from its target: who points here, and how. */
export interface Incoming {
  readonly type: Relation['type'];
  readonly from: EventId;
}

/** The indexed dataset. Events are sorted by first day, then id; indices refer to that order. */
export interface Dataset extends Omit<Records, 'jurisdictions' | 'instruments'> {
  readonly jurisdictions: ReadonlyMap<JurisdictionCode, Jurisdiction>;
  readonly instruments: ReadonlyMap<InstrumentId, Instrument>;
  readonly indexOf: ReadonlyMap<EventId, number>;
  /** Steps of each instrument, as event indices in order of time. */
  readonly steps: ReadonlyMap<InstrumentId, readonly number[]>;
  readonly incoming: ReadonlyMap<EventId, readonly Incoming[]>;
}

/** Sorts and indexes records, once per load. */
export function buildDataset(records: Records): Dataset {
  const events = records.events.toSorted(
    (a, b) => a.date.first - b.date.first || (a.id < b.id ? -1 : 1),
  );
  const indexOf = new Map(events.map((event, index) => [event.id, index]));
  const steps = new Map<InstrumentId, number[]>();
  const incoming = new Map<EventId, Incoming[]>();
  events.forEach((event, index) => {
    if (event.instrument !== null) push(steps, event.instrument, index);
    for (const { type, to } of event.relations) push(incoming, to, { type, from: event.id });
  });
  return {
    ...records,
    events,
    indexOf,
    steps,
    incoming,
    jurisdictions: new Map(records.jurisdictions.map((each) => [each.code, each])),
    instruments: new Map(records.instruments.map((each) => [each.id, each])),
  };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** The event of that id, or null. */
export function eventOf(dataset: Dataset, id: EventId | null): PolicyEvent | null {
  const index = id === null ? undefined : dataset.indexOf.get(id);
  return index === undefined ? null : (dataset.events[index] ?? null);
}

/** The events at these indices, in that order. */
export function eventsAt(dataset: Dataset, indices: readonly number[]): readonly PolicyEvent[] {
  return indices.flatMap((index) => dataset.events[index] ?? []);
}

/** The last step of an instrument that took place by `day`, else its first; null without steps. */
export function latestStep(dataset: Dataset, id: InstrumentId, day: Day): PolicyEvent | null {
  const steps = stepsOf(dataset, id).filter(({ replacedBy }) => replacedBy === null);
  return steps.findLast(({ date }) => date.first <= day) ?? steps[0] ?? null;
}

/** The steps of an instrument in order of time; empty when it has none. */
export function stepsOf(dataset: Dataset, id: InstrumentId | null): readonly PolicyEvent[] {
  return id === null ? [] : eventsAt(dataset, dataset.steps.get(id) ?? []);
}
