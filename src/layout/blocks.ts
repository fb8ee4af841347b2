import { type Columns, anchorOf, isMovedAt, stageAt, weightAt } from '../data/columns.ts';
import { isEnd } from './phases.ts';

/** The steps of one instrument in one lane, which share a bar; at least two of them. */
export interface Block {
  /** Steps in order of time, as places in the lane's list of events. */
  readonly items: readonly number[];
  /** The same steps, heaviest first. */
  readonly byWeight: readonly number[];
  /** Days of the first and the last step. */
  readonly first: number;
  readonly last: number;
  /** Whether the instrument's life goes on after its last step. */
  readonly open: boolean;
}

/** Finds the bars of a lane: for each of their steps, the block it belongs to. */
export function blocksOf(columns: Columns, events: Int32Array): ReadonlyMap<number, Block> {
  const groups = new Map<number, number[]>();
  events.forEach((index, item) => {
    const instrument = columns.instrument[index] ?? -1;
    if (instrument < 0) return;
    const group = groups.get(instrument);
    if (group === undefined) groups.set(instrument, [item]);
    else group.push(item);
  });
  const blocks = new Map<number, Block>();
  for (const items of groups.values()) {
    if (items.length < 2) continue;
    const block = toBlock(columns, events, items);
    for (const item of items) blocks.set(item, block);
  }
  return blocks;
}

function toBlock(columns: Columns, events: Int32Array, items: readonly number[]): Block {
  const indexOf = (item: number) => events[item] ?? 0;
  const days = items.map((item) => anchorOf(columns, indexOf(item)));
  const kept = items.filter((item) => !isMovedAt(columns, indexOf(item)));
  const stage = stageAt(columns, indexOf(kept.at(-1) ?? items[0] ?? 0));
  return {
    items,
    byWeight: items.toSorted(
      (a, b) => weightAt(columns, indexOf(b)) - weightAt(columns, indexOf(a)) || a - b,
    ),
    first: Math.min(...days),
    last: Math.max(...days),
    open: stage !== null && !isEnd(stage),
  };
}
