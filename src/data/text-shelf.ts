import { type EventId, type PolicyEvent, toEventId } from '../model/policy-event.ts';
import type { EventIndex, EventList } from './dataset.ts';
import { type IdTable, findId, hashText } from './id-table.ts';
import { readEvent } from './parse-dataset.ts';
import type { LocalText } from '../model/text.ts';
import type { Decode } from './scan-document.ts';

/** Where the texts of a large file are. */
export interface Shelf {
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;
  readonly lengths: Uint32Array;
  readonly record: Uint32Array;
}

/** So many events are kept at hand; a screen shows some hundreds. */
const KEPT = 4000;

/** The events of a large file, read from its bytes when they are asked for. */
export function shelfEvents(shelf: Shelf, decode: Decode): EventList {
  const kept = new Map<number, PolicyEvent>();
  return {
    length: shelf.starts.length,
    at: (index) => {
      const known = kept.get(index);
      if (known !== undefined) return known;
      const event = readAt(shelf, index, decode);
      if (event === null) return undefined;
      if (kept.size >= KEPT) kept.clear();
      kept.set(index, event);
      return event;
    },
  };
}

function readAt(shelf: Shelf, index: number, decode: Decode): PolicyEvent | null {
  const raw = rawAt(shelf, index, decode);
  const event = raw === null ? null : readEvent(raw, 'event', []);
  if (event === null || event.id !== '') return event;
  return { ...event, id: toEventId(`event-${(shelf.record[index] ?? 0) + 1}`) };
}

/** Short names, read without the rest: the record was found good when the file was read. */
export function shelfLabels(shelf: Shelf, decode: Decode): (index: number) => LocalText {
  const kept = new Map<number, LocalText>();
  return (index) => {
    const known = kept.get(index);
    if (known !== undefined) return known;
    const raw = rawAt(shelf, index, decode);
    const label = isRecord(raw) ? localIn(raw['label'] ?? raw['title']) : {};
    if (kept.size >= KEPT) kept.clear();
    kept.set(index, label);
    return label;
  };
}

function localIn(text: unknown): LocalText {
  if (typeof text === 'string') return { en: text };
  if (!isRecord(text)) return {};
  const { en, zh, fr } = text;
  return {
    ...(typeof en === 'string' ? { en } : {}),
    ...(typeof zh === 'string' ? { zh } : {}),
    ...(typeof fr === 'string' ? { fr } : {}),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function rawAt({ bytes, starts, lengths }: Shelf, index: number, decode: Decode): unknown {
  const start = starts[index];
  if (start === undefined) return null;
  return JSON.parse(decode(bytes.subarray(start, start + (lengths[index] ?? 0))));
}

/** Finds events of a large file by id. */
export function shelfIndex(events: EventList, table: IdTable): EventIndex {
  const get = (id: EventId) => findId(table, hashText(id), (index) => events.at(index)?.id === id);
  return { get, has: (id) => get(id) !== undefined };
}
