/*
 * Rows: where everything in a lane stands, decided once for all zooms.
 *
 * A thing is anchored to days and reaches a constant number of pixels beyond them, so two things in
 * one row that clear each other at some scale (pixels per day) clear each other at every larger one.
 * Each event therefore needs only two numbers: the scale from which its mark stands alone, and the
 * scale from which its name stands beside it. Heavier events are placed first and never give way.
 * Nothing depends on the window, so panning cannot change a row and zooming in cannot hide a name.
 *
 * A name shows as soon as its beginning has room: it is cut before what is heavier, while what is
 * lighter keeps clear of all of it.
 */

import { type Columns, anchorOf, beginOf, endOf, weightAt } from '../data/columns.ts';
import type { Footprint } from './footprint.ts';
import { CLEARANCE, COUNT_ROOM, LABEL_GAP, SHORT_LABEL, TAIL, markHalf } from './geometry.ts';
import type { LaneRows } from './lane-rows.ts';
import { type Block, blocksOf } from './blocks.ts';
import { NOBODY, RowSpace } from './row-space.ts';
import { type Placed, settleRows } from './settle-rows.ts';

export interface PackOptions {
  /** The scale at which the packing should look best, pixels per day. */
  readonly baseScale: number;
  readonly maxRows: number;
  /** Width of the whole name of an event, pixels. */
  readonly widthOf: (index: number) => number;
}

/** How far below its bar a step's name may hang, rows. */
const HANG = 3;
/** How far left of its mark a hanging name starts, pixels. */
export const HANG_INSET = 4;
/** Space a bar keeps clear beyond its ends, pixels. */
const BAR_END = 8;
/** Past so many events a lane is a crowd: the rest tries few rows, or it would take minutes. */
export const CROWD = 1500;
const CROWD_ROWS = 3;

/** Places the events of a lane (indices in order of time). Same input, same rows. */
export function packRows(columns: Columns, events: Int32Array, options: PackOptions): LaneRows {
  const packer = new Packer(columns, events, options);
  const blocks = blocksOf(columns, events);
  const stepsByWeight = listsByWeight();
  const singlesByWeight = listsByWeight();
  events.forEach((index, item) => {
    const lists = blocks.has(item) ? stepsByWeight : singlesByWeight;
    lists[5 - weightAt(columns, index)]?.push(item);
  });
  for (let rank = 0; rank < 5; rank += 1) {
    // Steps come before the single events of their weight: those fit around a bar, not it around them.
    for (const item of stepsByWeight[rank] ?? []) {
      const block = blocks.get(item);
      if (block !== undefined) packer.placeBlock(block);
      packer.nameStep(item);
    }
    for (const item of singlesByWeight[rank] ?? []) packer.placeSingle(item);
  }
  return packer.settle();
}

function listsByWeight(): readonly number[][] {
  return [[], [], [], [], []];
}

/** Where a name stands, from which scale, and what it takes there. */
interface NameSpot {
  readonly nameRow: number;
  readonly named: number;
  readonly shape: Footprint;
}

/** The bar a step stands on: its last day and its name as an owner of space. */
interface OwnBar {
  readonly end: number;
  readonly bar: number;
}

class Packer {
  readonly #columns: Columns;
  readonly #events: Int32Array;
  readonly #options: PackOptions;
  readonly #rows: RowSpace[] = [];
  readonly #placed: Placed;
  readonly #blocks = new Set<Block>();
  /** Steps whose mark stands and whose name is still to come, with their bar. */
  readonly #unnamed = new Map<number, OwnBar>();
  /** Which rows a mark of that day stands in, a bit a row: no other mark of the day can. */
  readonly #taken = new Map<number, number>();
  #count = 0;

