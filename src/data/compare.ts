import { group } from 'd3';
import { type Day, toDay } from '../model/day.ts';
import type { EdtfDate, EdtfPoint } from '../model/edtf.ts';
import type { Jurisdiction } from '../model/jurisdiction.ts';
import {
  type EventId,
  type JurisdictionCode,
  type PolicyEvent,
  toEventId,
} from '../model/policy-event.ts';
import { type Filter, NO_CHOICE, withChoice } from '../model/filter.ts';
import { type Alignment, originAt } from './alignment.ts';
import { categoryAt } from './columns.ts';
import { type Dataset, type WholeDataset, buildDataset, eventsAt } from './dataset.ts';
import { type Hits, type Matches, findMatches } from './matches.ts';
import { reachTable, reachedBy } from './reach.ts';

/** A country and its events as they are in the dataset, in order of time. */
export interface CountryEvents {
  readonly country: JurisdictionCode;
  readonly events: readonly PolicyEvent[];
}

/** One country in a comparison. */
export interface ComparedLane extends CountryEvents {
  /** The calendar day that is day 0 here; 0 when compared by the calendar. */
  readonly origin: Day;
}

/** Where an event of the picture comes from. */
export interface Original {
  readonly event: PolicyEvent;
  /** The calendar day from which its lane counts. */
  readonly origin: Day;
}

/** Some countries side by side: a small dataset of its own, to be shown like any other. */
export interface Comparison {
  /** The events with their days counted from day 0, each in the lanes of the countries compared. */
  readonly dataset: WholeDataset;
  readonly lanes: readonly ComparedLane[];
  readonly alignment: Alignment;
  readonly originalOf: (id: EventId) => Original | undefined;
  /** The ids under which an event stands in the picture, its own first; none when it does not. */
  readonly copiesOf: (id: EventId) => readonly EventId[];
}

/** What is compared, and how. */
export interface CompareInput {
  readonly lanes: readonly CountryEvents[];
  readonly alignment: Alignment;
  /** AI capability events of anywhere, shown above the countries where all share one axis. */
  readonly backdrop: Matches;
}

/**
 * Lays countries side by side. An event of several lanes is one event where they count from the same
 * day; where they do not, it stands once for each day 0, under an id of its own.
 */
export function compareCountries(dataset: Dataset, input: CompareInput): Comparison {
  const { alignment } = input;
  const lanes = input.lanes.map((lane, place) => ({ ...lane, origin: originAt(alignment, place) }));
  const countries = lanes.map(({ country }) => country);
  const backdrop = alignment.kind === 'own' ? [] : eventsAt(dataset, input.backdrop);
  const copies = [
    ...copiesIn(lanes),
    // The lane of AI capability is told by the category: these codes only let the events pass.
    ...backdrop.map((event) => ({
      id: event.id,
      event,
      origin: originAt(alignment, 0),
      countries,
    })),
  ];
  const ids = group(copies, ({ event }) => event.id);
  const originals = new Map<EventId, Original>(
    copies.map(({ id, event, origin }) => [id, { event, origin }]),
  );
  return {
    dataset: buildDataset({
      ...dataset,
      events: copies.map((copy) => eventOfCopy(copy, (id) => ids.get(id) ?? [])),
      instruments: [...new Set(copies.map(({ event }) => event.instrument))].flatMap(
        (id) => (id === null ? undefined : dataset.instruments.get(id)) ?? [],
      ),
      jurisdictions: countries.map((code) => asLawmaker(dataset.jurisdictions.get(code), code)),
    }),
    lanes,
    alignment,
    originalOf: (id) => originals.get(id),
    copiesOf: (id) => (ids.get(id) ?? []).map((copy) => copy.id),
  };
}

/**
 * The events of each country among the matches, with what reaches it through bodies where that
 * `applies`. AI capability is no country's: it is what all of them answer.
 */
export function eventsOfCountries(
  dataset: Dataset,
  matches: Matches,
  countries: readonly JurisdictionCode[],
  applies: boolean,
): readonly CountryEvents[] {
  const table = reachTable(dataset.jurisdictions, countries);
  const events = eventsAt(dataset, matches).filter(({ category }) => category !== 'capability');
  return countries.map((country) => ({
    country,
    events: events.filter(
      ({ jurisdictions, date }) =>
        jurisdictions.includes(country) ||
        (applies && reachedBy(table, jurisdictions, date.first, [country]).length > 0),
    ),
  }));
}

/** AI capability events that pass all of a filter but its countries. */
export function backdropOf(dataset: Dataset, filter: Filter, hits: Hits): Matches {
  const open = findMatches(dataset, withChoice(filter, 'country', NO_CHOICE), hits);
  return open.filter((index) => categoryAt(dataset.columns, index) === 'capability');
}

/** An event as it stands in the lanes that count from one day. */
interface Copy extends Original {
  readonly id: EventId;
  readonly countries: readonly JurisdictionCode[];
}

function copiesIn(lanes: readonly ComparedLane[]): readonly Copy[] {
  const found = new Map<EventId, Copy>();
  for (const { country, origin, events } of lanes) {
    for (const event of events) {
      const own = found.get(event.id);
      // The first copy keeps the event's own id, which everything else knows it by.
      const id =
        own === undefined || own.origin === origin ? event.id : toEventId(`${event.id}@${origin}`);
      const countries = found.get(id)?.countries ?? [];
      found.set(id, { id, event, origin, countries: [...countries, country] });
    }
  }
  return [...found.values()];
}

/** The copy as an event of the small dataset; `copiesOf` finds the copies of another. */
function eventOfCopy(
  { id, event, origin, countries }: Copy,
  copiesOf: (id: EventId) => readonly Copy[],
): PolicyEvent {
  const near = (other: EventId | null) =>
    other === null ? undefined : copiesOf(other).find((copy) => copy.origin === origin)?.id;
  return {
    ...event,
    id,
    date: shiftedDate(event.date, 0 - origin),
    jurisdictions: countries,
    replacedBy: near(event.replacedBy) ?? null,
    relations: event.relations.flatMap(({ type, to }) =>
      copiesOf(to).map((copy) => ({ type, to: copy.id })),
    ),
  };
}

/** A date moved by some days, at the same precision. Its text stays what the file says. */
export function shiftedDate(date: EdtfDate, days: number): EdtfDate {
  const moved = (day: Day) => toDay(day + days);
  const point = (each: EdtfPoint | null) =>
    each === null ? null : { ...each, first: moved(each.first), last: moved(each.last) };
  return {
    ...date,
    start: point(date.start),
    end: point(date.end),
    first: moved(date.first),
    last: moved(date.last),
  };
}

/** Bodies share a lane in other pictures; here whatever is compared has its own. */
function asLawmaker(known: Jurisdiction | undefined, code: JurisdictionCode): Jurisdiction {
  const unnamed: Jurisdiction = { code, kind: 'country', name: {}, memberOf: [], url: null };
  const { kind, ...rest } = known ?? unnamed;
  return { ...rest, kind: kind === 'body' ? 'union' : kind, memberOf: [] };
}
