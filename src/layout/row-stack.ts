import { type Columns, beginOf, endOf } from '../data/columns.ts';
import { CLEARANCE } from './geometry.ts';
import { RowSpace } from './row-space.ts';

/** The rows of a lane from the top, made when they are first tried on. */
export class RowStack {
  readonly #rows: RowSpace[] = [];
  readonly #make: () => RowSpace;
  readonly #most: number;
  /** Which rows a mark of a day stands in, a bit a row, by half days: no other mark of the day can. */
  readonly #taken = new Map<number, number>();

  /** For those events of a lane, in order of time, in `most` rows unless more are asked for. */
  constructor(columns: Columns, events: Int32Array, most: number) {
    const first = beginOf(columns, events[0] ?? 0);
    const last = endOf(columns, events.at(-1) ?? 0);
    this.#make = () => new RowSpace(CLEARANCE, first, last, events.length / most);
    this.#most = most;
  }

  get count(): number {
    return this.#rows.length;
  }

  /** How many rows are worth trying: those there are, and one more while there may be. */
  get tries(): number {
    return Math.min(this.count + 1, this.#most);
  }

  /** The row of that number, with those above it. */
  at(index: number): RowSpace {
    while (this.#rows.length <= index) this.#rows.push(this.#make());
    const row = this.#rows[index];
    if (row === undefined) throw new Error('no such row');
    return row;
  }

  /** Notes that a mark of that day stands in a row. */
  take(row: number, day: number): void {
    this.#taken.set(2 * day, this.takenOn(day) | (1 << row));
  }

  /** Rows in which a mark of that day stands already, a bit a row. */
  takenOn(day: number): number {
    return this.#taken.get(2 * day) ?? 0;
  }

  /** Gives back rows that were only tried on. */
  trim(): void {
    while (this.#rows.at(-1)?.isEmpty === true) this.#rows.pop();
  }
}
