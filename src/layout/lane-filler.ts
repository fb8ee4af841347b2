import type { Lane } from './lane-options.ts';

/** Lists that grow; an event that comes twice for one lane is taken once. */
export class LaneFiller {
  readonly #lists: ReadonlyMap<string, { events: Int32Array; count: number }>;

  constructor(keys: readonly string[], most: number) {
    const size = Math.min(most, 64);
    this.#lists = new Map(keys.map((key) => [key, { events: new Int32Array(size), count: 0 }]));
  }

  add(key: string, index: number): void {
    const list = this.#lists.get(key);
    if (list === undefined || (list.count > 0 && list.events[list.count - 1] === index)) return;
    if (list.count === list.events.length) {
      const larger = new Int32Array(2 * list.count + 1);
      larger.set(list.events);
      list.events = larger;
    }
    list.events[list.count] = index;
    list.count += 1;
  }

  lanes(): readonly Lane[] {
    return [...this.#lists]
      .filter(([, { count }]) => count > 0)
      .map(([key, { events, count }]) => ({ key, events: events.slice(0, count) }));
  }
}
