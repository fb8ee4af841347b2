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

import { type Columns, weightAt } from '../data/columns.ts';
import { type Block, blocksOf } from './blocks.ts';
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
  const packer = new Packer(columns, events, options);
  const blocks = blocksOf(columns, events);
  const stepsByWeight = listsByWeight();
  const singlesByWeight = listsByWeight();
  for (let item = 0; item < events.length; item += 1) {
    const lists = blocks[item] === undefined ? singlesByWeight : stepsByWeight;
    lists[5 - weightAt(columns, events[item] ?? 0)]?.push(item);
  }
  // A line down from an earlier step passes left of the names of later ones, never the other way.
  if (options.stairs === true) for (const steps of stepsByWeight) steps.reverse();
  for (let rank = 0; rank < 5; rank += 1) {
    // Steps come before the single events of their weight: those fit around a bar, not it around them.
    for (const item of stepsByWeight[rank] ?? []) {
      const block = blocks[item];
      if (block === undefined) continue;
      if (packer.placeBlock(block)) packer.nameStep(item);
      else packer.placeSingle(item);
    }
    for (const item of singlesByWeight[rank] ?? []) packer.placeSingle(item);
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
  readonly row: number;
  readonly alone: number;
  readonly named: number;
  readonly whole: number;
}

/** A place before its mark must bring a name so much sooner: on the usual side it is read with ease. */
const SOONER = 0.75;

/** The bar a step stands on: its last day and its name as an owner of space. */
interface OwnBar {
  readonly end: number;
  readonly bar: number;
}

class Packer {
  readonly #columns: Columns;
  readonly #events: Int32Array;
  readonly #options: PackOptions;
  readonly #rows: RowStack;
  readonly #placed: Placed;
  /** Blocks that have had their turn, and whether they got a bar. */
  readonly #blocks = new Map<Block, boolean>();
  /** Steps whose mark stands and whose name is still to come, with their bar. */
  readonly #unnamed = new Map<number, OwnBar>();
  readonly #shapes: EventShapes;
  #singles = 0;

