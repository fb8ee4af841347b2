import type { EventShapes } from './event-shapes.ts';
import type { LaneGround } from './lane-ground.ts';
import { NOBODY } from './row-space.ts';
import type { RowStack } from './row-stack.ts';
import type { Placed } from './settle-rows.ts';

/** Up to which part of the base scale the greatest keep room for their name before their mark too. */
const FAR_OUT = 0.25;
/** Past so many events a lane is a crowd: the rest tries few rows, or it would take minutes. */
export const CROWD = 400;
const CROWD_ROWS = 3;

/** Where a single event stands: scales of its mark, of the beginning of its name and of all of it. */
interface Spot {
  row: number;
  alone: number;
  named: number;
  whole: number;
}

/** A place before its mark must bring a name so much sooner: on the usual side it is read with ease. */
const SOONER = 0.75;

/** Places events that stand by themselves: each in the row where its name comes soonest. */
export class SinglePlacer {
  readonly #ground: LaneGround;
  readonly #rows: RowStack;
  readonly #placed: Placed;
  readonly #shapes: EventShapes;
  /** Where the event in hand stands best; one object, used again and again. */
  readonly #best: Spot = { row: 0, alone: Infinity, named: Infinity, whole: Infinity };
  #count = 0;

  constructor(ground: LaneGround) {
    this.#ground = ground;
    this.#rows = ground.rows;
    this.#placed = ground.placed;
    this.#shapes = ground.shapes;
  }

  place(item: number): void {
    const nameBy = this.#ground.nameBy(item);
    this.#count += 1;
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
    this.#ground.stand(item, best.row, best.alone);
    this.#placed.nameRow[item] = best.row;
    this.#placed.named[item] = best.named;
    if (best.named < Infinity) {
      const isGreatest = this.#isGreatest(item);
      const farLeft = isGreatest ? this.#shapes.withNameBefore(item).left : 0;
      const until = isGreatest ? FAR_OUT * this.#ground.options.baseScale : 0;
      const { first, left, whole } = this.#shapes.withName(item, start);
      const space = this.#rows.at(best.row);
      space.add(first, first, left, whole, best.named, item, Math.max(left, farLeft), until);
    }
    this.#rows.trim();
  }

  /** Tries rows for an event until its whole name stands in one by the scale `nameBy`. */
  #findSpot(item: number, start: number, nameBy: number): void {
    const isCrowd = this.#count > CROWD;
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
    if (!this.#shapes.isExact(item) || this.#count > CROWD) return false;
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
    if (space.mark > Math.max(usual.alone, this.#ground.nameBy(item))) return false;
    this.#ground.stand(item, found, space.mark);
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
}