  constructor(columns: Columns, events: Int32Array, options: PackOptions) {
    this.#columns = columns;
    this.#events = events;
    this.#options = options;
    this.#placed = {
      row: new Uint8Array(events.length),
      nameRow: new Uint8Array(events.length),
      nameStart: new Uint8Array(events.length),
      alone: new Float32Array(events.length).fill(Infinity),
      named: new Float32Array(events.length).fill(Infinity),
      bars: [],
    };
  }

  settle(): LaneRows {
    return settleRows(this.#columns, this.#events, this.#placed, this.#rows.length);
  }

  /** Lays an instrument's bar with the marks of its steps, the first time any of them has its turn. */
  placeBlock(block: Block): void {
    if (this.#blocks.has(block)) return;
    this.#blocks.add(block);
    const [lead] = block.byWeight;
    if (lead === undefined) return;
    for (const item of block.items) {
      const tail = block.open && this.#anchor(item) >= block.last ? TAIL : 0;
      this.#placed.nameStart[item] = this.#half(item) + LABEL_GAP + tail;
    }
    const spot = this.#rowForBar(block, lead);
    if (spot === null) {
      for (const item of block.byWeight) this.placeSingle(item);
      return;
    }
    const { row, from } = spot;
    const space = this.#row(row);
    const { first, last, open } = block;
    const bar = this.#events.length + this.#placed.bars.length;
    this.#placed.bars.push({ ...block, row, from });
    // Steps clear their siblings too, but not their own bar: marks first, then the bar is added.
    for (const item of block.byWeight) {
      const mark = this.#mark(item);
      const alone = Math.max(from, space.clearFrom(mark));
      this.#stand(item, row, alone, mark);
      this.#unnamed.set(item, { end: last, bar });
    }
    space.add({ first, last, left: 0, right: open ? TAIL : 0, from, owner: bar });
    this.nameStep(lead);
  }

  /** Names a step whose bar is placed; does nothing for other items or a second time. */
  nameStep(item: number): void {
    const bar = this.#unnamed.get(item);
    const alone = this.#placed.alone[item] ?? Infinity;
    if (bar === undefined) return;
    this.#unnamed.delete(item);
    const row = this.#placed.row[item] ?? 0;
    const spot = this.#nameSpot(item, row, bar);
    const named = Math.max(spot.named, alone);
    this.#placed.nameRow[item] = spot.nameRow;
    this.#placed.named[item] = named;
    if (named === Infinity) return;
    this.#row(spot.nameRow).add({ ...spot.shape, from: named, owner: item });
    for (let between = row + 1; between < spot.nameRow; between += 1) {
      this.#row(between).add({ ...this.#leader(item), from: named, owner: item });
    }
    this.#trim();
  }

  placeSingle(item: number): void {
    const { maxRows, baseScale } = this.#options;
    const mark = this.#mark(item);
    const start = this.#half(item) + LABEL_GAP;
    const whole = this.#beside(item, start, Infinity);
    const short = this.#beside(item, start, SHORT_LABEL);
    this.#placed.nameStart[item] = start;
    let best = { row: item % maxRows, alone: Infinity, named: Infinity, whole: Infinity };
    for (const row of this.#rowsFor(item)) {
      const space = this.#row(row);
      const alone = space.clearFrom(mark);
      const wholeFrom = Math.max(alone, space.clearFrom(whole));
      const named = Math.max(alone, space.clearFrom(short));
      const better =
        named < best.named ||
        (named === best.named && (wholeFrom < best.whole || alone < best.alone));
      if (better) best = { row, alone, named, whole: wholeFrom };
      if (wholeFrom <= baseScale) break;
    }
    this.#stand(item, best.row, best.alone, mark);
    this.#placed.nameRow[item] = best.row;
    this.#placed.named[item] = best.named;
    if (best.named < Infinity) this.#row(best.row).add({ ...whole, from: best.named, owner: item });
    this.#trim();
  }

  /** The rows worth trying, in order. */
  #rowsFor(item: number): readonly number[] {
    const { maxRows } = this.#options;
    const taken = this.#taken.get(this.#anchor(item)) ?? 0;
    const rows: number[] = [];
    const most = Math.max(this.#rows.length, Math.min(this.#rows.length + 1, maxRows));
    this.#count += 1;
    if (this.#count <= CROWD) {
      for (let row = 0; row < most; row += 1) if (!isTaken(taken, row)) rows.push(row);
      return rows;
    }
    for (let step = 0; step < most && rows.length < CROWD_ROWS; step += 1) {
      const row = (item + step) % most;
      if (!isTaken(taken, row)) rows.push(row);
    }
    return rows;
  }

  /** Where a step's name stands soonest: beside the bar's end, or hanging some rows below its mark. */
  #nameSpot(item: number, row: number, bar: OwnBar): NameSpot {
    const { baseScale, maxRows } = this.#options;
    const start = this.#placed.nameStart[item] ?? 0;
    const beside = this.#beside(item, start, Infinity);
    let best: NameSpot = { nameRow: row, named: Infinity, shape: beside };
    if (this.#anchor(item) >= bar.end) {
      const space = this.#row(row);
      const short = this.#beside(item, start, SHORT_LABEL);
      best = { ...best, named: space.clearFrom(short, item, bar.bar) };
      if (space.clearFrom(beside, item, bar.bar) <= baseScale) return best;
    }
    // Under the bar the name starts at its mark, so a thin line can lead down to it.
    const foot = this.#leader(item);
    const width = this.#width(item);
    const hanging = { ...foot, left: HANG_INSET, right: width + COUNT_ROOM - HANG_INSET };
    const short = { ...hanging, right: Math.min(width, SHORT_LABEL) + COUNT_ROOM - HANG_INSET };
    let through = 0;
    const last = Math.min(row + HANG, Math.max(maxRows, this.#rows.length) - 1);
    for (let nameRow = row + 1; nameRow <= last; nameRow += 1) {
      const space = this.#row(nameRow);
      const whole = Math.max(through, space.clearFrom(hanging));
      const named = Math.max(through, space.clearFrom(short));
      if (named < best.named) best = { nameRow, named, shape: hanging };
      if (whole <= baseScale) break;
      through = Math.max(through, space.clearFrom(foot));
    }
    return best;
  }

  /**
   * The first row where by the base scale the bar lies free and its lead is named, else the one
   * where that happens soonest; null when no row is left, and its steps stand alone.
   */
  #rowForBar(block: Block, lead: number): { readonly row: number; readonly from: number } | null {
    const { baseScale, maxRows } = this.#options;
    const { first, last, open } = block;
    const shape = { first, last, left: BAR_END, right: BAR_END + (open ? TAIL : 0) };
    let best: { row: number; from: number; named: number } | null = null;
    const count = Math.min(this.#rows.length + 1, maxRows);
    for (let row = 0; row < count; row += 1) {
      const from = this.#row(row).clearFrom(shape);
      if (from === Infinity) continue;
      const named = Math.max(from, this.#nameSpot(lead, row, { end: last, bar: NOBODY }).named);
      if (best === null || named < best.named) best = { row, from, named };
      if (named <= baseScale) break;
    }
    this.#trim();
    return best;
  }

  #stand(item: number, row: number, alone: number, mark: Footprint): void {
    this.#placed.row[item] = row;
    this.#placed.alone[item] = alone;
    if (alone === Infinity) return;
    this.#row(row).add({ ...mark, from: alone, owner: item });
    const day = this.#anchor(item);
    this.#taken.set(day, (this.#taken.get(day) ?? 0) | (1 << row));
  }

  #index(item: number): number {
    return this.#events[item] ?? 0;
  }

  #anchor(item: number): number {
    return anchorOf(this.#columns, this.#index(item));
  }

  #half(item: number): number {
    return markHalf(weightAt(this.#columns, this.#index(item)));
  }

  #width(item: number): number {
    return this.#options.widthOf(this.#index(item));
  }

  /** The mark with all the days it may mean or lasts. */
  #mark(item: number): Footprint {
    const [index, half] = [this.#index(item), this.#half(item)];
    const [first, last] = [beginOf(this.#columns, index), endOf(this.#columns, index)];
    return { first, last, left: half, right: half };
  }

  /** Mark and name in one row, the name, or at most `width` pixels of it, to the right. */
  #beside(item: number, start: number, width: number): Footprint {
    const anchor = this.#anchor(item);
    const right = start + Math.min(this.#width(item), width) + COUNT_ROOM;
    return { first: anchor, last: anchor, left: this.#half(item), right };
  }

  /** The thin line down from a mark to its hanging name. */
  #leader(item: number): Footprint {
    const anchor = this.#anchor(item);
    return { first: anchor, last: anchor, left: 1, right: 1 };
  }

  #row(index: number): RowSpace {
    const first = beginOf(this.#columns, this.#events[0] ?? 0);
    const last = endOf(this.#columns, this.#events.at(-1) ?? 0);
    while (this.#rows.length <= index) {
      const expected = this.#events.length / this.#options.maxRows;
      this.#rows.push(new RowSpace(CLEARANCE, first, last, expected));
    }
    const row = this.#rows[index];
    if (row === undefined) throw new Error('no such row');
    return row;
  }

  /** Rows that were only tried on are given back. */
  #trim(): void {
    while (this.#rows.at(-1)?.isEmpty === true) this.#rows.pop();
  }
}

function isTaken(taken: number, row: number): boolean {
  return (taken & (1 << row)) !== 0;
}
