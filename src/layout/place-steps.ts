import type { Blocks } from './blocks.ts';
import { type EventShapes, LEADER } from './event-shapes.ts';
import { TAIL } from './geometry.ts';
import type { LaneGround } from './lane-ground.ts';
import { NOBODY } from './row-space.ts';
import type { RowStack } from './row-stack.ts';
import type { Placed } from './settle-rows.ts';

/** How far below its bar a step's name may hang, rows. */
const HANG = 3;
/** The same for stairs. */
const STAIRS = 6;
/**
 * A bar whose heaviest step would be named only at so many times the base scale is not worth its row:
 * for years of days it would keep out what could be read much further out.
 */
const LATE_BAR = 1.5;

/** Where a name stands, from which scale, and how it reaches from its day. */
interface NameSpot {
  readonly nameRow: number;
  readonly named: number;
  readonly left: number;
  readonly right: number;
}

/** The bar a step stands on: its last day and its name as an owner of space. */
interface OwnBar {
  readonly end: number;
  readonly bar: number;
}

/** How far it is with a block: its turn is to come, it has a bar, or there was no row for one. */
const [TO_COME, HAS_BAR, NO_BAR] = [0, 1, 2] as const;

/** Places the steps of instruments: each on the bar of its life, its name beside or below it. */
export class StepPlacer {
  readonly #ground: LaneGround;
  readonly #rows: RowStack;
  readonly #placed: Placed;
  readonly #blocks: Blocks;
  readonly #shapes: EventShapes;
  readonly #stairs: boolean;
  readonly #turns: Uint8Array;
  /** Steps whose mark stands and whose name is still to come, with their bar. */
  readonly #unnamed = new Map<number, OwnBar>();

  constructor(ground: LaneGround) {
    this.#ground = ground;
    this.#rows = ground.rows;
    this.#placed = ground.placed;
    this.#blocks = ground.blocks;
    this.#shapes = ground.shapes;
    this.#stairs = ground.options.stairs === true;
    this.#turns = new Uint8Array(ground.blocks.start.length - 1);
  }

  /**
   * Places a step on its bar, and with the first of them the bar and the marks of all. Answers false
   * where there is no row for it: each step then stands alone, when its own turn comes.
   */
  place(item: number): boolean {
    const block = this.#blocks.of[item] ?? 0;
    if (this.#turns[block] === TO_COME) this.#turns[block] = this.#layBar(block) ? HAS_BAR : NO_BAR;
    if (this.#turns[block] !== HAS_BAR) return false;
    this.#nameStep(item);
    return true;
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
    const bar = this.#ground.events.length + this.#placed.bars.length;
    this.#placed.bars.push({ block, row, from });
    // Steps clear their siblings too, but not their own bar: marks first, then the bar is added.
    for (let at = begin; at < end; at += 1) {
      const item = byWeight[at] ?? 0;
      space.ask(this.#shapes.mark(item));
      this.#ground.stand(item, row, Math.max(from, space.mark));
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
    if (!this.#stairs) return lead;
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

  /** Where a step's name stands soonest: beside the bar's end, or hanging some rows below its mark. */
  #nameSpot(item: number, row: number, bar: OwnBar): NameSpot {
    const { maxRows } = this.#ground.options;
    const baseScale = this.#ground.nameBy(item);
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
      row + (this.#stairs ? STAIRS : HANG),
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
    const nameBy = this.#ground.nameBy(lead);
    const own = { end: this.#blocks.last[block] ?? 0, bar: NOBODY };
    let best: { row: number; from: number } | null = null;
    let soonest = LATE_BAR * this.#ground.options.baseScale;
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
}
