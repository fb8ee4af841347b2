import { grown8, grown32 } from './growing.ts';
import { type IdTable, createIdTable, findId, hashBytes, hashText, putId } from './id-table.ts';
import { isBytesAt, plainText } from './plain-bytes.ts';

/**
 * The ids of a large file's records, each known by its place in the list. Most are a piece of the
 * file's bytes and are kept as where that is; only the others are kept as texts.
 */
export class RecordIds {
  #bytes: Uint8Array;
  #start: Uint32Array;
  #length: Uint8Array;
  /** Nearly always tells two ids apart without a look at either. */
  #hash: Uint32Array;
  #table: IdTable;
  /** Ids that are no piece of the bytes, by place. */
  readonly #texts = new Map<number, string>();
  #count = 0;
  #slot = 0;

  /** Ids in `bytes`, with room for `expected` of them at first; it doubles as they come. */
  constructor(bytes: Uint8Array, expected: number) {
    const size = Math.max(1, expected);
    this.#bytes = bytes;
    this.#start = new Uint32Array(size);
    this.#length = new Uint8Array(size);
    this.#hash = new Uint32Array(size);
    this.#table = createIdTable(size);
  }

  /** A table of the ids by the places that their records have in the end; null where they keep theirs. */
  tableBy(placeOf: Uint32Array | null): IdTable {
    const table = createIdTable(this.#count);
    for (let place = 0; place < this.#count; place += 1) {
      const hasId = (this.#length[place] ?? 0) > 0 || this.#texts.has(place);
      const settled = placeOf === null ? place : (placeOf[place] ?? 0);
      if (hasId) putId(table, this.#hash[place] ?? 0, settled, isNever);
    }
    return table;
  }

  /** The same bytes, and room for more, elsewhere. */
  moveTo(bytes: Uint8Array): void {
    this.#bytes = bytes;
  }

  /** Gives the next place to the id at `start … end`; answers the id when another record has it. */
  takeAt(start: number, end: number): string | null {
    this.#reserve();
    const hash = hashBytes(this.#bytes, start, end);
    if (this.#lookUp(hash, start, end) >= 0) return plainText(this.#bytes, start, end);
    this.#table.slots[this.#slot] = this.#count + 1;
    this.#start[this.#count] = start;
    this.#length[this.#count] = end - start;
    this.#hash[this.#count] = hash;
    this.#count += 1;
    return null;
  }

  /** The same for an id that had to be decoded, or made. */
  take(id: string): string | null {
    this.#reserve();
    const hash = hashText(id);
    const isSame = (other: number) => this.#hash[other] === hash && this.#idOf(other) === id;
    if (!putId(this.#table, hash, this.#count, isSame)) return id;
    this.#hash[this.#count] = hash;
    this.#texts.set(this.#count, id);
    this.#count += 1;
    return null;
  }

  /** Gives the next place to a record that has no id of its own. */
  skip(): void {
    this.#reserve();
    this.#count += 1;
  }

  /** The place of an id, or undefined. */
  find(id: string): number | undefined {
    return findId(this.#table, hashText(id), (place) => this.#idOf(place) === id);
  }

  /** The place of the id at `start … end`, or undefined. */
  findAt(start: number, end: number): number | undefined {
    const place = this.#lookUp(hashBytes(this.#bytes, start, end), start, end);
    return place < 0 ? undefined : place;
  }

  /** The place of the id at `start … end`, or -1; where it would go is then in `#slot`. */
  #lookUp(hash: number, start: number, end: number): number {
    const { slots } = this.#table;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const held = slots[slot] ?? 0;
      if (held === 0) break;
      if (this.#hash[held - 1] === hash && this.#isAt(held - 1, start, end)) return held - 1;
      slot = (slot + 1) & mask;
    }
    this.#slot = slot;
    return -1;
  }

  #isAt(other: number, start: number, end: number): boolean {
    const length = this.#length[other] ?? 0;
    if (length === 0) return this.#idOf(other) === plainText(this.#bytes, start, end);
    const from = this.#start[other] ?? 0;
    return length === end - start && isBytesAt(this.#bytes, from, start, length);
  }

  #idOf(place: number): string {
    const start = this.#start[place] ?? 0;
    const end = start + (this.#length[place] ?? 0);
    return this.#texts.get(place) ?? plainText(this.#bytes, start, end);
  }

  /** Twice the room, and the same ids in a table of twice the size. */
  #reserve(): void {
    const size = this.#start.length;
    if (this.#count < size) return;
    this.#start = grown32(this.#start);
    this.#length = grown8(this.#length);
    this.#hash = grown32(this.#hash);
    const old = this.#table.slots;
    this.#table = createIdTable(2 * size);
    for (const held of old) {
      if (held !== 0) putId(this.#table, this.#hash[held - 1] ?? 0, held - 1, isNever);
    }
  }
}

/** Of ids that are known to be different. */
const isNever = () => false;
