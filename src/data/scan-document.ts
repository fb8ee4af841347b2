import { type Result, assertNever, fail, ok } from '../model/result.ts';
import { RecordList } from './record-list.ts';

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

class ScanError extends Error {
  readonly at: number;
  readonly expected: string;
  /** Whether more bytes could still mend it. */
  readonly ranOut: boolean;

  constructor(at: number, expected: string, ranOut: boolean) {
    super(`${expected} at byte ${at}`);
    this.at = at;
    this.expected = expected;
    this.ranOut = ranOut;
  }
}

/** Reads events while the scan is at them, so that most are looked at once. */
export interface EventTaker {
  /**
   * Reads the record that begins at `start`, of which no byte past `end` is there yet. Answers the first
   * byte after it; -1 where its end has to be found first.
   */
  readonly read: (start: number, end: number) => number;
  /** Takes the record at `start … end`: the one that was just read, or one that could not be. */
  readonly take: (start: number, end: number, isRead: boolean) => void;
}

/** What the next step of the scan looks at. */
type Phase = 'start' | 'key' | 'after' | 'event' | 'done';

/**
 * Finds the events of a JSON document as its bytes come: one pass, a few
 * nanoseconds a byte, no object a record. What it cannot follow is reported with its place.
 */
export class DocumentScanner {
  #bytes: Uint8Array;
  readonly #decode: Decode;
  readonly #takerNow: () => EventTaker | null;
  #taker: EventTaker | null = null;
  #at = 0;
  #end = 0;
  #phase: Phase = 'start';
  /** A long value is not looked at again before twice as much of the file is there. */
  #patience = 0;
  /** Whether there is no more to come. */
  #isWhole = false;
  readonly #ranOut = new ScanError(0, 'more', true);
  readonly #head: string[] = [];
  /** The events that nobody could take yet. */
  readonly events = new RecordList();
  readonly instruments = new RecordList();
  /** Whether the instruments are known by the time the events come. */
  hasInstruments = false;

  /**
   * A scanner over the bytes of a whole file, which may still be on their way. `takerNow` is asked where
   * a list of events begins; without a taker they are listed.
   */
  constructor(bytes: Uint8Array, decode: Decode, takerNow: () => EventTaker | null) {
    this.#bytes = bytes;
    this.#decode = decode;
    this.#takerNow = takerNow;
  }

  /** The same bytes, and room for more, elsewhere. */
  moveTo(bytes: Uint8Array): void {
    this.#bytes = bytes;
  }

