import type { Lane } from './lane-options.ts';

/** The events of a lane, more and more of them; one that comes twice is taken once. */
export class LaneList {
  #events: Int32Array;
  #count = 0;

  constructor(size: number) {
    this.#events = new Int32Array(size);
  }

  get count(): number {
    return this.#count;
  }

  add(index: number): void {
    if (this.#count > 0 && this.#events[this.#count - 1] === index) return;
    if (this.#count === this.#events.length) {
      const larger = new Int32Array(2 * this.#count + 1);
      larger.set(this.#events);
      this.#events = larger;
    }
    this.#events[this.#count] = index;
    this.#count += 1;
  }

  events(): Int32Array {
    return this.#events.slice(0, this.#count);
  }
}

/** The lanes that are being filled, by their keys. */
export class LaneFiller {
  readonly #lists: ReadonlyMap<string, LaneList>;

  constructor(keys: readonly string[], most: number) {
    const size = Math.min(most, 64);
    this.#lists = new Map(keys.map((key) => [key, new LaneList(size)]));
  }

  add(key: string, index: number): void {
    this.#lists.get(key)?.add(index);
  }

  /** The lists of some lanes, for who has much to add. */
  listsOf(keys: readonly string[]): readonly LaneList[] {
    return keys.flatMap((key) => this.#lists.get(key) ?? []);
  }

  lanes(): readonly Lane[] {
    return [...this.#lists]
      .filter(([, { count }]) => count > 0)
      .map(([key, list]) => ({ key, events: list.events() }));
  }
}
