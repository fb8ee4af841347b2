import { type Dataset, eventOf } from '../data/dataset.ts';
import { isoOf } from '../model/day.ts';
import type { Jurisdiction } from '../model/jurisdiction.ts';
import type { EventId, Instrument, PolicyEvent } from '../model/policy-event.ts';
import type { LocalText } from '../model/text.ts';

/**
 * Some of a dataset's events as a document of format 1, which the app opens again: with the
 * instruments, countries, bodies and topics they name. Pointers to what stays behind are left out,
 * but for a scheduled date that was moved: the event with the new date comes along, without which the
 * old date would look as if it still held.
 */
export function eventsDocument(dataset: Dataset, chosen: readonly PolicyEvent[]): object {
  const events = withNewDates(dataset, chosen);
  const kept = new Set(events.map(({ id }) => id));
  const instruments = instrumentsOf(dataset, events);
  const places = placesOf(dataset, [...events, ...instruments]);
  const topics = [...new Set(events.flatMap((event) => event.topics))];
  return {
    format: 1,
    id: dataset.id,
    title: dataset.title,
    version: dataset.version,
    ...(dataset.asOf === null ? {} : { asOf: isoOf(dataset.asOf) }),
    license: dataset.license,
    jurisdictions: places.map(placeRecord),
    topics: topics.flatMap((id) => {
      const name = dataset.topics.get(id);
      return name === undefined ? [] : [{ id, name }];
    }),
    instruments: instruments.map((each) => instrumentRecord(each, instruments)),
    events: events.map((event) => eventRecord(event, kept)),
    redirects: Object.fromEntries([...dataset.redirects].filter(([, id]) => kept.has(id))),
    synonyms: dataset.synonyms,
  };
}

/** The document as a file. */
export function eventsJson(dataset: Dataset, chosen: readonly PolicyEvent[]): string {
  return `${JSON.stringify(eventsDocument(dataset, chosen), null, 1)}\n`;
}

function withNewDates(dataset: Dataset, chosen: readonly PolicyEvent[]): readonly PolicyEvent[] {
  const events = new Map(chosen.map((event) => [event.id, event]));
  // A map walks over what is added on the way, so a date that was moved twice is followed to its end.
  for (const { replacedBy } of events.values()) {
    const next = eventOf(dataset, replacedBy);
    if (next !== null && !events.has(next.id)) events.set(next.id, next);
  }
  return [...events.values()];
}

function instrumentsOf(dataset: Dataset, events: readonly PolicyEvent[]): readonly Instrument[] {
  const ids = new Set(events.flatMap(({ instrument }) => instrument ?? []));
  return [...ids].flatMap((id) => dataset.instruments.get(id) ?? []);
}

/** The countries and bodies named, and the bodies that those belong to. */
function placesOf(
  { jurisdictions }: Dataset,
  named: readonly Pick<PolicyEvent, 'jurisdictions'>[],
): readonly Jurisdiction[] {
  const codes = new Set(named.flatMap((each) => each.jurisdictions));
  for (const code of codes) {
    for (const { body } of jurisdictions.get(code)?.memberOf ?? []) codes.add(body);
  }
  return [...jurisdictions.values()].filter(({ code }) => codes.has(code));
}

function placeRecord({ memberOf, ...rest }: Jurisdiction): object {
  return {
    ...rest,
    memberOf: memberOf.map(({ body, from, to }) => ({
      body,
      ...(from === null ? {} : { from: isoOf(from) }),
      ...(to === null ? {} : { to: isoOf(to) }),
    })),
  };
}

function instrumentRecord(instrument: Instrument, kept: readonly Instrument[]): object {
  const { label, relations, ...rest } = instrument;
  return {
    ...rest,
    ...labelPart(label, rest.title),
    relations: relations.filter(({ to }) => kept.some(({ id }) => id === to)),
  };
}

function eventRecord(event: PolicyEvent, kept: ReadonlySet<EventId>): object {
  const { category: _, date, label, summary, relations, movedBy, ...rest } = event;
  return {
    ...rest,
    date: date.text,
    ...labelPart(label, rest.title),
    ...(Object.keys(summary).length === 0 ? {} : { summary }),
    movedBy: movedBy !== null && kept.has(movedBy) ? movedBy : null,
    relations: relations.filter(({ to }) => kept.has(to)),
  };
}

/** A label that the title stands in for is not written: it may be longer than a label can be. */
function labelPart(label: LocalText, title: LocalText): { readonly label?: LocalText } {
  return JSON.stringify(label) === JSON.stringify(title) ? {} : { label };
}
