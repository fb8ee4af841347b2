import { isoOf, toDay } from '../model/day.ts';
import { type EventId, type PolicyEvent, toEventId } from '../model/policy-event.ts';
import type { LocalText } from '../model/text.ts';
import { type Columns, isIntervalAt, isPlannedAt, stageAt, weightAt } from './columns.ts';
import { forceIn, isCompact, kindIn, readCompact } from './compact-text.ts';
import type { EventIndex, EventList } from './dataset.ts';
import { type IdTable, findId, hashText } from './id-table.ts';
import { readEvent } from './parse-dataset.ts';
import type { Decode } from './scan-document.ts';

/** Where the texts of a large file are, and what goes with them. */
export interface Shelf {
  readonly texts: Uint8Array;
  /** First byte and length of each event's text. */
  readonly starts: Uint32Array;
  readonly lengths: Uint32Array;
  /** Number of each event's record in the file. */
  readonly record: Uint32Array;
  readonly kinds: Uint8Array;
  readonly columns: Columns;
  readonly decode: Decode;
  readonly instrumentAt: (place: number) => string | null;
}

/** So many events are kept at hand; a screen shows some hundreds. */
const KEPT = 4000;

/** The events of a large file, put together when they are asked for. */
export function shelfEvents(shelf: Shelf): EventList {
  return {
    length: shelf.starts.length,
    at: kept((index) => eventAt(shelf, index)),
  };
}

/** Short names, read without the rest. */
export function shelfLabels(shelf: Shelf): (index: number) => LocalText {
  const labelAt = kept((index) => {
    const text = textAt(shelf, index);
    if (isCompact(shelf.kinds[index] ?? 0)) {
      const { label, title } = readCompact(text);
      return label ?? title;
    }
    return eventAt(shelf, index)?.label;
  });
  return (index) => labelAt(index) ?? {};
}

/** Finds events of a large file by id. */
export function shelfIndex(events: EventList, table: IdTable): EventIndex {
  const get = (id: EventId) => findId(table, hashText(id), (index) => events.at(index)?.id === id);
  return { get, has: (id) => get(id) !== undefined };
}

/** Remembers the last answers. */
function kept<T>(read: (index: number) => T | undefined): (index: number) => T | undefined {
  const known = new Map<number, T>();
  return (index) => {
    const value = known.get(index) ?? read(index);
    if (value === undefined) return undefined;
    if (known.size >= KEPT) known.clear();
    known.set(index, value);
    return value;
  };
}

function textAt({ texts, starts, lengths, decode }: Shelf, index: number): string {
  const start = starts[index] ?? 0;
  return decode(texts.subarray(start, start + (lengths[index] ?? 0)));
}

function eventAt(shelf: Shelf, index: number): PolicyEvent | undefined {
  if (index >= shelf.starts.length) return undefined;
  const text = textAt(shelf, index);
  const isPlain = isCompact(shelf.kinds[index] ?? 0);
  const raw: unknown = isPlain ? recordAt(shelf, index, text) : JSON.parse(text);
  const event = readEvent(raw, 'event', []);
  if (event === null) return undefined;
  if (event.id !== '') return event;
  return { ...event, id: toEventId(`event-${(shelf.record[index] ?? 0) + 1}`) };
}

/** A plain record as its file had it, from columns and compact text. */
function recordAt(shelf: Shelf, index: number, text: string): unknown {
  const { columns, kinds } = shelf;
  const { id, title, label, relations } = readCompact(text);
  const packed = kinds[index] ?? 0;
  const instrument = columns.instrument[index] ?? -1;
  return {
    ...(id === '' ? {} : { id }),
    date: dateAt(columns, index),
    title,
    ...(label === null ? {} : { label }),
    jurisdictions: codesAt(columns, index),
    kind: kindIn(packed),
    force: forceIn(packed),
    stage: stageAt(columns, index),
    weight: weightAt(columns, index),
    planned: isPlannedAt(columns, index),
    instrument: instrument < 0 ? null : shelf.instrumentAt(instrument),
    relations,
  };
}

/** The date of a plain record as text: a day, two days, a month or a year. */
function dateAt(columns: Columns, index: number): string {
  const first = isoOf(toDay(columns.first[index] ?? 0));
  const last = isoOf(toDay(columns.last[index] ?? 0));
  if (isIntervalAt(columns, index)) return `${first}/${last}`;
  if (first === last) return first;
  return first.slice(0, 7) === last.slice(0, 7) ? first.slice(0, 7) : first.slice(0, 4);
}

function codesAt({ placeStart, places, codes }: Columns, index: number): readonly string[] {
  const own = places.subarray(placeStart[index] ?? 0, placeStart[index + 1] ?? 0);
  return Array.from(own, (place) => codes[place] ?? 'INTL');
}
