import { type Instrument, type InstrumentId } from '../model/policy-event.ts';
import { type Issue, excerpt } from '../model/result.ts';
import type { InstrumentIndex } from './dataset.ts';
import { type IdTable, createIdTable, findId, hashText, putId } from './id-table.ts';
import { readInstrument } from './parse-dataset.ts';
import type { Records } from './record-list.ts';
import type { Decode } from './scan-document.ts';

/** The instruments of a large file: their ids in a table, their records as bytes until shown. */
export interface InstrumentShelf {
  readonly texts: Uint8Array<ArrayBuffer>;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly ids: IdTable;
}

/** Ids of the instruments by place; bad records and repeated ids have none, and are said. */
export function shelveInstruments(
  bytes: Uint8Array,
  { starts, ends }: Records,
  decode: Decode,
  issues: Issue[],
): { readonly shelf: InstrumentShelf; readonly names: readonly string[] } {
  const ids = createIdTable(starts.length);
  const names: string[] = [];
  for (let place = 0; place < starts.length; place += 1) {
    const found = instrumentAt(bytes, { starts, ends }, place, decode, issues);
    const id = found?.id ?? '';
    names.push(id);
    if (id === '' || putId(ids, hashText(id), place, (other) => names[other] === id)) continue;
    names[place] = '';
    const path = `instruments[${place}].id`;
    issues.push({ path, expected: 'every id once', got: `${excerpt(id)} again` });
  }
  const from = starts[0] ?? 0;
  const shelf = {
    // The list stands in one piece: it is cut out of the file as it is.
    texts: bytes.slice(from, ends.at(-1) ?? from),
    starts: starts.map((start) => start - from),
    ends: ends.map((end) => end - from),
    ids,
  };
  return { shelf, names };
}

/** A plain record, an id and a title, is good at a glance; the full reader looks at the others. */
function instrumentAt(
  bytes: Uint8Array,
  { starts, ends }: Records,
  place: number,
  decode: Decode,
  issues: Issue[],
): { readonly id: string } | null {
  const path = `instruments[${place}]`;
  const text = decode(bytes.subarray(starts[place] ?? 0, ends[place] ?? 0));
  const plain = PLAIN.exec(text)?.[1];
  if (plain !== undefined) return { id: plain };
  return readRecord(text, path, issues);
}

/** Nothing but an id and a title without escapes or control characters. */
const PLAIN = /^\{"id":"([a-z0-9][a-z0-9-]{0,127})","title":"[^"\\\p{Cc}\p{Cs}]{1,200}"\}$/u;

function readRecord(text: string, path: string, issues: Issue[]): Instrument | null {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    issues.push({ path, expected: 'a JSON object', got: excerpt(text) });
    return null;
  }
  return readInstrument(raw, path, issues);
}

/** An index that also knows the places that columns refer to. */
export interface ShelvedInstruments extends InstrumentIndex {
  readonly placeOf: (id: InstrumentId) => number | undefined;
  readonly at: (place: number) => Instrument | null;
}

/** Finds the instruments of a large file, reading each the first time it is asked for. */
export function instrumentIndex(shelf: InstrumentShelf, decode: Decode): ShelvedInstruments {
  const kept = new Map<number, Instrument | null>();
  const at = (place: number): Instrument | null => {
    const known = kept.get(place);
    if (known !== undefined) return known;
    const text = decode(shelf.texts.subarray(shelf.starts[place] ?? 0, shelf.ends[place] ?? 0));
    // A record that is not good was said when the file was read; here it is simply not there.
    const read = readRecord(text, `instruments[${place}]`, []);
    kept.set(place, read);
    return read;
  };
  const placeOf = (id: InstrumentId) =>
    findId(shelf.ids, hashText(id), (place) => at(place)?.id === id);
  return {
    at,
    placeOf,
    get: (id) => {
      const place = placeOf(id);
      return place === undefined ? undefined : (at(place) ?? undefined);
    },
    // Who points to an instrument would take reading all of them.
    values: () => [],
  };
}
