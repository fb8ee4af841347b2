import { type Instrument, type InstrumentId } from '../model/policy-event.ts';
import { type Issue, excerpt } from '../model/result.ts';
import type { InstrumentIndex } from './dataset.ts';
import { type IdTable, findId, hashText } from './id-table.ts';
import { readInstrument } from './parse-dataset.ts';
import { PlainReader } from './plain-reader.ts';
import { emptyRecord } from './plain-record.ts';
import { RecordIds } from './record-ids.ts';
import type { Records } from './record-list.ts';
import type { Decode } from './scan-document.ts';

/** The instruments of a large file: their ids in a table, their records as bytes until shown. */
export interface InstrumentShelf {
  readonly texts: Uint8Array<ArrayBuffer>;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly ids: IdTable;
}

/** Instruments of a file that is still being read. */
export interface Shelved {
  readonly shelf: InstrumentShelf;
  /** Their ids by place; bad records and repeated ids have none, and are said. */
  readonly ids: RecordIds;
}

/** Puts the instruments at some places of a file on a shelf. */
export function shelveInstruments(
  bytes: Uint8Array,
  { starts, ends }: Records,
  decode: Decode,
  issues: Issue[],
): Shelved {
  const ids = new RecordIds(bytes, starts.length);
  const plain = new PlainReader(bytes, emptyRecord());
  for (let place = 0; place < starts.length; place += 1) {
    const start = starts[place] ?? 0;
    const end = ends[place] ?? 0;
    let taken: string | null = null;
    if (plain.readInstrument(start, end))
      taken = ids.takeAt(plain.record.idStart, plain.record.idEnd);
    else {
      const found = readRecord(decode(bytes.subarray(start, end)), `instruments[${place}]`, issues);
      if (found === null) ids.skip();
      else taken = ids.take(found.id);
    }
    if (taken === null) continue;
    ids.skip();
    issues.push({
      path: `instruments[${place}].id`,
      expected: 'every id once',
      got: `${excerpt(taken)} again`,
    });
  }
  const from = starts[0] ?? 0;
  const shelf = {
    // The list stands in one piece: it is cut out of the file as it is.
    texts: bytes.slice(from, ends.at(-1) ?? from),
    starts: starts.map((start) => start - from),
    ends: ends.map((end) => end - from),
    ids: ids.tableBy(null),
  };
  return { shelf, ids };
}

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
