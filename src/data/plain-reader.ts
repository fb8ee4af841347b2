import { FORCES, KINDS, RELATION_TYPES, STAGES } from '../model/category.ts';
import { assertNever } from '../model/result.ts';
import { LIMITS } from './document-schema.ts';
import { isDigit, isIdAt, isPlainAt } from './plain-bytes.ts';
import { PlainDates } from './plain-date.ts';
import {
  NAMES,
  type NamePlaces,
  type PlainRecord,
  clearName,
  resetRecord,
} from './plain-record.ts';

/*
 * Most records of a large file are plain: known keys, texts without escapes, whole dates. Those are
 * read here straight from the bytes, in well under a microsecond. Anything else at all is left to
 * the full reader, so that what is good and what is not is decided in one place.
 */

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
  readonly #dates = new PlainDates();

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
    resetRecord(this.record);
    this.#keys = 0;
    this.#at = start;
    this.#end = end;
    if (!this.#take(0x7b)) return false;
    do {
      if (!this.#text() || !this.#field(this.#from, this.#to)) return false;
    } while (this.#take(COMMA));
    return this.#take(0x7d);
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
        record.hasLabel = true;
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
    clearName(name);
    if (this.#peek() === QUOTE) return this.#line(name, 0, limit);
    if (!this.#take(0x7b)) return false;
    do {
      if (!this.#text()) return false;
      const lang = this.#lang();
      if (lang === 0 || !this.#take(0x3a) || !this.#line(name, lang, limit)) return false;
    } while (this.#take(COMMA));
    return this.#take(0x7d);
  }

  /** Place of the language that was just read among {@link NAMES}; 0 for none of them. */
  #lang(): number {
    for (let place = 1; place < NAMES.length; place += 1) {
      if (this.#is(this.#from, this.#to, NAMES[place] ?? '')) return place;
    }
    return 0;
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
      const { record } = this;
      record.codes[record.codeParts] = this.#from;
      record.codes[record.codeParts + 1] = this.#to;
      record.codeParts += 2;
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
      const { record } = this;
      record.relations[record.relationParts] = RELATION_TYPES.indexOf(type);
      record.relations[record.relationParts + 1] = this.#from;
      record.relations[record.relationParts + 2] = this.#to;
      record.relationParts += 3;
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

  #date(): boolean {
    return this.#text() && this.#dates.read(this.#bytes, this.#from, this.#to, this.record);
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
