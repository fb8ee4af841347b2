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
 * lighter keeps clear of all of it. Where it would come late, it stands before its mark instead, if
 * all of it has room there sooner.
 */

import type { Columns } from '../data/columns.ts';
import { type Blocks, blocksOf } from './blocks.ts';
import { EventShapes, LEADER } from './event-shapes.ts';
import { TAIL } from './geometry.ts';
import type { LaneRows } from './lane-rows.ts';
import type { PackOptions } from './pack-options.ts';
import { NOBODY } from './row-space.ts';
import { RowStack } from './row-stack.ts';
import { type Placed, settleRows } from './settle-rows.ts';

/** How far below its bar a step's name may hang, rows. */
const HANG = 3;
/** The same for stairs. */
const STAIRS = 6;
/** By which part of the base scale events of weight 1 to 5 should be named. */
const NAME_BY_WEIGHT = [1, 1, 1, 0.3, 0.03] as const;
/**
 * A bar whose heaviest step would be named only at so many times the base scale is not worth its row:
 * for years of days it would keep out what could be read much further out.
 */
const LATE_BAR = 1.5;
/** Up to which part of the base scale the greatest keep room for their name before their mark too. */
const FAR_OUT = 0.25;
/** Past so many events a lane is a crowd: the rest tries few rows, or it would take minutes. */
export const CROWD = 400;
const CROWD_ROWS = 3;

/** Places the events of a lane (indices in order of time). Same input, same rows. */
export function packRows(columns: Columns, events: Int32Array, options: PackOptions): LaneRows {
  const blocks = blocksOf(columns, events);
  const shapes = new EventShapes(columns, events, options);
  const packer = new Packer(columns, events, { blocks, shapes }, options);
  const stepsByWeight = listsByWeight();
  const singlesByWeight = listsByWeight();
  for (let item = 0; item < events.length; item += 1) {
    const lists = (blocks.of[item] ?? -1) < 0 ? singlesByWeight : stepsByWeight;
    lists[5 - shapes.weight(item)]?.push(item);
  }
  // A line down from an earlier step passes left of the names of later ones, never the other way.
  if (options.stairs === true) for (const steps of stepsByWeight) steps.reverse();
  for (let rank = 0; rank < 5; rank += 1) {
    // Steps come before the single events of their weight: those fit around a bar, not it around them.
    packer.placeSteps(stepsByWeight[rank] ?? []);
    packer.placeSingles(singlesByWeight[rank] ?? []);
  }
  return packer.settle();
}

function listsByWeight(): readonly number[][] {
  return [[], [], [], [], []];
}

/** Where a name stands, from which scale, and how it reaches from its day. */
interface NameSpot {
  readonly nameRow: number;
  readonly named: number;
  readonly left: number;
  readonly right: number;
}

/** Where a single event stands: scales of its mark, of the beginning of its name and of all of it. */
interface Spot {
  row: number;
  alone: number;
  named: number;
  whole: number;
}

/** A place before its mark must bring a name so much sooner: on the usual side it is read with ease. */
const SOONER = 0.75;

/** The bar a step stands on: its last day and its name as an owner of space. */
interface OwnBar {
  readonly end: number;
  readonly bar: number;
}

/** What is known of a lane before anything is placed. */
interface Known {
  readonly blocks: Blocks;
  readonly shapes: EventShapes;
}

/** How far it is with a block: its turn is to come, it has a bar, or there was no row for one. */
const [TO_COME, HAS_BAR, NO_BAR] = [0, 1, 2] as const;

class Packer {
  readonly #columns: Columns;
  readonly #events: Int32Array;
  readonly #options: PackOptions;
  readonly #rows: RowStack;
  readonly #placed: Placed;
  readonly #blocks: Blocks;
  readonly #turns: Uint8Array;
  /** Steps whose mark stands and whose name is still to come, with their bar. */
  readonly #unnamed = new Map<number, OwnBar>();
  readonly #shapes: EventShapes;
  /** Where the single event in hand stands best; one object, used again and again. */
  readonly #best: Spot = { row: 0, alone: Infinity, named: Infinity, whole: Infinity };
  #singles = 0;

