import {
  FORCES,
  type Force,
  KINDS,
  type Kind,
  RELATION_TYPES,
  STAGES,
  type Stage,
} from '../model/category.ts';
import { dayOf, daysInMonth } from '../model/day.ts';
import type { Weight } from '../model/policy-event.ts';
import { assertNever } from '../model/result.ts';
import { LIMITS } from './document-schema.ts';
import { isDigit, isIdAt, isPlainAt } from './plain-bytes.ts';

/*
 * Most records of a large file are plain: known keys, texts without escapes, whole dates. Those are
 * read here straight from the bytes, in well under a microsecond. Anything else at all is left to
 * the full reader, so that what is good and what is not is decided in one place.
 */

/** Places of a name's texts: start and end in the bytes for each of {@link NAMES}; 0 is none. */
export type NamePlaces = Uint32Array;
/** One text for every language, or one by language. */
export const NAMES = ['any', 'en', 'zh', 'fr'] as const;

/** A plain record; one object of plain numbers is used again for every record. */
export interface PlainRecord {
  /** Start and end of the id in the bytes; both 0 without one. */
  idStart: number;
  idEnd: number;
  first: number;
  last: number;
  interval: boolean;
  readonly title: NamePlaces;
  readonly label: NamePlaces;
  /** Starts and ends of the codes. */
  readonly codes: number[];
  kind: Kind;
  force: Force;
  stage: Stage | null;
  weight: Weight;
  planned: boolean;
  instrumentStart: number;
  instrumentEnd: number;
  /** Types, and starts and ends of targets. */
  readonly relations: number[];
}

export function emptyRecord(): PlainRecord {
  return {
    idStart: 0,
    idEnd: 0,
    first: 0,
    last: 0,
    interval: false,
    title: new Uint32Array(2 * NAMES.length),
    label: new Uint32Array(2 * NAMES.length),
    codes: [],
    kind: 'law',
    force: 'none',
    stage: null,
    weight: 2,
    planned: false,
    instrumentStart: 0,
    instrumentEnd: 0,
    relations: [],
  };
}

/** What a record may have, the commonest first. */
const KEYS = [
  'id',
  'date',
  'title',
  'jurisdictions',
  'kind',
  'weight',
  'force',
  'stage',
  'label',
  'planned',
  'relations',
  'instrument',
] as const;
type Key = (typeof KEYS)[number];

/** Bits of keys, by their places among {@link KEYS}. */
const bitsOf = (...keys: readonly Key[]) =>
  keys.reduce((bits, key) => bits | (1 << KEYS.indexOf(key)), 0);

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const ZERO = 0x30;
/** What a date looks like, or begins to. */
const DATE = '0000-00-00/0000-00-00';

/** Reads plain records one after the other into one object. */
export class PlainReader {
  readonly record: PlainRecord;
  #bytes: Uint8Array;
  #at = 0;
  #end = 0;
  /** The text read last. */
  #from = 0;
  #to = 0;
  /** Keys that have come, a bit each. */
  #keys = 0;
  readonly #eventNeeds = bitsOf('date', 'title');
  readonly #instrumentHas = bitsOf('id', 'title');
  /** Place of a key among {@link KEYS} by {@link slotOf} its first letter and length; 0 is none. */
  readonly #slots = new Uint8Array(32);
  /** Year, month and day, twice. */
  readonly #parts = new Int32Array(6);

  constructor(bytes: Uint8Array, record: PlainRecord) {
    this.#bytes = bytes;
    this.record = record;
    for (const [place, key] of KEYS.entries()) {
      this.#slots[slotOf(key.charCodeAt(0), key.length)] = place + 1;
    }
  }

  /** The same bytes, and room for more, elsewhere. */
  moveTo(bytes: Uint8Array): void {
    this.#bytes = bytes;
  }

  /** The first byte after the record that was read. */
  get end(): number {
    return this.#at;
  }

  /**
   * Reads the record that begins at `start` into the shared object; false when it is not plain, or not
   * all of it stands before `end`.
   */
  read(start: number, end: number): boolean {
    const needs = this.#eventNeeds;
    return this.#fields(start, end) && (this.#keys & needs) === needs;
  }

  /** The same for an instrument: a plain one has an id and a title, and nothing else. */
  readInstrument(start: number, end: number): boolean {
    return this.#fields(start, end) && this.#keys === this.#instrumentHas;
  }