  /**
   * Goes as far as the first `available` bytes lead; `isWhole` when there are no more to come. Fails
   * where the document is not what it should be.
   */
  advance(available: number, isWhole: boolean): Result<null> {
    if (available < this.#patience && !isWhole) return ok(null);
    this.#end = available;
    this.#isWhole = isWhole;
    let from = this.#at;
    try {
      while (this.#phase !== 'done') {
        from = this.#at;
        this.#step();
      }
      return ok(null);
    } catch (error) {
      if (!(error instanceof ScanError)) throw error;
      if (error.ranOut && !isWhole) {
        this.#at = from;
        if (this.#phase !== 'event') this.#patience = 2 * available;
        return ok(null);
      }
      const got =
        error.at >= this.#end
          ? 'the end of the file'
          : this.#decode(this.#bytes.subarray(error.at, error.at + 24));
      return fail({ path: `byte ${error.at}`, expected: error.expected, got });
    }
  }

  /** The document without its long lists; undefined where that is no JSON. */
  head(): unknown {
    try {
      return JSON.parse(`{${this.#head.join(',')}}`);
    } catch {
      return undefined;
    }
  }

  #step(): void {
    switch (this.#phase) {
      case 'start':
        this.#skipMark();
        this.#expect(OPEN_BRACE, 'an object');
        this.#phase = this.#peek() === CLOSE_BRACE ? 'done' : 'key';
        break;
      case 'key':
        this.#key();
        break;
      case 'event':
        this.#event();
        break;
      case 'after':
        if (this.#peek() === COMMA) {
          this.#at += 1;
          this.#phase = 'key';
        } else {
          this.#expect(CLOSE_BRACE, '"," or "}"');
          this.#phase = 'done';
        }
        break;
      case 'done':
        break;
      default:
        assertNever(this.#phase);
    }
  }

  #key(): void {
    const from = this.#skipSpace();
    this.#string();
    const key = this.#decode(this.#bytes.subarray(from + 1, this.#at - 1));
    this.#expect(COLON, '":"');
    const isList = this.#peek() === OPEN_BRACKET;
    if (key === 'events' && isList) {
      this.#at += 1;
      this.#phase = this.#peek() === CLOSE_BRACKET ? 'after' : 'event';
      if (this.#phase === 'after') this.#at += 1;
      else this.#taker = this.#takerNow();
      return;
    }
    if (key === 'instruments' && isList) this.#instruments();
    else {
      this.#value();
      this.#head.push(this.#decode(this.#bytes.subarray(from, this.#at)));
    }
    this.#phase = 'after';
  }

  #event(): void {
    const start = this.#skipSpace();
    const read = this.#taker?.read(start, this.#end) ?? -1;
    if (read < 0) this.#value();
    else this.#at = read;
    const end = this.#at;
    const after = this.#peek();
    if (after !== COMMA && after !== CLOSE_BRACKET) {
      throw this.#fault(this.#at, '"," or "]"', after === undefined);
    }
    if (this.#taker === null) this.events.add(start, end);
    else this.#taker.take(start, end, read >= 0);
    this.#at += 1;
    if (after === CLOSE_BRACKET) this.#phase = 'after';
  }

  #instruments(): void {
    this.instruments.clear();
    this.#at += 1;
    if (this.#peek() !== CLOSE_BRACKET) {
      for (;;) {
        const start = this.#skipSpace();
        this.#value();
        this.instruments.add(start, this.#at);
        if (this.#peek() !== COMMA) break;
        this.#at += 1;
      }
    }
    this.#expect(CLOSE_BRACKET, '"," or "]"');
    this.hasInstruments = true;
  }

  /** A fault that more bytes may still mend is thrown for every piece of a file: one object for all. */
  #fault(at: number, expected: string, ranOut: boolean): ScanError {
    return ranOut && !this.#isWhole ? this.#ranOut : new ScanError(at, expected, ranOut);
  }

  #skipMark(): void {
    if (MARK.every((byte, place) => this.#bytes[place] === byte)) this.#at = MARK.length;
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
    const length = this.#end;
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
    throw this.#fault(from, 'a closing bracket for what opens here', true);
  }

  #string(): void {
    const bytes = this.#bytes;
    const from = this.#at;
    if (from >= this.#end || bytes[from] !== QUOTE) {
      throw this.#fault(from, 'a text in quotes', from >= this.#end);
    }
    let at = from + 1;
    while (at < this.#end && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
    if (at >= this.#end) throw this.#fault(from, 'a closing quote for what opens here', true);
    this.#at = at + 1;
  }

  #scalar(): void {
    const bytes = this.#bytes;
    const from = this.#at;
    while (this.#at < this.#end) {
      const byte = bytes[this.#at] ?? 0;
      if (byte === COMMA || byte === CLOSE_BRACE || byte === CLOSE_BRACKET || byte <= 0x20) break;
      this.#at += 1;
    }
    const ranOut = this.#at >= this.#end;
    if (ranOut || this.#at === from) throw this.#fault(from, 'a value', ranOut);
  }

  #expect(byte: number, expected: string): void {
    const next = this.#peek();
    if (next !== byte) throw this.#fault(this.#at, expected, next === undefined);
    this.#at += 1;
  }

  /** The next byte that is no space; undefined where the bytes end. */
  #peek(): number | undefined {
    const at = this.#skipSpace();
    return at < this.#end ? this.#bytes[at] : undefined;
  }

  #skipSpace(): number {
    const bytes = this.#bytes;
    while (this.#at < this.#end && (bytes[this.#at] ?? 0) <= 0x20) this.#at += 1;
    return this.#at;
  }
}