  constructor(
    columns: Columns,
    events: Int32Array,
    { blocks, shapes }: Known,
    options: PackOptions,
  ) {
    this.#columns = columns;
    this.#events = events;
    this.#options = options;
    this.#blocks = blocks;
    this.#turns = new Uint8Array(blocks.start.length - 1);
    this.#shapes = shapes;
    this.#rows = new RowStack(columns, events, options.maxRows);
    this.#placed = {
      row: new Uint8Array(events.length),
      nameRow: new Uint8Array(events.length),
      nameStart: new Uint8Array(events.length),
      before: new Uint8Array(events.length),
      alone: new Float32Array(events.length).fill(Infinity),
      named: new Float32Array(events.length).fill(Infinity),
      bars: [],
    };
  }

  placeSteps(items: readonly number[]): void {
    for (const item of items) {
      if (this.#placeBlock(this.#blocks.of[item] ?? 0)) this.#nameStep(item);
      else this.#placeSingle(item);
    }
  }

  placeSingles(items: readonly number[]): void {
    for (const item of items) this.#placeSingle(item);
  }

  settle(): LaneRows {
    return settleRows(
      this.#columns,
      { events: this.#events, anchors: this.#shapes.anchors, blocks: this.#blocks },
      this.#placed,
      this.#rows.count,
    );
  }

  /**
   * Lays an instrument's bar with the marks of its steps, the first time any of them has its turn. Answers
   * false where there is no row for it: each step then stands alone, when its own turn comes.
   */
  #placeBlock(block: number): boolean {
    if (this.#turns[block] === TO_COME) this.#turns[block] = this.#layBar(block) ? HAS_BAR : NO_BAR;
    return this.#turns[block] === HAS_BAR;
  }

  #layBar(block: number): boolean {
    const { start, items, byWeight } = this.#blocks;
    const begin = start[block] ?? 0;
    const end = start[block + 1] ?? 0;
    const last = this.#blocks.last[block] ?? 0;
    const isOpen = this.#blocks.open[block] === 1;
    const lead = this.#leadOf(begin, end);
    for (let at = begin; at < end; at += 1) {
      const item = items[at] ?? 0;
      const goesOn = isOpen && this.#shapes.anchor(item) >= last;
      const tail = goesOn ? TAIL : this.#shapes.tail(item);
      this.#placed.nameStart[item] = this.#shapes.nameStart(item, tail);
    }
    const spot = this.#rowForBar(block, lead);
    if (spot === null) return false;
    const { row, from } = spot;
    const space = this.#rows.at(row);
    const bar = this.#events.length + this.#placed.bars.length;
    this.#placed.bars.push({ block, row, from });
    // Steps clear their siblings too, but not their own bar: marks first, then the bar is added.
    for (let at = begin; at < end; at += 1) {
      const item = byWeight[at] ?? 0;
      space.ask(this.#shapes.mark(item));
      this.#stand(item, row, Math.max(from, space.mark));
      this.#unnamed.set(item, { end: last, bar });
    }
    space.add(this.#blocks.first[block] ?? 0, last, 0, isOpen ? TAIL : 0, from, bar);
    this.#nameStep(lead);
    return true;
  }

  /** The heaviest step: the first of them, but the last where names go down in stairs. */
  #leadOf(begin: number, end: number): number {
    const { byWeight } = this.#blocks;
    let lead = byWeight[begin] ?? 0;
    if (this.#options.stairs !== true) return lead;
    const weight = this.#shapes.weight(lead);
    for (let at = begin + 1; at < end; at += 1) {
      const item = byWeight[at] ?? 0;
      if (this.#shapes.weight(item) !== weight) break;
      lead = item;
    }
    return lead;
  }

  /** Names a step whose bar is placed; does nothing for other items or a second time. */
  #nameStep(item: number): void {
    const bar = this.#unnamed.get(item);
    if (bar === undefined) return;
    this.#unnamed.delete(item);
    if (this.#shapes.isNameless(item)) return;
    const row = this.#placed.row[item] ?? 0;
    const spot = this.#nameSpot(item, row, bar);
    const named = Math.max(spot.named, this.#placed.alone[item] ?? Infinity);
    this.#placed.nameRow[item] = spot.nameRow;
    this.#placed.named[item] = named;
    const day = this.#shapes.anchor(item);
    if (named < Infinity) {
      this.#rows.at(spot.nameRow).add(day, day, spot.left, spot.right, named, item);
      for (let between = row + 1; between < spot.nameRow; between += 1) {
        this.#rows.at(between).add(day, day, LEADER, LEADER, named, item);
      }
    }
    this.#rows.trim();
  }

  #placeSingle(item: number): void {
    const nameBy = this.#nameBy(item);
    this.#singles += 1;
    const start = this.#shapes.nameStart(item);
    this.#placed.nameStart[item] = start;
    const best = this.#best;
    // What never stands is still in some row, so that it is counted and found.
    best.row = item % Math.max(1, this.#rows.count);
    best.alone = Infinity;
    best.named = Infinity;
    best.whole = Infinity;
    this.#findSpot(item, start, nameBy);
    if (best.named > nameBy && this.#nameBefore(item, best)) {
      this.#rows.trim();
      return;
    }
    this.#stand(item, best.row, best.alone);
    this.#placed.nameRow[item] = best.row;
    this.#placed.named[item] = best.named;
    if (best.named < Infinity) {
      const isGreatest = this.#isGreatest(item);
      const farLeft = isGreatest ? this.#shapes.withNameBefore(item).left : 0;
      const until = isGreatest ? FAR_OUT * this.#options.baseScale : 0;
      const { first, left, whole } = this.#shapes.withName(item, start);
      const space = this.#rows.at(best.row);
      space.add(first, first, left, whole, best.named, item, Math.max(left, farLeft), until);
    }
    this.#rows.trim();
  }

  /** Tries rows for an event until its whole name stands in one by the scale `nameBy`. */
  #findSpot(item: number, start: number, nameBy: number): void {
    const isCrowd = this.#singles > CROWD;
    const tries = Math.max(this.#rows.count, this.#rows.tries);
    const taken = this.#rows.takenOn(this.#shapes.anchor(item));
    let left = isCrowd ? CROWD_ROWS : tries;
    // In a crowd each begins at another row, and goes round.
    let row = isCrowd ? item % tries : 0;
    for (let step = 0; step < tries && left > 0; step += 1) {
      if ((taken & (1 << row)) === 0) {
        left -= 1;
        if (this.#trySpot(row, item, start, nameBy) <= nameBy) return;
      }
      row = row + 1 === tries ? 0 : row + 1;
    }
  }

  /**
   * The greatest keep room before their mark too while years are small: with all of them in view the
   * edge leaves none after it.
   */
  #isGreatest(item: number): boolean {
    return this.#shapes.weight(item) === 5;
  }

  /** Places an event with its name before its mark; answers false where that brings it little sooner. */
  #nameBefore(item: number, usual: Spot): boolean {
    if (!this.#shapes.isExact(item) || this.#singles > CROWD) return false;
    const shape = this.#shapes.withNameBefore(item);
    const taken = this.#rows.takenOn(this.#shapes.anchor(item));
    const tries = Math.max(this.#rows.count, this.#rows.tries);
    let named = usual.named * SOONER;
    let found = -1;
    for (let row = 0; row < tries; row += 1) {
      if ((taken & (1 << row)) !== 0) continue;
      const space = this.#rows.at(row);
      space.ask(shape);
      if (space.mark >= named) continue;
      named = space.mark;
      found = row;
    }
    if (found === -1) return false;
    const space = this.#rows.at(found);
    space.ask(this.#shapes.mark(item));
    // A name sooner is not worth a mark that comes later.
    if (space.mark > Math.max(usual.alone, this.#nameBy(item))) return false;
    this.#stand(item, found, space.mark);
    this.#placed.nameRow[item] = found;
    this.#placed.named[item] = named;
    this.#placed.nameStart[item] = this.#shapes.nameStart(item, 0);
    this.#placed.before[item] = 1;
    const { first, last, left, right } = this.#shapes.withNameBefore(item);
    this.#rows.at(found).add(first, last, left, right, named, item);
    return true;
  }

  /**
   * Tries a single event in a row: the best spot becomes the one there, if that is better. Answers the
   * scale from which all of its name stands, or Infinity where that is neither soon nor better.
   */
  #trySpot(row: number, item: number, start: number, nameBy: number): number {
    const best = this.#best;
    const space = this.#rows.at(row);
    const limit = Math.max(best.named, nameBy);
    space.ask(this.#shapes.withName(item, start), NOBODY, NOBODY, limit);
    let named = space.short;
    if (named > limit) return Infinity;
    let whole = space.whole;
    let alone = space.mark;
    if (!this.#shapes.isExact(item)) {
      // A mark of many days clears more than the day its name starts at.
      space.ask(this.#shapes.mark(item));
      alone = space.mark;
      named = Math.max(alone, named);
      whole = Math.max(alone, whole);
    }
    const isBetter =
      named < best.named || (named === best.named && (whole < best.whole || alone < best.alone));
    if (isBetter) {
      best.row = row;
      best.alone = alone;
      best.named = named;
      best.whole = whole;
    }
    return whole;
  }

  /** Where a step's name stands soonest: beside the bar's end, or hanging some rows below its mark. */
  #nameSpot(item: number, row: number, bar: OwnBar): NameSpot {
    const { maxRows } = this.#options;
    const baseScale = this.#nameBy(item);
    const start = this.#placed.nameStart[item] ?? 0;
    const beside = this.#shapes.withName(item, start);
    const day = this.#shapes.anchor(item);
    let best: NameSpot = {
      nameRow: row,
      named: Infinity,
      left: beside.left,
      right: beside.whole,
    };
    if (day >= bar.end) {
      const space = this.#rows.at(row);
      space.ask(beside, item, bar.bar);
      best = { ...best, named: space.short };
      if (space.whole <= baseScale) return best;
    }
    // Under the bar the name starts at its mark, so a thin line can lead down to it.
    const hanging = this.#shapes.hanging(item, day);
    let through = 0;
    const last = Math.min(
      row + (this.#options.stairs === true ? STAIRS : HANG),
      Math.max(maxRows, this.#rows.count) - 1,
    );
    for (let nameRow = row + 1; nameRow <= last; nameRow += 1) {
      const space = this.#rows.at(nameRow);
      space.ask(hanging);
      const named = Math.max(through, space.short);
      const whole = Math.max(through, space.whole);
      const { left, whole: right } = hanging;
      if (named < best.named) best = { nameRow, named, left, right };
      if (whole <= baseScale) break;
      space.ask(this.#shapes.leader(day));
      through = Math.max(through, space.mark);
      this.#shapes.hanging(item, day);
    }
    return best;
  }

  /**
   * The first row where by the base scale the bar lies free and its lead is named, else the one
   * where that happens soonest; null when that is too late, and its steps stand alone.
   */
  #rowForBar(block: number, lead: number): { readonly row: number; readonly from: number } | null {
    const nameBy = this.#nameBy(lead);
    const own = { end: this.#blocks.last[block] ?? 0, bar: NOBODY };
    let best: { row: number; from: number } | null = null;
    let soonest = LATE_BAR * this.#options.baseScale;
    const count = this.#rows.tries;
    for (let row = 0; row < count; row += 1) {
      const space = this.#rows.at(row);
      space.ask(this.#shapes.bar(this.#blocks, block), NOBODY, NOBODY, soonest);
      const from = space.mark;
      if (from > soonest) continue;
      const named = Math.max(from, this.#nameSpot(lead, row, own).named);
      if (best === null ? named <= soonest : named < soonest) {
        best = { row, from };
        soonest = named;
      }
      if (named <= nameBy) break;
    }
    this.#rows.trim();
    return best;
  }

  #stand(item: number, row: number, alone: number): void {
    this.#placed.row[item] = row;
    this.#placed.alone[item] = alone;
    if (alone === Infinity) return;
    const { first, last, left, right } = this.#shapes.mark(item);
    this.#rows.at(row).add(first, last, left, right, alone, item);
    this.#rows.take(row, this.#shapes.anchor(item));
  }

  /** The scale by which an event should have its name: the heavier, the further out. */
  #nameBy(item: number): number {
    return this.#options.baseScale * (NAME_BY_WEIGHT[this.#shapes.weight(item) - 1] ?? 1);
  }
}
