import { type Result, fail, ok } from '../model/result.ts';

/** Where the records of a list begin, and the first byte after each. */
export interface Records {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** Where the long lists of a large file are, and all else that the file says. */
export interface Scanned {
  /** The document without its events and instruments. */
  readonly head: unknown;
  readonly events: Records;
  readonly instruments: Records;
}

const NONE: Records = { starts: new Uint32Array(), ends: new Uint32Array() };

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
/** A byte order mark in UTF-8. */
const MARK = [0xef, 0xbb, 0xbf] as const;

/** Decodes UTF-8; the shell hands over the platform's decoder. */
export type Decode = (bytes: Uint8Array) => string;

/**
 * Finds the events of a JSON document without reading them: one pass over the bytes, a few
 * nanoseconds each, no object a record. What it cannot follow is reported with its place.
 */
export function scanDocument(bytes: Uint8Array, decode: Decode): Result<Scanned> {
  const walker = new Walker(bytes);
  try {
    return ok(walker.document(decode));
  } catch (error) {
    if (!(error instanceof ScanError)) throw error;
    return fail({
      path: `byte ${error.at}`,
      expected: error.expected,
      got: excerptAt(bytes, error.at, decode),
    });
  }
}

function excerptAt(bytes: Uint8Array, at: number, decode: Decode): string {
  return at >= bytes.length ? 'the end of the file' : decode(bytes.subarray(at, at + 24));
}

class ScanError extends Error {
  readonly at: number;
  readonly expected: string;

  constructor(at: number, expected: string) {
    super(`${expected} at byte ${at}`);
    this.at = at;
    this.expected = expected;
  }
}

class Walker {
  readonly #bytes: Uint8Array;
  #at: number;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#at = MARK.every((byte, place) => bytes[place] === byte) ? MARK.length : 0;
  }

  document(decode: Decode): Scanned {
    const head: string[] = [];
    let events: Records | null = null;
    let instruments = NONE;
    this.#expect(OPEN_BRACE, 'an object');
    if (this.#peek() !== CLOSE_BRACE) {
      for (;;) {
        const from = this.#skipSpace();
        this.#string();
        const key = decode(this.#bytes.subarray(from + 1, this.#at - 1));
        this.#expect(COLON, '":"');
        const isList = this.#peek() === OPEN_BRACKET;
        if (key === 'events' && isList) events = this.#list();
        else if (key === 'instruments' && isList) instruments = this.#list();
        else {
          this.#value();
          head.push(decode(this.#bytes.subarray(from, this.#at)));
        }
        if (this.#peek() !== COMMA) break;
        this.#at += 1;
      }
    }
    this.#expect(CLOSE_BRACE, '"," or "}"');
    if (events === null) throw new ScanError(this.#at, 'a list of events');
    return { head: this.#parse(`{${head.join(',')}}`), events, instruments };
  }

  #parse(text: string): unknown {
    try {
      return JSON.parse(text);
    } catch {
      throw new ScanError(0, 'JSON around the list of events');
    }
  }

  #list(): Records {
    let starts = new Uint32Array(1024);
    let ends = new Uint32Array(1024);
    let count = 0;
    this.#at += 1;
    if (this.#peek() !== CLOSE_BRACKET) {
      for (;;) {
        if (count === starts.length) {
          starts = grown(starts);
          ends = grown(ends);
        }
        starts[count] = this.#skipSpace();
        this.#value();
        ends[count] = this.#at;
        count += 1;
        if (this.#peek() !== COMMA) break;
        this.#at += 1;
      }
    }
    this.#expect(CLOSE_BRACKET, '"," or "]"');
    return { starts: starts.slice(0, count), ends: ends.slice(0, count) };
  }

  #value(): void {
    const byte = this.#peek();
    if (byte === QUOTE) this.#string();
    else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) this.#nested();
    else this.#scalar();
  }

  /** Steps over an object or a list; what is in it is checked when it is read. */
  #nested(): void {
    // The hottest loop of a large file: plain variables, no calls.
    const bytes = this.#bytes;
    const { length } = bytes;
    const from = this.#at;
    let at = from;
    let depth = 0;
    while (at < length) {
      const byte = bytes[at];
      at += 1;
      if (byte === QUOTE) {
        while (at < length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
        at += 1;
      } else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) depth += 1;
      else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) {
        depth -= 1;
        if (depth === 0) {
          this.#at = at;
          return;
        }
      }
    }
    throw new ScanError(from, 'a closing bracket for what opens here');
  }

  #string(): void {
    const bytes = this.#bytes;
    const from = this.#at;
    if (bytes[from] !== QUOTE) throw new ScanError(from, 'a text in quotes');
    let at = from + 1;
    while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
    if (at >= bytes.length) throw new ScanError(from, 'a closing quote for what opens here');
    this.#at = at + 1;
  }

  #scalar(): void {
    const bytes = this.#bytes;
    const from = this.#at;
    while (this.#at < bytes.length) {
      const byte = bytes[this.#at] ?? 0;
      if (byte === COMMA || byte === CLOSE_BRACE || byte === CLOSE_BRACKET || byte <= 0x20) break;
      this.#at += 1;
    }
    if (this.#at === from) throw new ScanError(from, 'a value');
  }

  #expect(byte: number, expected: string): void {
    if (this.#peek() !== byte) throw new ScanError(this.#at, expected);
    this.#at += 1;
  }

  #peek(): number | undefined {
    return this.#bytes[this.#skipSpace()];
  }

  #skipSpace(): number {
    const bytes = this.#bytes;
    while (this.#at < bytes.length && (bytes[this.#at] ?? 0) <= 0x20) this.#at += 1;
    return this.#at;
  }
}

function grown(list: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * list.length);
  larger.set(list);
  return larger;
}
