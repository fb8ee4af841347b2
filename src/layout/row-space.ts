import { type Footprint, clearScale } from './footprint.ts';

/** A thing that takes space in a row from some scale on. */
export interface Obstacle extends Footprint {
  /** Scale from which it is on screen, pixels per day. */
  readonly from: number;
  /** What it is part of, so that a name is not held up by its own mark or bar. */
  readonly owner: number;
}

/** The owner of nothing. */
export const NOBODY = -1;
/** Up to so many things a row is searched from end to end. */
const FEW = 40;
/** No window is so wide that a scale under this one is ever drawn, pixels per day. */
const LEAST_SCALE = 0.004;

/**
 * What stands in one row. Asked how early a new thing clears everything in it, it looks from the
 * thing's own days outward and stops where nothing further away could matter, so the answer stays
 * quick with tens of thousands of things in the row.
 */
export class RowSpace {
  readonly #clearance: number;
  readonly #begin: number;
  readonly #days: number;
  readonly #things: Obstacle[] = [];
  /** Things by the stretch of days they touch, once there are more than a few. */
  #stretches: (number[] | undefined)[] | null = null;
  readonly #length: number;
  #own = NOBODY;
  #bar = NOBODY;
  #reachLeft = 0;
  #reachRight = 0;

  /** A row of a lane whose things lie within `begin … end` (days), about `expected` of them. */
  constructor(clearance: number, begin: number, end: number, expected: number) {
    this.#clearance = clearance;
    this.#begin = begin;
    this.#days = Math.max(1, end - begin);
    this.#length = Math.max(1, this.#days / Math.max(16, expected));
  }

  get isEmpty(): boolean {
    return this.#things.length === 0;
  }

  add(thing: Obstacle): void {
    this.#things.push(thing);
    this.#reachLeft = Math.max(this.#reachLeft, thing.left);
    this.#reachRight = Math.max(this.#reachRight, thing.right);
    if (this.#stretches !== null) this.#file(this.#things.length - 1);
    else if (this.#things.length > FEW) {
      this.#stretches = Array.from({ length: this.#stretchOf(this.#begin + this.#days) + 1 });
      this.#things.forEach((_, place) => this.#file(place));
    }
  }

  /**
   * The scale from which `shape` clears everything in the row for good, but for what belongs to the
   * two owners given; Infinity if never.
   */
  clearFrom(shape: Footprint, own = NOBODY, bar = NOBODY): number {
    this.#own = own;
    this.#bar = bar;
    if (this.#stretches === null) {
      let scale = 0;
      for (const thing of this.#things) scale = this.#later(scale, shape, thing);
      return scale;
    }
    const [low, high] = [this.#stretchOf(shape.first), this.#stretchOf(shape.last)];
    let scale = 0;
    for (let at = low; at <= high; at += 1) scale = this.#over(at, scale, shape);
    scale = this.#leftward(low - 1, scale, shape);
    return this.#rightward(high + 1, scale, shape);
  }

  #leftward(from: number, found: number, shape: Footprint): number {
    let scale = found;
    const pixels = this.#reachRight + shape.left + this.#clearance;
    for (let at = from; at >= 0; at -= 1) {
      const days = shape.first - (this.#begin + (at + 1) * this.#length);
      if (days > 0 && pixels / days <= Math.max(scale, LEAST_SCALE)) break;
      scale = this.#over(at, scale, shape);
    }
    return scale;
  }

  #rightward(from: number, found: number, shape: Footprint): number {
    let scale = found;
    const pixels = this.#reachLeft + shape.right + this.#clearance;
    const last = (this.#stretches?.length ?? 0) - 1;
    for (let at = from; at <= last; at += 1) {
      const days = this.#begin + at * this.#length - shape.last;
      if (days > 0 && pixels / days <= Math.max(scale, LEAST_SCALE)) break;
      scale = this.#over(at, scale, shape);
    }
    return scale;
  }

  #over(stretch: number, found: number, shape: Footprint): number {
    const places = this.#stretches?.[stretch];
    if (places === undefined || found === Infinity) return found;
    let scale = found;
    for (const place of places) {
      const thing = this.#things[place];
      if (thing !== undefined) scale = this.#later(scale, shape, thing);
    }
    return scale;
  }

  #later(found: number, shape: Footprint, thing: Obstacle): number {
    if (thing.owner === this.#own || thing.owner === this.#bar) return found;
    const scale = clearScale(shape, thing, this.#clearance);
    return scale > thing.from && scale > found ? scale : found;
  }

  #stretchOf(day: number): number {
    return Math.max(0, Math.floor((day - this.#begin) / this.#length));
  }

  #file(place: number): void {
    const thing = this.#things[place];
    if (thing === undefined || this.#stretches === null) return;
    const high = this.#stretchOf(thing.last);
    for (let at = this.#stretchOf(thing.first); at <= high; at += 1) {
      const list = this.#stretches[at];
      if (list === undefined) this.#stretches[at] = [place];
      else list.push(place);
    }
  }
}
