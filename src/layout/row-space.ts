import { grownSigned } from '../data/growing.ts';

/** Days something covers in a row, and how far it reaches beyond them. */
export interface Extents {
  /** First and last day. */
  first: number;
  last: number;
  /** Pixels before the first day. */
  left: number;
  /** Pixels after the last day: of the mark alone, with the beginning of its name, with all of it. */
  right: number;
  short: number;
  whole: number;
}

/** The owner of nothing. */
export const NOBODY = -1;
/** Up to so many things a row is searched from end to end. */
const FEW = 24;
/** No window is so wide that a scale under this one is ever drawn, pixels per day. */
const LEAST_SCALE = 0.004;
/** Numbers kept of each thing: first, last, left, right, from, owner, left far out, far out until. */
const PARTS = 8;

/**
 * What stands in one row. Asked how early a new thing clears everything in it, it looks from the
 * thing's own days outward and stops where nothing further away could matter, so the answer stays
 * quick with tens of thousands of things in the row.
 *
 * Two things clear each other from the scale at which the days between them hold the pixels they
 * reach beyond their days, and the clearance. Something that comes on screen only after that scale
 * holds nothing up.
 */
export class RowSpace {
  readonly #clearance: number;
  readonly #begin: number;
  readonly #length: number;
  readonly #last: number;
  #things = new Float64Array(PARTS * 16);
  #count = 0;
  /**
   * Things by the stretch of days they touch, once there are more than a few: the first link of each
   * stretch, and by link its thing and the link after it. Links count from 1; 0 is none.
   */
  #heads: Int32Array | null = null;
  #links: Int32Array = new Int32Array(2);
  #linked = 0;
  #reachLeft = 0;
  #reachRight = 0;
  /** The answers of the last {@link ask}: scales from which mark, short name and whole name clear. */
  mark = 0;
  short = 0;
  whole = 0;

  /** A row of a lane whose things lie within `begin … end` (days), about `expected` of them. */
  constructor(clearance: number, begin: number, end: number, expected: number) {
    const days = Math.max(1, end - begin);
    this.#clearance = clearance;
    this.#begin = begin;
    this.#length = Math.max(1, days / Math.max(16, expected));
    this.#last = Math.ceil(days / this.#length);
  }

  get isEmpty(): boolean {
    return this.#count === 0;
  }

