import type { Day } from '../model/day.ts';
import type { Jurisdiction } from '../model/jurisdiction.ts';
import type {
  EventId,
  Instrument,
  InstrumentId,
  JurisdictionCode,
  PolicyEvent,
} from '../model/policy-event.ts';
import type { LocalText } from '../model/text.ts';
import { type Columns, columnsOf } from './columns.ts';
import { type Links, linksOf } from './links.ts';
import { type StepIndex, stepIndexOf } from './step-index.ts';

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
  /** Groups of terms that a search takes for one another. */
  readonly synonyms: readonly (readonly string[])[];
}

/** The events in order of time. An array is one; a large file's events are read when asked for. */
export interface EventList {
  readonly length: number;
  readonly at: (index: number) => PolicyEvent | undefined;
}

/** Finds an event by its id. A map is one; so is the hash table of a large file. */
export interface EventIndex {
  readonly get: (id: EventId) => number | undefined;
  readonly has: (id: EventId) => boolean;
}

/** Finds an instrument by its id. A map is one; a large file's are read when asked for. */
export interface InstrumentIndex {
  readonly get: (id: InstrumentId) => Instrument | undefined;
  /** All instruments; none for a large file, where that would mean reading all of it. */
  readonly values: () => Iterable<Instrument>;
}

/** The indexed dataset. Events are sorted by first day, then id; indices refer to that order. */
export interface Dataset extends Omit<Records, 'jurisdictions' | 'instruments' | 'events'> {
  readonly jurisdictions: ReadonlyMap<JurisdictionCode, Jurisdiction>;
  readonly instruments: InstrumentIndex;
  /** Texts and all: ask for few. What is counted or laid out comes from `columns`. */
  readonly events: EventList;
  readonly columns: Columns;
  /** The short name of an event; cheaper than the whole event where there are a million. */
  readonly labelAt: (index: number) => LocalText;
  readonly indexOf: EventIndex;
  readonly links: Links;
  readonly steps: StepIndex;
  /** Scheduled dates that were moved to an event, as indices; undefined for most events. */
  readonly movedTo: (index: number) => readonly number[] | undefined;
}

/** A dataset whose events are all in memory. */
export interface WholeDataset extends Dataset {
  readonly events: readonly PolicyEvent[];
  readonly indexOf: ReadonlyMap<EventId, number>;
  readonly instruments: ReadonlyMap<InstrumentId, Instrument>;
}

/** Sorts and indexes records, once per load. */
export function buildDataset(records: Records): WholeDataset {
  const events = records.events.toSorted(
    (a, b) => a.date.first - b.date.first || (a.id < b.id ? -1 : 1),
  );
  const indexOf = new Map(events.map((event, index) => [event.id, index]));
  const instruments = new Map(records.instruments.map((each) => [each.id, each]));
  const numberOf = new Map(records.instruments.map(({ id }, number) => [id, number]));
  const columns = columnsOf(events, numberOf);
  return {
    ...records,
    events,
    columns,
    labelAt: (index) => events[index]?.label ?? {},
    indexOf,
    links: linksOf(events, indexOf),
    movedTo: movesOf(events, indexOf),
    steps: stepIndexOf(columns, instruments.size, (id) => numberOf.get(id)),
    jurisdictions: new Map(records.jurisdictions.map((each) => [each.code, each])),
    instruments,
  };
}

function movesOf(
  events: readonly PolicyEvent[],
  indexOf: ReadonlyMap<EventId, number>,
): (index: number) => readonly number[] | undefined {
  const moves = new Map<number, number[]>();
  events.forEach(({ replacedBy }, from) => {
    const to = replacedBy === null ? undefined : indexOf.get(replacedBy);
    if (to !== undefined) moves.set(to, [...(moves.get(to) ?? []), from]);
  });
  return (index) => moves.get(index);
}

/** The event at an index; undefined for an index that no event has. */
export function eventAt(
  { events }: Pick<Dataset, 'events'>,
  index: number,
): PolicyEvent | undefined {
  // Arrays count negative places from their end: here there is no such event.
  return index < 0 ? undefined : events.at(index);
}

/** The event of that id, or null. */
export function eventOf(dataset: Dataset, id: EventId | null): PolicyEvent | null {
  const index = id === null ? undefined : dataset.indexOf.get(id);
  return index === undefined ? null : (eventAt(dataset, index) ?? null);
}

/** The events at these indices, in that order. */
export function eventsAt(dataset: Dataset, indices: Iterable<number>): readonly PolicyEvent[] {
  return Array.from(indices).flatMap((index) => eventAt(dataset, index) ?? []);
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