  #fields(start: number, end: number): boolean {
    this.#reset();
    this.#at = start;
    this.#end = end;
    if (!this.#take(0x7b)) return false;
    do {
      if (!this.#text() || !this.#field(this.#from, this.#to)) return false;
    } while (this.#take(COMMA));
    return this.#take(0x7d);
  }

  #reset(): void {
    const { record } = this;
    record.idStart = 0;
    record.idEnd = 0;
    record.codes.length = 0;
    record.relations.length = 0;
    record.kind = 'law';
    record.force = 'none';
    record.stage = null;
    record.weight = 2;
    record.planned = false;
    record.instrumentStart = 0;
    record.instrumentEnd = 0;
    record.interval = false;
    record.title.fill(0);
    record.label.fill(0);
    this.#keys = 0;
  }

  /**
   * Reads the key at `from … to` and its value. Which value of a repeated key counts is left to the full
   * reader, as is every key that is not known.
   */
  #field(from: number, to: number): boolean {
    const slot = this.#slots[slotOf(this.#bytes[from] ?? 0, to - from)] ?? 0;
    const key = KEYS[slot - 1];
    if (key === undefined || !isPlainAt(this.#bytes, from, to, key)) return false;
    const bit = 1 << (slot - 1);
    if ((this.#keys & bit) !== 0 || !this.#take(0x3a)) return false;
    this.#keys |= bit;
    return this.#value(key);
  }

  #value(key: Key): boolean {
    const { record } = this;
    switch (key) {
      case 'id':
        if (!this.#name()) return false;
        record.idStart = this.#from;
        record.idEnd = this.#to;
        return true;
      case 'date':
        return this.#date();
      case 'title':
        return this.#local(record.title, LIMITS.title);
      case 'jurisdictions':
        return this.#codes();
      case 'kind': {
        const kind = this.#oneOf(KINDS);
        if (kind !== null) record.kind = kind;
        return kind !== null;
      }
      case 'weight':
        return this.#weight();
      case 'force': {
        const force = this.#oneOf(FORCES);
        if (force !== null) record.force = force;
        return force !== null;
      }
      case 'stage':
        record.stage = this.#oneOf(STAGES);
        return record.stage !== null;
      case 'label':
        return this.#local(record.label, LIMITS.label);
      case 'planned':
        return this.#planned();
      case 'relations':
        return this.#relations();
      case 'instrument':
        if (!this.#name()) return false;
        record.instrumentStart = this.#from;
        record.instrumentEnd = this.#to;
        return true;
      default:
        return assertNever(key);
    }
  }

  /** An id: lower-case letters, digits and hyphens, as the full reader wants it. */
  #name(): boolean {
    return this.#text() && isIdAt(this.#bytes, this.#from, this.#to);
  }

  #local(name: NamePlaces, limit: number): boolean {
    name.fill(0);
    if (this.#peek() === QUOTE) return this.#line(name, 0, limit);
    if (!this.#take(0x7b)) return false;
    do {
      if (!this.#text()) return false;
      const lang = NAMES.findIndex((each, at) => at > 0 && this.#is(this.#from, this.#to, each));
      if (lang < 0 || !this.#take(0x3a) || !this.#line(name, lang, limit)) return false;
    } while (this.#take(COMMA));
    return this.#take(0x7d);
  }

  /** As many bytes as the limit has characters are surely within it. */
  #line(name: NamePlaces, lang: number, limit: number): boolean {
    if (!this.#text() || this.#to === this.#from || this.#to - this.#from > limit) return false;
    name[2 * lang] = this.#from;
    name[2 * lang + 1] = this.#to;
    return true;
  }

  #codes(): boolean {
    if (!this.#take(0x5b)) return false;
    do {
      if (!this.#text()) return false;
      const length = this.#to - this.#from;
      if (length < 2 || length > 8) return false;
      for (let at = this.#from; at < this.#to; at += 1) {
        const byte = this.#bytes[at] ?? 0;
        if (!isDigit(byte) && (byte < 0x41 || byte > 0x5a)) return false;
      }
      this.record.codes.push(this.#from, this.#to);
    } while (this.#take(COMMA));
    return this.#take(0x5d);
  }

  #relations(): boolean {
    if (!this.#take(0x5b)) return false;
    if (this.#take(0x5d)) return true;
    do {
      if (!this.#take(0x7b) || !this.#keyed('type')) return false;
      const type = this.#oneOf(RELATION_TYPES);
      if (type === null || !this.#take(COMMA) || !this.#keyed('to') || !this.#name()) return false;
      this.record.relations.push(RELATION_TYPES.indexOf(type), this.#from, this.#to);
      if (!this.#take(0x7d)) return false;
    } while (this.#take(COMMA));
    return this.#take(0x5d);
  }

  #keyed(name: string): boolean {
    return this.#text() && this.#is(this.#from, this.#to, name) && this.#take(0x3a);
  }

  #planned(): boolean {
    this.record.planned = this.#word('true');
    return this.record.planned || this.#word('false');
  }

  #word(word: string): boolean {
    const from = this.#skipSpace();
    if (!this.#is(from, from + word.length, word)) return false;
    this.#at = from + word.length;
    return true;
  }

  #weight(): boolean {
    const digit = (this.#bytes[this.#skipSpace()] ?? 0) - ZERO;
    if (digit !== 1 && digit !== 2 && digit !== 3 && digit !== 4 && digit !== 5) return false;
    this.#at += 1;
    this.record.weight = digit;
    const after = this.#peek();
    return after === COMMA || after === 0x7d;
  }

  /** `2024`, `2024-03`, `2024-03-13`, or two whole days with a slash; the rest is not plain. */
  #date(): boolean {
    const length = this.#text() ? this.#to - this.#from : 0;
    if (length !== 4 && length !== 7 && length !== 10 && length !== 21) return false;
    if (!this.#numbers(length)) return false;
    const { record } = this;
    const parts = this.#parts;
    // Destructured lists are slow until their loop is compiled, and long to compile.
    const year = parts[0] ?? 0;
    const month = parts[1] ?? 0;
    if (length < 10) {
      const lastMonth = length < 7 ? 12 : month;
      record.first = dayOfCivil(year, length < 7 ? 1 : month, 1);
      record.last = dayOfCivil(year, lastMonth, daysInMonth(year, lastMonth));
    } else {
      record.first = dayOfCivil(year, month, parts[2] ?? 0);
      record.interval = length > 10;
      record.last = record.interval
        ? dayOfCivil(parts[3] ?? 0, parts[4] ?? 0, parts[5] ?? 0)
        : record.first;
    }
    return record.last >= record.first;
  }

  /** Reads the numbers of a date of so many characters; false where it does not look like one. */
  #numbers(length: number): boolean {
    const parts = this.#parts;
    parts.fill(0);
    let part = 0;
    for (let place = 0; place < length; place += 1) {
      const byte = this.#bytes[this.#from + place] ?? 0;
      const wanted = DATE.charCodeAt(place);
      if (wanted === ZERO && isDigit(byte)) parts[part] = 10 * (parts[part] ?? 0) + byte - ZERO;
      else if (byte === wanted) part += 1;
      else return false;
    }
    return true;
  }

  #oneOf<T extends string>(words: readonly T[]): T | null {
    if (!this.#text()) return null;
    for (const word of words) if (this.#is(this.#from, this.#to, word)) return word;
    return null;
  }

  #is(from: number, to: number, word: string): boolean {
    return isPlainAt(this.#bytes, from, to, word);
  }

  /** A text without escapes or control characters; its place is in `#from … #to`. */
  #text(): boolean {
    const start = this.#skipSpace() + 1;
    if (this.#bytes[start - 1] !== QUOTE) return false;
    let at = start;
    for (;;) {
      const byte = this.#bytes[at] ?? 0;
      if (byte === QUOTE) break;
      if (byte === BACKSLASH || byte < 0x20 || at >= this.#end) return false;
      at += 1;
    }
    this.#from = start;
    this.#to = at;
    this.#at = at + 1;
    return true;
  }

  #take(byte: number): boolean {
    if (this.#peek() !== byte) return false;
    this.#at += 1;
    return true;
  }

  #peek(): number | undefined {
    return this.#bytes[this.#skipSpace()];
  }

  #skipSpace(): number {
    while (this.#at < this.#end && (this.#bytes[this.#at] ?? 0) <= 0x20) this.#at += 1;
    return this.#at;
  }
}

/** First letter and length, mixed like this, tell all keys apart. */
function slotOf(first: number, length: number): number {
  return (11 * first + length) & 31;
}

/** NaN for what is no day. */
function dayOfCivil(year: number, month: number, day: number): number {
  if (month < 1 || month > 12 || day < 1) return Number.NaN;
  return day <= 28 || day <= daysInMonth(year, month) ? dayOf(year, month, day) : Number.NaN;
}
