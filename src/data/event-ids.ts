import { type IdTable, createIdTable, findId, hashBytes, hashText, putId } from './id-table.ts';

/** Room for so many ids at first; it doubles as they come. */
const FIRST_SIZE = 4096;

/**
 * The ids of a large file's events, each known by its index. Most are a piece of the file's bytes
 * and are kept as its place; only the others are kept as texts.
 */
export class EventIds {
  #bytes: Uint8Array;
  #start = new Uint32Array(FIRST_SIZE);
  #length = new Uint8Array(FIRST_SIZE);
  #table = createIdTable(FIRST_SIZE);
  /** Ids that are no piece of the bytes, by index. */
  readonly #texts = new Map<number, string>();
  #count = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get table(): IdTable {
    return this.#table;
  }

  /** The same bytes, and room for more, elsewhere. */
  moveTo(bytes: Uint8Array): void {
    this.#bytes = bytes;
  }

  /** Gives the next index to the id at `start … end`; answers the id when another event has it. */
  takeAt(start: number, end: number): string | null {
    this.#reserve();
    const isSame = (other: number) => this.#isAt(other, start, end);
    const hash = hashBytes(this.#bytes, start, end);
    if (!putId(this.#table, hash, this.#count, isSame)) {
      return plainText(this.#bytes, start, end);
    }
    this.#start[this.#count] = start;
    this.#length[this.#count] = end - start;
    this.#count += 1;
    return null;
  }

  /** The same for an id that had to be decoded, or made. */
  take(id: string): string | null {
    this.#reserve();
    const isSame = (other: number) => this.#idOf(other) === id;
    if (!putId(this.#table, hashText(id), this.#count, isSame)) return id;
    this.#start[this.#count] = 0;
    this.#length[this.#count] = 0;
    this.#texts.set(this.#count, id);
    this.#count += 1;
    return null;
  }

  /** The index of an id, or undefined. */
  find(id: string): number | undefined {
    return findId(this.#table, hashText(id), (index) => this.#idOf(index) === id);
  }

  #isAt(other: number, start: number, end: number): boolean {
    const length = this.#length[other] ?? 0;
    if (length === 0) return this.#idOf(other) === plainText(this.#bytes, start, end);
    if (length !== end - start) return false;
    const from = this.#start[other] ?? 0;
    for (let place = 0; place < length; place += 1) {
      if (this.#bytes[from + place] !== this.#bytes[start + place]) return false;
    }
    return true;
  }

  #idOf(index: number): string {
    const start = this.#start[index] ?? 0;
    const end = start + (this.#length[index] ?? 0);
    return this.#texts.get(index) ?? plainText(this.#bytes, start, end);
  }

  /** Twice the room, and the same ids in a table of twice the size. */
  #reserve(): void {
    if (this.#count < this.#start.length) return;
    const start = new Uint32Array(2 * this.#count);
    start.set(this.#start);
    const length = new Uint8Array(2 * this.#count);
    length.set(this.#length);
    this.#start = start;
    this.#length = length;
    this.#table = createIdTable(2 * this.#count);
    for (let index = 0; index < this.#count; index += 1) {
      const [from, size] = [start[index] ?? 0, length[index] ?? 0];
      const text = this.#texts.get(index);
      const hash = text === undefined ? hashBytes(this.#bytes, from, from + size) : hashText(text);
      putId(this.#table, hash, index, () => false);
    }
  }
}

/** Plain ASCII bytes as a text; for short ones quicker by hand than through the decoder. */
export function plainText(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at += 1) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}
