import { type Columns, anchorOf, beginOf, endOf, isOpenAt, weightAt } from '../data/columns.ts';
import type { Weight } from '../model/policy-event.ts';
import type { Blocks } from './blocks.ts';
import { COUNT_ROOM, HANG_INSET, LABEL_GAP, SHORT_LABEL, TAIL, markHalf } from './geometry.ts';
import type { PackOptions } from './pack-options.ts';
import type { Extents } from './row-space.ts';

/** Space kept clear before a hanging name, pixels. */
const HANG_CLEAR = 16;
/** Half the width of the thin line down to a hanging name, pixels. */
export const LEADER = 1;
/** Space a bar keeps clear beyond its ends, pixels. */
const BAR_END = 8;

const WEIGHTS: readonly Weight[] = [1, 2, 3, 4, 5];

/**
 * What the events of a lane cover in a row, item by item (an item is a place in the lane's order of
 * time). Every answer is the same object, good until the next question, and all that it is made of is
 * looked up once: packing asks millions of times.
 */
export class EventShapes {
  readonly #gap: number;
  readonly #short: number;
  readonly #weight: Uint8Array;
  readonly #begin: Float64Array;
  readonly #end: Float64Array;
  readonly #anchor: Float64Array;
  readonly #half: Float64Array;
  readonly #tail: Uint8Array;
  readonly #width: Float64Array;
  readonly #shape: Extents = { first: 0, last: 0, left: 0, right: 0, short: 0, whole: 0 };

  constructor(columns: Columns, events: Int32Array, options: PackOptions) {
    this.#gap = options.labelGap ?? LABEL_GAP;
    this.#short = options.shortLabel ?? SHORT_LABEL;
    const count = events.length;
    this.#weight = new Uint8Array(count);
    this.#begin = new Float64Array(count);
    this.#end = new Float64Array(count);
    this.#anchor = new Float64Array(count);
    this.#half = new Float64Array(count);
    this.#tail = new Uint8Array(count);
    this.#width = new Float64Array(count);
    const halves = [0, ...WEIGHTS.map((weight) => markHalf(weight, options.markScale))];
    for (let item = 0; item < count; item += 1) {
      const index = events[item] ?? 0;
      const weight = weightAt(columns, index);
      this.#weight[item] = weight;
      this.#half[item] = halves[weight] ?? 0;
      this.#begin[item] = beginOf(columns, index);
      this.#end[item] = endOf(columns, index);
      this.#anchor[item] = anchorOf(columns, index);
      this.#tail[item] = isOpenAt(columns, index) ? TAIL : 0;
      this.#width[item] = options.widthOf(index);
    }
  }

  weight(item: number): number {
    return this.#weight[item] ?? 0;
  }

  /** The day its mark stands at. */
  anchor(item: number): number {
    return this.#anchor[item] ?? 0;
  }

  /** The days of all marks, item by item. */
  get anchors(): Float64Array {
    return this.#anchor;
  }

  /** Whether it is of one day, known to the day. */
  isExact(item: number): boolean {
    return this.#begin[item] === this.#end[item];
  }

  /** What has no name, on a slide, takes none's place. */
  isNameless(item: number): boolean {
    return this.#width[item] === 0;
  }

  /** Pixels from its mark's middle to where its name begins, after a tail of `tail` pixels. */
  nameStart(item: number, tail = this.tail(item)): number {
    return (this.#half[item] ?? 0) + tail + this.#gap;
  }

  /** Room for the tail of an event whose end is open. */
  tail(item: number): number {
    return this.#tail[item] ?? 0;
  }

  /** The mark with all the days it may mean or lasts. */
  mark(item: number): Extents {
    const half = this.#half[item] ?? 0;
    this.#shape.first = this.#begin[item] ?? 0;
    this.#shape.last = this.#end[item] ?? 0;
    const right = half + (this.#tail[item] ?? 0);
    return this.#reach(half, right, right, right);
  }

  /** A mark of one day and its name in one row; the name starts `start` pixels right of that day. */
  withName(item: number, start: number): Extents {
    const half = this.#half[item] ?? 0;
    const width = this.#width[item] ?? 0;
    const short = start + Math.min(width, this.#short) + COUNT_ROOM;
    this.#standAt(this.#anchor[item] ?? 0);
    return this.#reach(half, half + (this.#tail[item] ?? 0), short, start + width + COUNT_ROOM);
  }

  /** A mark of one day and its name before it, with the count of joined events before that. */
  withNameBefore(item: number): Extents {
    const half = this.#half[item] ?? 0;
    const right = half + (this.#tail[item] ?? 0);
    this.#standAt(this.#anchor[item] ?? 0);
    const left = half + this.#gap + (this.#width[item] ?? 0) + COUNT_ROOM;
    return this.#reach(left, right, right, right);
  }

  /** A name under its mark's row, on that day. */
  hanging(item: number, day: number): Extents {
    const room = COUNT_ROOM - HANG_INSET;
    const width = this.#width[item] ?? 0;
    this.#standAt(day);
    // A mark or a count close before it would be read as what the name belongs to.
    return this.#reach(HANG_CLEAR, LEADER, Math.min(width, this.#short) + room, width + room);
  }

  /** The thin line down from a mark to its hanging name. */
  leader(day: number): Extents {
    this.#standAt(day);
    return this.#reach(LEADER, LEADER, LEADER, LEADER);
  }

  /** An instrument's bar. */
  bar({ first, last, open }: Blocks, block: number): Extents {
    const right = BAR_END + (open[block] === 1 ? TAIL : 0);
    this.#shape.first = first[block] ?? 0;
    this.#shape.last = last[block] ?? 0;
    return this.#reach(BAR_END, right, right, right);
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
