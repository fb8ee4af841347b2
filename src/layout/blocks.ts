import { type Columns, anchorOf, isMovedAt, stageAt, weightAt } from '../data/columns.ts';
import { isEnd } from './phases.ts';

/** The steps of one instrument in one lane, which share a bar; at least two of them. */
export interface Block {
  /** Steps in order of time, as places in the lane's list of events. */
  readonly items: Int32Array;
  /** The same steps, heaviest first. */
  readonly byWeight: Int32Array;
  /** Days of the first and the last step. */
  readonly first: number;
  readonly last: number;
  /** Whether the instrument's life goes on after its last step. */
  readonly open: boolean;
}

/**
 * Finds the bars of a lane: for each of its events the block that it is a step of, or undefined. Lanes
 * have many thousands of bars, so this goes without lists of lists.
 */
export function blocksOf(columns: Columns, events: Int32Array): readonly (Block | undefined)[] {
  const { instrument } = columns;
  const steps = countSteps(columns, events);
  // Where the steps of each instrument begin in one list of them all.
  const ends = new Int32Array(steps.length + 1);
  for (let at = 0; at < steps.length; at += 1) ends[at + 1] = (ends[at] ?? 0) + (steps[at] ?? 0);
  const filled = ends.slice();
  const items = new Int32Array(ends.at(-1) ?? 0);
  for (let item = 0; item < events.length; item += 1) {
    const each = instrument[events[item] ?? 0] ?? -1;
    if (each < 0) continue;
    const at = filled[each] ?? 0;
    items[at] = item;
    filled[each] = at + 1;
  }
  const blocks = Array.from<Block | undefined>({ length: events.length });
  for (let each = 0; each < steps.length; each += 1) {
    const start = ends[each] ?? 0;
    const end = ends[each + 1] ?? 0;
    if (end - start < 2) continue;
    const block = toBlock(columns, events, items.subarray(start, end));
    for (let at = start; at < end; at += 1) blocks[items[at] ?? 0] = block;
  }
  return blocks;
}

/** How many of some events are steps of each instrument. */
function countSteps({ instrument }: Columns, events: Int32Array): Int32Array {
  let most = -1;
  for (let item = 0; item < events.length; item += 1) {
    most = Math.max(most, instrument[events[item] ?? 0] ?? -1);
  }
  const steps = new Int32Array(most + 1);
  for (let item = 0; item < events.length; item += 1) {
    const each = instrument[events[item] ?? 0] ?? -1;
    if (each >= 0) steps[each] = (steps[each] ?? 0) + 1;
  }
  return steps;
}

function toBlock(columns: Columns, events: Int32Array, items: Int32Array): Block {
  let first = Infinity;
  let last = -Infinity;
  let kept = -1;
  for (let at = 0; at < items.length; at += 1) {
    const index = events[items[at] ?? 0] ?? 0;
    const day = anchorOf(columns, index);
    if (day < first) first = day;
    if (day > last) last = day;
    if (!isMovedAt(columns, index)) kept = index;
  }
  const stage = stageAt(columns, kept < 0 ? (events[items[0] ?? 0] ?? 0) : kept);
  const open = stage !== null && !isEnd(stage);
  return { items, byWeight: heaviestFirst(columns, events, items), first, last, open };
}

function heaviestFirst(columns: Columns, events: Int32Array, items: Int32Array): Int32Array {
  const sorted = new Int32Array(items.length);
  let count = 0;
  for (let weight = 5; weight > 0; weight -= 1) {
    for (let at = 0; at < items.length; at += 1) {
      const item = items[at] ?? 0;
      if (weightAt(columns, events[item] ?? 0) !== weight) continue;
      sorted[count] = item;
      count += 1;
    }
  }
  return sorted;
}
