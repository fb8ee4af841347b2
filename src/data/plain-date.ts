import { dayOf, daysInMonth } from '../model/day.ts';
import { isDigit } from './plain-bytes.ts';

/** The days a plain date means. */
export interface PlainDate {
  first: number;
  last: number;
  interval: boolean;
}

const ZERO = 0x30;
/** What a date looks like, or begins to. */
const SHAPE = '0000-00-00/0000-00-00';

/** Reads dates of known days straight from bytes, one after the other. */
export class PlainDates {
  /** Year, month and day, twice. */
  readonly #parts = new Int32Array(6);

  /**
   * Reads `2024`, `2024-03`, `2024-03-13` or two whole days with a slash, at `from … to`; false for every
   * other date (EDTF has many more), and for one that the calendar has not.
   */
  read(bytes: Uint8Array, from: number, to: number, into: PlainDate): boolean {
    const length = to - from;
    if (length !== 4 && length !== 7 && length !== 10 && length !== 21) return false;
    if (!this.#numbers(bytes, from, length)) return false;
    // Destructured lists are slow until their loop is compiled, and long to compile.
    const parts = this.#parts;
    const year = parts[0] ?? 0;
    const month = parts[1] ?? 0;
    if (length < 10) {
      const lastMonth = length < 7 ? 12 : month;
      into.first = dayOfCivil(year, length < 7 ? 1 : month, 1);
      into.last = dayOfCivil(year, lastMonth, daysInMonth(year, lastMonth));
    } else {
      into.first = dayOfCivil(year, month, parts[2] ?? 0);
      into.interval = length > 10;
      into.last = into.interval
        ? dayOfCivil(parts[3] ?? 0, parts[4] ?? 0, parts[5] ?? 0)
        : into.first;
    }
    return into.last >= into.first;
  }

  /** Reads the numbers of a date of so many characters; false where it does not look like one. */
  #numbers(bytes: Uint8Array, from: number, length: number): boolean {
    const parts = this.#parts;
    parts.fill(0);
    let part = 0;
    for (let place = 0; place < length; place += 1) {
      const byte = bytes[from + place] ?? 0;
      const wanted = SHAPE.charCodeAt(place);
      if (wanted === ZERO && isDigit(byte)) parts[part] = 10 * (parts[part] ?? 0) + byte - ZERO;
      else if (wanted !== ZERO && byte === wanted) part += 1;
      else return false;
    }
    return true;
  }
}

/** NaN for what is no day. */
function dayOfCivil(year: number, month: number, day: number): number {
  if (month < 1 || month > 12 || day < 1) return Number.NaN;
  return day <= 28 || day <= daysInMonth(year, month) ? dayOf(year, month, day) : Number.NaN;
}
