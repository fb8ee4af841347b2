/** A source of random numbers that a seed decides: the same seed, the same numbers, anywhere. */
export class Random {
  #a;
  #b;
  #c;
  #counter = 1;

  /**
   * sfc32 by Chris Doty-Humphrey, from PractRand (https://pracrand.sourceforge.net, public domain),
   * seeded and warmed up as there.
   * @param {number} seed
   * @param {number} stream keeps apart what must not move when something else draws more
   */
  constructor(seed, stream = 0) {
    this.#a = 0;
    this.#b = stream | 0;
    this.#c = seed | 0;
    for (let round = 0; round < 12; round += 1) this.bits();
  }

  /** 32 random bits. */
  bits() {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
    this.#c |= 0;
    return sum >>> 0;
  }

  /** At least 0, less than 1. */
  unit() {
    return this.bits() / 4_294_967_296;
  }

  /** A whole number at least 0 and less than `limit`. */
  below(limit) {
    return Math.floor(this.unit() * limit);
  }

  /**
   * One of a list, each as likely.
   * @template T
   * @param {readonly T[]} list
   * @returns {T}
   */
  pick(list) {
    return list[this.below(list.length)];
  }

  /** True in `share` of the cases. */
  chance(share) {
    return this.unit() < share;
  }
}
