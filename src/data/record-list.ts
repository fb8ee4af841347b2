/** Where the records of a list begin, and the first byte after each. */
export interface Records {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** Places of records, more and more of them. */
export class RecordList {
  #starts = new Uint32Array(1024);
  #ends = new Uint32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  startOf(record: number): number {
    return this.#starts[record] ?? 0;
  }

  endOf(record: number): number {
    return this.#ends[record] ?? 0;
  }

  add(start: number, end: number): void {
    if (this.#length === this.#starts.length) {
      this.#starts = grown(this.#starts);
      this.#ends = grown(this.#ends);
    }
    this.#starts[this.#length] = start;
    this.#ends[this.#length] = end;
    this.#length += 1;
  }

  clear(): void {
    this.#length = 0;
  }

  list(): Records {
    return {
      starts: this.#starts.slice(0, this.#length),
      ends: this.#ends.slice(0, this.#length),
    };
  }
}

function grown(list: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * list.length);
  larger.set(list);
  return larger;
}