  /**
   * Puts a thing in, on screen from scale `from`; `owner` is what it is part of. Under the scale
   * `until` it keeps `farLeft` pixels before its first day, from there on only `left`.
   */
  add(
    first: number,
    last: number,
    left: number,
    right: number,
    from: number,
    owner: number,
    farLeft = left,
    until = 0,
  ): void {
    const at = this.#count * PARTS;
    if (at === this.#things.length) {
      const larger = new Float64Array(2 * at);
      larger.set(this.#things);
      this.#things = larger;
    }
    const things = this.#things;
    things[at] = first;
    things[at + 1] = last;
    things[at + 2] = left;
    things[at + 3] = right;
    things[at + 4] = from;
    things[at + 5] = owner;
    things[at + 6] = farLeft;
    things[at + 7] = until;
    this.#count += 1;
    this.#reachLeft = Math.max(this.#reachLeft, left, farLeft);
    if (right > this.#reachRight) this.#reachRight = right;
    if (this.#heads !== null) this.#file(at, this.#heads);
    else if (this.#count > FEW) {
      this.#heads = new Int32Array(this.#last + 1);
      this.#links = new Int32Array(2 * 4 * FEW);
      for (let each = 0; each <= at; each += PARTS) this.#file(each, this.#heads);
    }
  }

  /**
   * Finds the scales from which a shape clears everything in the row for good, but for what belongs
   * to the two owners given; Infinity if never. The answers are in `mark`, `short` and `whole`. Once it
   * is sure that `short` is past `limit` no more is looked at, and the answers only say so.
   */
  ask(shape: Extents, own = NOBODY, bar = NOBODY, limit = Infinity): void {
    this.mark = 0;
    this.short = 0;
    this.whole = 0;
    if (this.#heads === null) {
      const end = this.#count * PARTS;
      for (let at = 0; at < end; at += PARTS) this.#weigh(at, shape, own, bar);
      return;
    }
    const low = this.#stretchOf(shape.first);
    const high = shape.last === shape.first ? low : this.#stretchOf(shape.last);
    // What stands on the shape's own days holds it up for ever: no need to look further.
    for (let at = low; at <= high && this.mark < Infinity; at += 1) {
      this.#over(at, shape, own, bar);
    }
    if (this.mark === Infinity) return;
    this.#leftward(low - 1, shape, own, bar, limit);
    this.#rightward(high + 1, shape, own, bar, limit);
  }

  #leftward(from: number, shape: Extents, own: number, bar: number, limit: number): void {
    const pixels = this.#reachRight + shape.left + this.#clearance;
    for (let at = from; at >= 0 && this.short <= limit; at -= 1) {
      const days = shape.first - (this.#begin + (at + 1) * this.#length);
      // The mark has the least to clear, so what cannot hold it up cannot hold up the rest.
      if (days > 0 && pixels <= days * Math.max(this.mark, LEAST_SCALE)) return;
      this.#over(at, shape, own, bar);
    }
  }

  #rightward(from: number, shape: Extents, own: number, bar: number, limit: number): void {
    const pixels = this.#reachLeft + this.#clearance;
    const { right, short, whole } = shape;
    for (let at = from; at <= this.#last && this.short <= limit; at += 1) {
      const days = this.#begin + at * this.#length - shape.last;
      if (
        days > 0 &&
        pixels + right <= days * Math.max(this.mark, LEAST_SCALE) &&
        pixels + short <= days * Math.max(this.short, LEAST_SCALE) &&
        pixels + whole <= days * Math.max(this.whole, LEAST_SCALE)
      ) {
        return;
      }
      this.#over(at, shape, own, bar);
    }
  }

  #over(stretch: number, shape: Extents, own: number, bar: number): void {
    if (this.#heads === null || this.mark === Infinity) return;
    let link = this.#heads[stretch] ?? 0;
    while (link > 0) {
      this.#weigh(this.#links[2 * link] ?? 0, shape, own, bar);
      link = this.#links[2 * link + 1] ?? 0;
    }
  }

  #weigh(at: number, shape: Extents, own: number, bar: number): void {
    const things = this.#things;
    const owner = things[at + 5] ?? NOBODY;
    if (owner === own || owner === bar) return;
    const from = things[at + 4] ?? 0;
    const first = things[at] ?? 0;
    const last = things[at + 1] ?? 0;
    if (first >= shape.last) {
      const days = first - shape.last;
      const pixels = (things[at + 2] ?? 0) + this.#clearance;
      let mark = scaleOf(pixels + shape.right, days);
      let short = scaleOf(pixels + shape.short, days);
      let whole = scaleOf(pixels + shape.whole, days);
      const until = things[at + 7] ?? 0;
      if (until > mark) {
        const far = (things[at + 6] ?? 0) + this.#clearance;
        mark = heldUntil(until, mark, scaleOf(far + shape.right, days));
        short = heldUntil(until, short, scaleOf(far + shape.short, days));
        whole = heldUntil(until, whole, scaleOf(far + shape.whole, days));
      }
      if (mark > from && mark > this.mark) this.mark = mark;
      if (short > from && short > this.short) this.short = short;
      if (whole > from && whole > this.whole) this.whole = whole;
      return;
    }
    const days = shape.first - last;
    const pixels = (things[at + 3] ?? 0) + shape.left + this.#clearance;
    const scale = days < 0 ? Infinity : scaleOf(pixels, days);
    if (scale <= from) return;
    if (scale > this.mark) this.mark = scale;
    if (scale > this.short) this.short = scale;
    if (scale > this.whole) this.whole = scale;
  }

  #stretchOf(day: number): number {
    const stretch = Math.floor((day - this.#begin) / this.#length);
    return Math.min(this.#last, Math.max(0, stretch));
  }

  #file(at: number, heads: Int32Array): void {
    const high = this.#stretchOf(this.#things[at + 1] ?? 0);
    for (let stretch = this.#stretchOf(this.#things[at] ?? 0); stretch <= high; stretch += 1) {
      this.#linked += 1;
      if (2 * this.#linked === this.#links.length) this.#links = grownSigned(this.#links);
      this.#links[2 * this.#linked] = at;
      this.#links[2 * this.#linked + 1] = heads[stretch] ?? 0;
      heads[stretch] = this.#linked;
    }
  }
}

/** The scale from which something clears that needs `scale`, and `far` while under the scale `until`. */
function heldUntil(until: number, scale: number, far: number): number {
  return Math.max(scale, Math.min(far, until));
}

/** The scale at which `days` hold so many pixels. */
function scaleOf(pixels: number, days: number): number {
  if (days > 0) return pixels / days;
  return pixels <= 0 ? 0 : Infinity;
}
