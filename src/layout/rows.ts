/*
 * Rows: where everything in a lane stands, decided once for all zooms.
 *
 * A thing is anchored to days and reaches a constant number of pixels beyond them, so two things in
 * one row that clear each other at some scale (pixels per day) clear each other at every larger one.
 * Each event therefore needs only two numbers: the scale from which its mark stands alone, and the
 * scale from which its name stands beside it. Heavier events are placed first and never give way.
 * Below its scale an event is joined to the one that was in its way. Nothing depends on the window,
 * so panning cannot change a row and zooming in cannot hide a name.
 */

import { type Footprint, clearScale } from './footprint.ts';

interface Obstacle extends Footprint {
  /** Scale from which it is on screen. */
  readonly from: number;
  /** The item it belongs to. */
  readonly owner: number;
}

/** One event to be placed; smaller `order` goes first. */
export interface Item {
  readonly id: number;
  readonly order: number;
  /** The mark with all the days it may mean or lasts. */
  readonly mark: Footprint;
  /** The day the mark itself and its name stand at, within the mark's days. */
  readonly anchor: number;
  /** Where the name starts, pixels right of `anchor`. */
  readonly nameStart: number;
  /** Width of the name with the room for a count, pixels. */
  readonly nameWidth: number;
}

/** Items that share a bar: the steps of one instrument. Its bar runs from `first` to `last` (days). */
export interface Block {
  readonly steps: readonly Item[];
  /** Null for a single event without a bar. */
  readonly bar: { readonly first: number; readonly last: number } | null;
  readonly order: number;
}

/** Where an item stands. Scales are in pixels per day; Infinity means never. */
export interface Place {
  readonly id: number;
  readonly row: number;
  /** The row of the name: below the mark's for a step whose name hangs under its bar. */
  readonly nameRow: number;
  readonly alone: number;
  readonly named: number;
  /** The item it is joined to below `alone`; null for one that always stands. */
  readonly parent: number | null;
}

export interface PlacedBar {
  readonly steps: readonly number[];
  readonly row: number;
  readonly first: number;
  readonly last: number;
  readonly from: number;
}

export interface Packing {
  readonly places: readonly Place[];
  readonly bars: readonly PlacedBar[];
  readonly rows: number;
}

export interface PackOptions {
  /** The scale at which the packing should look best, pixels per day. */
  readonly baseScale: number;
  readonly maxRows: number;
  /** Least clear space between two footprints, pixels. */
  readonly clearance: number;
}

/** How far below its bar a step's name may hang, rows. */
const HANG = 3;
/** How far left of its mark a hanging name starts, pixels. */
export const HANG_INSET = 4;

/** Places all blocks; deterministic in the order of `order`. */
export function packRows(blocks: readonly Block[], options: PackOptions): Packing {
  const packer = new Packer(options);
  // Marks of a bar come with the bar; the names of its lesser steps wait for their own turn.
  const turns = blocks.flatMap((block) => [
    { order: block.order, take: () => packer.place(block) },
    ...block.steps.map((item) => ({ order: item.order, take: () => packer.nameStep(item.id) })),
  ]);
  for (const { take } of turns.toSorted((a, b) => a.order - b.order)) take();
  return packer.packing();
}

interface Fit {
  readonly scale: number;
  readonly blocker: number | null;
}

/** Where a name stands, from which scale, and what it takes there. */
interface NameSpot {
  readonly nameRow: number;
  readonly named: number;
  readonly shape: Footprint;
}

const FREE: Fit = { scale: 0, blocker: null };

/** A step whose mark stands and whose name is still to come. */
interface Waiting {
  readonly item: Item;
  readonly bar: Obstacle;
  /** Index of its place. */
  readonly place: number;
}

class Packer {
  readonly #options: PackOptions;
  readonly #rows: Obstacle[][] = [];
  readonly #places: Place[] = [];
  readonly #bars: PlacedBar[] = [];
  readonly #unnamed = new Map<number, Waiting>();

  constructor(options: PackOptions) {
    this.#options = options;
  }

