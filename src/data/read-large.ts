import { type Issue, type Result, ok } from '../model/result.ts';
import type { Columns } from './columns.ts';
import type { IdTable } from './id-table.ts';
import { LargeReader, type RawColumns } from './large-reader.ts';
import type { Advances } from './name-widths.ts';
import { type Links, sortLinks } from './links.ts';
import { type Head, parseHead } from './parse-dataset.ts';
import { type InstrumentShelf, type Shelved, shelveInstruments } from './instrument-shelf.ts';
import { type Decode, DocumentScanner, type EventTaker } from './scan-document.ts';

/** A large file read into columns; its texts stay in the bytes until they are shown. */
export interface LargeData {
  readonly head: Omit<Head, 'instruments'>;
  readonly instruments: InstrumentShelf;
  readonly columns: Columns;
  readonly links: Links;
  readonly ids: IdTable;
  /** What the columns do not hold: texts, the places of each event's, kinds, numbers in the file. */
  readonly texts: Uint8Array<ArrayBuffer>;
  readonly starts: Uint32Array;
  readonly lengths: Uint32Array;
  readonly kinds: Uint8Array;
  readonly record: Uint32Array;
  /** Widths of names by language, in parts of an em. */
  readonly widths: readonly Uint16Array[];
  /** Places of scheduled dates and of what they were moved to. */
  readonly moves: readonly { readonly from: number; readonly to: number }[];
  readonly issues: readonly Issue[];
}

/** Tools of the platform, handed in because this room has none. */
export interface ReadTools {
  readonly decode: Decode;
  readonly advances: Advances;
  /** Told now and then how far the reading is, 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/** So many reasons are enough for a file that holds nothing good. */
const MOST_REASONS = 100;
/** Records between two words about how far it is. */
const STRIDE = 20_000;

/**
 * Reads a large document while its bytes come. Events are sorted by first day, then by their place in
 * the file. Where the instruments stand after the events, the events wait for them.
 */
export class LargeFile {
  #bytes: Uint8Array;
  readonly #tools: ReadTools;
  readonly #scanner: DocumentScanner;
  readonly #issues: Issue[] = [];
  #shelved: Shelved | null = null;
  #reader: LargeReader | null = null;
  /** Records read, and how many of the listed ones are among them. */
  #read = 0;
  #listed = 0;

  /** Bytes that a file is coming into; none of it need have come yet. */
  constructor(bytes: Uint8Array, tools: ReadTools) {
    this.#bytes = bytes;
    this.#tools = tools;
    this.#scanner = new DocumentScanner(bytes, tools.decode, () => this.#taker());
  }

  /** Reads what the first `available` bytes hold. */
  advance(available: number): void {
    // A fault is reported at the end, when it is sure to be one.
    this.#scanner.advance(available, false);
  }

  /** The same bytes, and room for more, elsewhere. */
  moveTo(bytes: Uint8Array): void {
    this.#bytes = bytes;
    this.#scanner.moveTo(bytes);
    this.#reader?.moveTo(bytes);
  }