  constructor(columns: Columns, events: Int32Array, options: PackOptions) {
    this.#columns = columns;
    this.#events = events;
    this.#options = options;
    this.#shapes = new EventShapes(columns, events, options);
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

  settle(): LaneRows {
    return settleRows(this.#columns, this.#events, this.#placed, this.#rows.count);
  }

  /**
   * Lays an instrument's bar with the marks of its steps, the first time any of them has its turn. Answers
   * false where there is no row for it: each step then stands alone, when its own turn comes.
   */
  placeBlock(block: Block): boolean {
    const known = this.#blocks.get(block);
    if (known !== undefined) return known;
    const hasBar = this.#layBar(block);
    this.#blocks.set(block, hasBar);
    return hasBar;
  }

  #layBar(block: Block): boolean {
    const lead = this.#leadOf(block);
    if (lead === undefined) return false;
    const { first, last, open } = block;
    for (const item of block.items) {
      const tail = open && this.#shapes.anchor(item) >= last ? TAIL : this.#shapes.tail(item);
      this.#placed.nameStart[item] = this.#shapes.nameStart(item, tail);
    }
    const spot = this.#rowForBar(block, lead);
    if (spot === null) return false;
    const { row, from } = spot;
    const space = this.#rows.at(row);
    const bar = this.#events.length + this.#placed.bars.length;
    this.#placed.bars.push({ ...block, row, from });
    // Steps clear their siblings too, but not their own bar: marks first, then the bar is added.
    for (const item of block.byWeight) {
      space.ask(this.#shapes.mark(item));
      this.#stand(item, row, Math.max(from, space.mark));
      this.#unnamed.set(item, { end: last, bar });
    }
    space.add(first, last, 0, open ? TAIL : 0, from, bar);
    this.nameStep(lead);
    return true;
  }

  /** The heaviest step: the first of them, but the last where names go down in stairs. */
  #leadOf({ byWeight }: Block): number | undefined {
    const [first] = byWeight;
    if (this.#options.stairs !== true || first === undefined) return first;
    const weightOf = (item: number) => weightAt(this.#columns, this.#events[item] ?? 0);
    return byWeight.findLast((item) => weightOf(item) === weightOf(first));
  }

  /** Names a step whose bar is placed; does nothing for other items or a second time. */
  nameStep(item: number): void {
    const bar = this.#unnamed.get(item);
    if (bar === undefined) return;
    this.#unnamed.delete(item);
    // What has no name, on a slide, takes none's place.
    if (this.#options.widthOf(this.#events[item] ?? 0) === 0) return;
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

  placeSingle(item: number): void {
    const baseScale = this.#nameBy(item);
    this.#singles += 1;
    const start = this.#shapes.nameStart(item);
    this.#placed.nameStart[item] = start;
    // What never stands is still in some row, so that it is counted and found.
    const somewhere = item % Math.max(1, this.#rows.count);
    let best: Spot = { row: somewhere, alone: Infinity, named: Infinity, whole: Infinity };
    const rows = this.#rowsFor(item);
    // By its places: a list of a lane is walked a million times.
    for (let at = 0; at < rows.length; at += 1) {
      const spot = this.#spotIn(rows[at] ?? 0, item, start);
      const isBetter =
        spot.named < best.named ||
        (spot.named === best.named && (spot.whole < best.whole || spot.alone < best.alone));
      if (isBetter) best = spot;
      if (spot.whole <= baseScale) break;
    }
    if (best.named > baseScale && this.#nameBefore(item, best)) {
      this.#rows.trim();
      return;
    }
    this.#stand(item, best.row, best.alone);
    this.#placed.nameRow[item] = best.row;
    this.#placed.named[item] = best.named;
    if (best.named < Infinity) {
      const { first, last, left, whole } = this.#shapes.withName(item, start);
      const isGreatest = this.#isGreatest(item);
      const farLeft = isGreatest ? this.#shapes.withNameBefore(item).left : left;
      const until = isGreatest ? FAR_OUT * this.#options.baseScale : 0;
      this.#rows.at(best.row).add(first, last, left, whole, best.named, item, farLeft, until);
    }
    this.#rows.trim();
  }

  /**
   * The greatest keep room before their mark too while years are small: with all of them in view the
   * edge leaves none after it.
   */
  #isGreatest(item: number): boolean {
    return weightAt(this.#columns, this.#events[item] ?? 0) === 5;
  }

  /** Places an event with its name before its mark; answers false where that brings it little sooner. */
  #nameBefore(item: number, usual: Spot): boolean {
    if (!this.#shapes.isExact(item) || this.#singles > CROWD) return false;
    const shape = this.#shapes.withNameBefore(item);
    let named = usual.named * SOONER;
    let found = -1;
    for (const row of this.#rowsFor(item)) {
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

  /** How soon a single event's mark, its short name and its whole name are clear in a row. */
  #spotIn(row: number, item: number, start: number): Spot {
    const space = this.#rows.at(row);
    space.ask(this.#shapes.withName(item, start));
    const { mark, short, whole } = space;
    if (this.#shapes.isExact(item)) return { row, alone: mark, named: short, whole };
    // A mark of many days clears more than the day its name starts at.
    space.ask(this.#shapes.mark(item));
    const alone = space.mark;
    return { row, alone, named: Math.max(alone, short), whole: Math.max(alone, whole) };
  }

  /** The rows worth trying, in order. */
  #rowsFor(item: number): readonly number[] {
    const day = this.#shapes.anchor(item);
    return this.#singles > CROWD
      ? this.#rows.freeOn(day, item, CROWD_ROWS)
      : this.#rows.freeOn(day, 0, Infinity);
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
  #rowForBar(block: Block, lead: number): { readonly row: number; readonly from: number } | null {
    const baseScale = this.#nameBy(lead);
    let best: { row: number; from: number; named: number } | null = null;
    const count = this.#rows.tries;
    for (let row = 0; row < count; row += 1) {
      const space = this.#rows.at(row);
      space.ask(this.#shapes.bar(block));
      const from = space.mark;
      if (from === Infinity) continue;
      const named = Math.max(
        from,
        this.#nameSpot(lead, row, { end: block.last, bar: NOBODY }).named,
      );
      if (best === null || named < best.named) best = { row, from, named };
      if (named <= baseScale) break;
    }
    this.#rows.trim();
    const isLate = best !== null && best.named > LATE_BAR * this.#options.baseScale;
    return isLate ? null : best;
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
    const weight = weightAt(this.#columns, this.#events[item] ?? 0);
    return this.#options.baseScale * (NAME_BY_WEIGHT[weight - 1] ?? 1);
  }
}
