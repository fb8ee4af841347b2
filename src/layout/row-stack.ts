import { type Columns, beginOf, endOf } from '../data/columns.ts';
import { CLEARANCE } from './geometry.ts';
import { RowSpace } from './row-space.ts';

/** The rows of a lane from the top, made when they are first tried on. */
export class RowStack {
  readonly #rows: RowSpace[] = [];
  readonly #make: () => RowSpace;
  readonly #most: number;
  /** Which rows a mark of a day stands in, a bit a row: no other mark of the day can. */
  readonly #taken = new Map<number, number>();
  /** The last answer of {@link freeOn}; one list, used again and again. */
  readonly #free: number[] = [];

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
    this.#taken.set(day, (this.#taken.get(day) ?? 0) | (1 << row));
  }

  /**
   * Rows worth trying for a mark of a day: `most` of them, beginning at `from` and round again. The
   * answer is good until the next question.
   */
  freeOn(day: number, from: number, most: number): readonly number[] {
    const taken = this.#taken.get(day) ?? 0;
    const tries = Math.max(this.count, this.tries);
    this.#free.length = 0;
    for (let step = 0; step < tries && this.#free.length < most; step += 1) {
      const row = (from + step) % tries;
      if ((taken & (1 << row)) === 0) this.#free.push(row);
    }
    return this.#free;
  }

  /** Gives back rows that were only tried on. */
  trim(): void {
    while (this.#rows.at(-1)?.isEmpty === true) this.#rows.pop();
  }
}
