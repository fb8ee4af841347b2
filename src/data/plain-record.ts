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
import { LIMITS } from './document-schema.ts';

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

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const ZERO = 0x30;

/** Reads plain records one after the other into one object. */
export class PlainReader {
  #bytes: Uint8Array;
  #at = 0;
  #end = 0;
  /** The text read last. */
  #from = 0;
  #to = 0;
  readonly #record: PlainRecord;
  #hasDate = false;
  /** Keys that have come, a bit each. */
  #keys = 0;
  #hasTitle = false;

  constructor(bytes: Uint8Array, record: PlainRecord) {
    this.#bytes = bytes;
    this.#record = record;
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
    this.#reset();
    this.#at = start;
    this.#end = end;
    if (!this.#take(0x7b)) return false;
    do {
      if (!this.#text()) return false;
      const [from, to] = [this.#from, this.#to];
      if (!this.#take(0x3a) || this.#isRepeated(from, to) || !this.#field(from, to)) return false;
    } while (this.#take(COMMA));
    return this.#take(0x7d) && this.#hasDate && this.#hasTitle;
  }

  #reset(): void {
    const record = this.#record;
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
    this.#hasDate = false;
    this.#hasTitle = false;
  }

  /** Whether a key has come before: which value counts is left to the full reader. */
  #isRepeated(from: number, to: number): boolean {
    // First letter and length, mixed like this, tell all known keys apart.
    const bit = 1 << ((11 * (this.#bytes[from] ?? 0) + (to - from)) & 31);
    const isRepeated = (this.#keys & bit) !== 0;
    this.#keys |= bit;
    return isRepeated;
  }

  /** Reads the value of the key at `from … to`; the commonest keys first. */
  #field(from: number, to: number): boolean {
    const record = this.#record;
    if (this.#is(from, to, 'id')) {
      if (!this.#name()) return false;
      record.idStart = this.#from;
      record.idEnd = this.#to;
      return true;
    }
    if (this.#is(from, to, 'date')) return this.#date();
    if (this.#is(from, to, 'title')) {
      this.#hasTitle = this.#local(record.title, LIMITS.title);
      return this.#hasTitle;
    }
    if (this.#is(from, to, 'jurisdictions')) return this.#codes();
    if (this.#is(from, to, 'kind')) {
      const kind = this.#oneOf(KINDS);
      if (kind !== null) record.kind = kind;
      return kind !== null;
    }
    if (this.#is(from, to, 'weight')) return this.#weight();
    if (this.#is(from, to, 'force')) {
      const force = this.#oneOf(FORCES);
      if (force !== null) record.force = force;
      return force !== null;
    }
    if (this.#is(from, to, 'stage')) {
      record.stage = this.#oneOf(STAGES);
      return record.stage !== null;
    }
    if (this.#is(from, to, 'label')) return this.#local(record.label, LIMITS.label);
    if (this.#is(from, to, 'planned')) return this.#planned();
    if (this.#is(from, to, 'relations')) return this.#relations();
    if (!this.#is(from, to, 'instrument') || !this.#name()) return false;
    record.instrumentStart = this.#from;
    record.instrumentEnd = this.#to;
    return true;
  }

  /** An id: lower-case letters, digits and hyphens, as the full reader wants it. */
  #name(): boolean {
    if (!this.#text() || this.#to === this.#from || this.#to - this.#from > LIMITS.id) return false;
    for (let at = this.#from; at < this.#to; at += 1) {
      const byte = this.#bytes[at] ?? 0;
      const isLetter = byte >= 0x61 && byte <= 0x7a;
      if (!isLetter && !isDigit(byte) && (byte !== 0x2d || at === this.#from)) return false;
    }
    return true;
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
      this.#record.codes.push(this.#from, this.#to);
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
      this.#record.relations.push(RELATION_TYPES.indexOf(type), this.#from, this.#to);
      if (!this.#take(0x7d)) return false;
    } while (this.#take(COMMA));
    return this.#take(0x5d);
  }

  #keyed(name: string): boolean {
    return this.#text() && this.#is(this.#from, this.#to, name) && this.#take(0x3a);
  }

  #planned(): boolean {
    this.#record.planned = this.#word('true');
    return this.#record.planned || this.#word('false');
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
    this.#record.weight = digit;
    const after = this.#peek();
    return after === COMMA || after === 0x7d;
  }

  /** `2024`, `2024-03`, `2024-03-13`, or two whole days with a slash; the rest is not plain. */
  #date(): boolean {
    if (!this.#text()) return false;
    const record = this.#record;
    const from = this.#from;
    const length = this.#to - from;
    if (length === 21) {
      if (this.#bytes[from + 10] !== 0x2f) return false;
      record.first = this.#day(from);
      record.last = this.#day(from + 11);
      record.interval = true;
    } else if (length === 10) {
      record.first = this.#day(from);
      record.last = record.first;
    } else if (length === 7) {
      const [year, month] = [this.#digits(from, 4), this.#digits(from + 5, 2)];
      if (this.#bytes[from + 4] !== 0x2d || !(month >= 1 && month <= 12)) return false;
      record.first = dayOf(year, month, 1);
      record.last = record.first + daysInMonth(year, month) - 1;
    } else if (length === 4) {
      const year = this.#digits(from, 4);
      record.first = dayOf(year, 1, 1);
      record.last = dayOf(year, 12, 31);
    } else return false;
    this.#hasDate = record.last >= record.first;
    return this.#hasDate;
  }

  /** NaN for what is no day. */
  #day(at: number): number {
    const [year, month, day] = [
      this.#digits(at, 4),
      this.#digits(at + 5, 2),
      this.#digits(at + 8, 2),
    ];
    const hyphens = this.#bytes[at + 4] === 0x2d && this.#bytes[at + 7] === 0x2d;
    const good = hyphens && month >= 1 && month <= 12 && day >= 1;
    return good && (day <= 28 || day <= daysInMonth(year, month))
      ? dayOf(year, month, day)
      : Number.NaN;
  }

  #digits(at: number, count: number): number {
    let value = 0;
    for (let place = at; place < at + count; place += 1) {
      const byte = this.#bytes[place] ?? 0;
      if (!isDigit(byte)) return Number.NaN;
      value = value * 10 + byte - ZERO;
    }
    return value;
  }

  #oneOf<T extends string>(words: readonly T[]): T | null {
    if (!this.#text()) return null;
    for (const word of words) if (this.#is(this.#from, this.#to, word)) return word;
    return null;
  }

  #is(from: number, to: number, word: string): boolean {
    if (to - from !== word.length) return false;
    for (let place = 0; place < word.length; place += 1) {
      if (this.#bytes[from + place] !== word.charCodeAt(place)) return false;
    }
    return true;
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

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}
