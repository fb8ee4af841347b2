import { type Columns, anchorOf, beginOf, endOf, isOpenAt, weightAt } from '../data/columns.ts';
import type { Block } from './blocks.ts';
import { COUNT_ROOM, HANG_INSET, LABEL_GAP, SHORT_LABEL, TAIL, markHalf } from './geometry.ts';
import type { PackOptions } from './pack-options.ts';
import type { Extents } from './row-space.ts';

/** Space kept clear before a hanging name, pixels. */
const HANG_CLEAR = 16;
/** Half the width of the thin line down to a hanging name, pixels. */
export const LEADER = 1;
/** Space a bar keeps clear beyond its ends, pixels. */
const BAR_END = 8;

/**
 * What the events of a lane cover in a row, item by item (an item is a place in the lane's order of
 * time). Every answer is the same object, good until the next question: packing asks millions of times.
 */
export class EventShapes {
  readonly #columns: Columns;
  readonly #events: Int32Array;
  readonly #options: PackOptions;
  readonly #gap: number;
  readonly #shape: Extents = { first: 0, last: 0, left: 0, right: 0, short: 0, whole: 0 };

  constructor(columns: Columns, events: Int32Array, options: PackOptions) {
    this.#columns = columns;
    this.#events = events;
    this.#options = options;
    this.#gap = options.labelGap ?? LABEL_GAP;
  }

  /** The day its mark stands at. */
  anchor(item: number): number {
    return anchorOf(this.#columns, this.#indexOf(item));
  }

  /** Whether it is of one day, known to the day. */
  isExact(item: number): boolean {
    const index = this.#indexOf(item);
    return beginOf(this.#columns, index) === endOf(this.#columns, index);
  }

  /** Pixels from its mark's middle to where its name begins, after a tail of `tail` pixels. */
  nameStart(item: number, tail = this.tail(item)): number {
    return this.#half(item) + tail + this.#gap;
  }

  /** Room for the tail of an event whose end is open. */
  tail(item: number): number {
    return isOpenAt(this.#columns, this.#indexOf(item)) ? TAIL : 0;
  }

  /** The mark with all the days it may mean or lasts. */
  mark(item: number): Extents {
    const index = this.#indexOf(item);
    const half = this.#half(item);
    this.#shape.first = beginOf(this.#columns, index);
    this.#shape.last = endOf(this.#columns, index);
    const right = half + this.tail(item);
    return this.#reach(half, right, right, right);
  }

  /** A mark of one day and its name in one row; the name starts `start` pixels right of that day. */
  withName(item: number, start: number): Extents {
    const half = this.#half(item);
    const short = start + this.#shortWidth(item) + COUNT_ROOM;
    this.#standAt(this.anchor(item));
    return this.#reach(half, half + this.tail(item), short, start + this.#width(item) + COUNT_ROOM);
  }

  /** A mark of one day and its name before it, with the count of joined events before that. */
  withNameBefore(item: number): Extents {
    const half = this.#half(item);
    const right = half + this.tail(item);
    this.#standAt(this.anchor(item));
    return this.#reach(half + this.#gap + this.#width(item) + COUNT_ROOM, right, right, right);
  }

  /** A name under its mark's row, on that day. */
  hanging(item: number, day: number): Extents {
    const room = COUNT_ROOM - HANG_INSET;
    this.#standAt(day);
    // A mark or a count close before it would be read as what the name belongs to.
    return this.#reach(HANG_CLEAR, LEADER, this.#shortWidth(item) + room, this.#width(item) + room);
  }

  /** The thin line down from a mark to its hanging name. */
  leader(day: number): Extents {
    this.#standAt(day);
    return this.#reach(LEADER, LEADER, LEADER, LEADER);
  }

  /** An instrument's bar. */
  bar({ first, last, open }: Block): Extents {
    const right = BAR_END + (open ? TAIL : 0);
    this.#shape.first = first;
    this.#shape.last = last;
    return this.#reach(BAR_END, right, right, right);
  }

  #indexOf(item: number): number {
    return this.#events[item] ?? 0;
  }

  #half(item: number): number {
    return markHalf(weightAt(this.#columns, this.#indexOf(item)), this.#options.markScale);
  }

  #width(item: number): number {
    return this.#options.widthOf(this.#indexOf(item));
  }

  #shortWidth(item: number): number {
    return Math.min(this.#width(item), this.#options.shortLabel ?? SHORT_LABEL);
  }

  #standAt(day: number): void {
    this.#shape.first = day;
    this.#shape.last = day;
  }

  #reach(left: number, right: number, short: number, whole: number): Extents {
    this.#shape.left = left;
    this.#shape.right = right;
    this.#shape.short = short;
    this.#shape.whole = whole;
    return this.#shape;
  }
}