  packing(): Packing {
    return { places: this.#places, bars: this.#bars, rows: this.#rows.length };
  }

  place(block: Block): void {
    const lead = block.steps.toSorted((a, b) => a.order - b.order)[0];
    const spot = block.bar === null || lead === undefined ? null : this.#rowForBar(block.bar, lead);
    if (block.bar === null || lead === undefined || spot === null) {
      for (const item of block.steps) this.#placeSingle(item);
      return;
    }
    const { row, fit } = spot;
    const bar = { ...block.bar, left: 0, right: 0, from: fit.scale, owner: lead.id };
    this.#bars.push({
      steps: block.steps.map((item) => item.id),
      row,
      first: bar.first,
      last: bar.last,
      from: bar.from,
    });
    const others = [...this.#row(row)];
    this.#row(row).push(bar);
    for (const item of block.steps.toSorted((a, b) => a.order - b.order)) {
      const siblings = this.#row(row).filter((each) => each !== bar && !others.includes(each));
      const among = later(this.#fit(item.mark, others), this.#fit(item.mark, siblings));
      const alone = later(fit, among);
      this.#settle(item, row, row, alone, Infinity, item.mark);
      this.#unnamed.set(item.id, { item, bar, place: this.#places.length - 1 });
    }
    this.nameStep(lead.id);
  }

  /** Names a step whose bar is placed; does nothing for other items or a second time. */
  nameStep(id: number): void {
    const waiting = this.#unnamed.get(id);
    const place = waiting === undefined ? undefined : this.#places[waiting.place];
    if (waiting === undefined || place === undefined) return;
    this.#unnamed.delete(id);
    const { item, bar } = waiting;
    const besides = this.#row(place.row).filter((each) => each !== bar && each.owner !== id);
    const spot = this.#nameSpot(item, place.row, bar.last, besides);
    const named = Math.max(spot.named, place.alone);
    this.#places[waiting.place] = { ...place, nameRow: spot.nameRow, named };
    if (named < Infinity) this.#row(spot.nameRow).push({ ...spot.shape, from: named, owner: id });
    for (let between = place.row + 1; between < spot.nameRow; between += 1) {
      this.#row(between).push({ ...leader(item), from: named, owner: id });
    }
    this.#trim();
  }

  #placeSingle(item: Item): void {
    const { maxRows, baseScale } = this.#options;
    let best: { row: number; alone: Fit; named: number } | null = null;
    const count = Math.min(this.#rows.length + 1, Math.max(maxRows, this.#rows.length));
    for (let row = 0; row < count; row += 1) {
      const alone = this.#fit(item.mark, this.#row(row));
      const named = Math.max(alone.scale, this.#fit(beside(item), this.#row(row)).scale);
      const better =
        best === null ||
        named < best.named ||
        (named === best.named && alone.scale < best.alone.scale);
      if (better) best = { row, alone, named };
      if (named <= baseScale) break;
    }
    if (best === null) return;
    this.#settle(item, best.row, best.row, best.alone, best.named, beside(item));
    this.#trim();
  }

  /** Where a step's name stands soonest: beside the bar's end, or hanging some rows below its mark. */
  #nameSpot(item: Item, row: number, barEnd: number, besides: readonly Obstacle[]): NameSpot {
    let best: NameSpot = { nameRow: row, named: Infinity, shape: beside(item) };
    if (item.anchor >= barEnd) {
      best = { ...best, named: this.#fit(best.shape, besides).scale };
    }
    const { baseScale, maxRows } = this.#options;
    // Under the bar the name starts at its mark, so a thin line can lead down to it.
    const foot = leader(item);
    const hanging = { ...foot, left: HANG_INSET, right: item.nameWidth };
    let through = 0;
    const last = Math.min(row + HANG, Math.max(maxRows, this.#rows.length) - 1);
    for (let nameRow = row + 1; nameRow <= last && best.named > baseScale; nameRow += 1) {
      const named = Math.max(through, this.#fit(hanging, this.#row(nameRow)).scale);
      if (named < best.named) best = { nameRow, named, shape: hanging };
      through = Math.max(through, this.#fit(foot, this.#row(nameRow)).scale);
    }
    return best;
  }

  #settle(
    item: Item,
    row: number,
    nameRow: number,
    alone: Fit,
    named: number,
    shape: Footprint,
  ): void {
    this.#places.push({
      id: item.id,
      row,
      nameRow,
      alone: alone.scale,
      named,
      parent: alone.blocker,
    });
    if (alone.scale < Infinity)
      this.#row(row).push({ ...item.mark, from: alone.scale, owner: item.id });
    if (named < Infinity) this.#row(nameRow).push({ ...shape, from: named, owner: item.id });
  }

  /**
   * The first row where by the base scale the bar lies free and its lead is named, else the one
   * where that happens soonest; null when no row is left, and its steps stand alone.
   */
  #rowForBar(
    bar: { readonly first: number; readonly last: number },
    lead: Item,
  ): { readonly row: number; readonly fit: Fit } | null {
    const { baseScale, maxRows } = this.#options;
    const shape = { ...bar, left: 8, right: 8 };
    let best: { row: number; fit: Fit; named: number } | null = null;
    const count = Math.min(this.#rows.length + 1, maxRows);
    for (let row = 0; row < count; row += 1) {
      const fit = this.#fit(shape, this.#row(row));
      if (fit.scale === Infinity) continue;
      const spot = this.#nameSpot(lead, row, bar.last, this.#row(row));
      const named = Math.max(fit.scale, spot.named);
      if (best === null || named < best.named) best = { row, fit, named };
      if (named <= baseScale) break;
    }
    this.#trim();
    return best;
  }

  /** The scale from which `shape` clears everything in the row for good, and what held it up. */
  #fit(shape: Footprint, row: readonly Obstacle[]): Fit {
    let fit = FREE;
    for (const obstacle of row) {
      const scale = clearScale(shape, obstacle, this.#options.clearance);
      if (scale > obstacle.from && scale > fit.scale) fit = { scale, blocker: obstacle.owner };
    }
    return fit;
  }

  #row(index: number): Obstacle[] {
    while (this.#rows.length <= index) this.#rows.push([]);
    return this.#rows[index] ?? [];
  }

  /** Rows that were only tried on are given back. */
  #trim(): void {
    while (this.#rows.length > 0 && this.#rows.at(-1)?.length === 0) this.#rows.pop();
  }
}

/** Mark and name in one row, the name to the right. */
function beside(item: Item): Footprint {
  const { anchor, mark, nameStart, nameWidth } = item;
  return { first: anchor, last: anchor, left: mark.left, right: nameStart + nameWidth };
}

/** The thin line down from a mark to its hanging name. */
function leader(item: Item): Footprint {
  return { first: item.anchor, last: item.anchor, left: 1, right: 1 };
}

function later(a: Fit, b: Fit): Fit {
  return b.scale > a.scale ? b : a;
}