  /** Reads the rest, once all of the file's bytes are there. */
  finish(length = this.#bytes.length): Result<LargeData> {
    const scanned = this.#scanner.advance(length, true);
    if (!scanned.ok) return scanned;
    const head = parseHead(this.#scanner.head());
    if (!head.ok) return head;
    const reader = this.#readListed();
    const raw = reader.finish();
    const issues = [...head.value.issues, ...this.#issues];
    if (raw.count === 0) {
      const none = { path: 'events', expected: 'at least one good event', got: 'none' };
      return { ok: false, issues: [none, ...issues.slice(0, MOST_REASONS)] };
    }
    const instruments = this.#shelve().shelf;
    return ok({ head: head.value.head, instruments, issues, ...settle(raw) });
  }

  #shelve(): Shelved {
    const { decode } = this.#tools;
    const list = this.#scanner.instruments.list();
    this.#shelved ??= shelveInstruments(this.#bytes, list, decode, this.#issues);
    return this.#shelved;
  }

  /** Reads the events in one pass once the instruments are known; null before that. */
  #taker(): EventTaker | null {
    if (!this.#scanner.hasInstruments) return null;
    const reader = this.#readListed();
    return {
      read: (start, end) => reader.readPlain(start, end),
      take: (start, end, isRead) => this.#take(reader, start, end, isRead),
    };
  }

  #readListed(): LargeReader {
    const { ids } = this.#shelve();
    const { events } = this.#scanner;
    const tools = { ...this.#tools, issues: this.#issues };
    this.#reader ??= new LargeReader(this.#bytes, ids, tools);
    const reader = this.#reader;
    for (; this.#listed < events.length; this.#listed += 1) {
      const [start, end] = [events.startOf(this.#listed), events.endOf(this.#listed)];
      this.#take(reader, start, end, reader.readPlain(start, end) >= 0);
    }
    return reader;
  }

  #take(reader: LargeReader, start: number, end: number, isPlain: boolean): void {
    if (this.#read % STRIDE === 0) this.#tools.onProgress(end / this.#bytes.length);
    reader.take(this.#read, start, end, isPlain);
    this.#read += 1;
  }
}

/** Reads a document that is all there. */
export function readLarge(bytes: Uint8Array, tools: ReadTools): Result<LargeData> {
  return new LargeFile(bytes, tools).finish();
}

function settle(raw: RawColumns): Omit<LargeData, 'head' | 'instruments' | 'issues'> {
  const order = orderOf(raw);
  const placeOf = order === null ? null : inverseOf(order);
  const { count } = raw;
  return {
    columns: {
      length: raw.count,
      first: arranged(raw.first, order, new Int32Array(count)),
      last: arranged(raw.last, order, new Int32Array(count)),
      traits: arranged(raw.traits, order, new Uint32Array(count)),
      instrument: arranged(raw.instrument, order, new Int32Array(count)),
      ...placesOf(raw, order),
      ...topicsOf(raw, order),
    },
    ids: raw.ids.tableBy(placeOf),
    texts: raw.texts.finish(),
    starts: arranged(raw.starts, order, new Uint32Array(count)),
    lengths: arranged(raw.lengths, order, new Uint32Array(count)),
    kinds: arranged(raw.kinds, order, new Uint8Array(count)),
    record: arranged(raw.record, order, new Uint32Array(count)),
    widths: raw.widths.map((each) => arranged(each, order, new Uint16Array(count))),
    links: linksOf(raw, placeOf),
    moves: raw.moves.map(({ from, to }) => ({
      from: placeIn(placeOf, from),
      to: placeIn(placeOf, to),
    })),
  };
}

function linksOf({ relations }: RawColumns, placeOf: Order): Links {
  return sortLinks(
    Int32Array.from(relations, ({ to }) => placeIn(placeOf, to)),
    Int32Array.from(relations, ({ from }) => placeIn(placeOf, from)),
    Uint8Array.from(relations, ({ type }) => type),
  );
}

/** Another order of a list, by places in it; null is the order it has. */
type Order = Uint32Array | null;

function placeIn(order: Order, index: number): number {
  return order === null ? index : (order[index] ?? 0);
}

/** Indices in order of time. Files mostly are in order already. */
function orderOf({ first, count }: RawColumns): Order {
  if (isSorted(first, count)) return null;
  // One number holds day and place exactly, so the platform's fastest sort does it.
  const keys = new Float64Array(count);
  for (let index = 0; index < count; index += 1)
    keys[index] = (first[index] ?? 0) * 2 ** 28 + index;
  return Uint32Array.from(keys.toSorted(), (key) => ((key % 2 ** 28) + 2 ** 28) % 2 ** 28);
}

function isSorted(values: Int32Array, count: number): boolean {
  for (let index = 1; index < count; index += 1) {
    if ((values[index] ?? 0) < (values[index - 1] ?? 0)) return false;
  }
  return true;
}

function inverseOf(order: Uint32Array): Uint32Array {
  const inverse = new Uint32Array(order.length);
  order.forEach((index, place) => {
    inverse[index] = place;
  });
  return inverse;
}

type Numbers = Int32Array | Uint32Array | Uint16Array | Uint8Array;

/** Fills a new list with the first of some values, in another order. */
function arranged<T extends Numbers>(values: T, order: Order, into: T): T {
  if (order === null) into.set(values.subarray(0, into.length));
  else {
    order.forEach((index, place) => {
      into[place] = values[index] ?? 0;
    });
  }
  return into;
}

function placesOf(
  { placeStart, places, codes, count }: RawColumns,
  order: Order,
): Pick<Columns, 'placeStart' | 'places' | 'codes'> {
  const { starts, values } = arrangedLists(placeStart, places, count, order);
  return { placeStart: starts, places: values, codes };
}

function topicsOf(
  { topicStart, topics, topicIds, count }: RawColumns,
  order: Order,
): Pick<Columns, 'topicStart' | 'topics' | 'topicIds'> {
  if (topics.length === 0) {
    return { topicStart: new Uint32Array(), topics: new Uint16Array(), topicIds };
  }
  const { starts, values } = arrangedLists(topicStart, topics, count, order);
  return { topicStart: starts, topics: values, topicIds };
}

/** Lists that stand one after the other, in another order. */
function arrangedLists(
  starts: Uint32Array,
  values: ArrayLike<number>,
  count: number,
  order: Order,
): { readonly starts: Uint32Array; readonly values: Uint16Array } {
  if (order === null) {
    return { starts: starts.slice(0, count + 1), values: Uint16Array.from(values) };
  }
  const sortedStarts = new Uint32Array(count + 1);
  const sorted = new Uint16Array(values.length);
  let at = 0;
  order.forEach((index, place) => {
    const end = starts[index + 1] ?? 0;
    for (let from = starts[index] ?? 0; from < end; from += 1) {
      sorted[at] = values[from] ?? 0;
      at += 1;
    }
    sortedStarts[place + 1] = at;
  });
  return { starts: sortedStarts, values: sorted };
}
