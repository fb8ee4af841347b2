import { type Columns, anchorOf, isMovedAt, stageAt, weightAt } from '../data/columns.ts';
import { isEnd } from './phases.ts';

/**
 * The bars of a lane: a block is the steps of one instrument in it, at least two of them, which share a
 * bar. Steps are items, places in the lane's list of events. Lanes have many thousands of bars, so they
 * are lists of numbers.
 */
export interface Blocks {
  /** The block that each item is a step of, or -1. */
  readonly of: Int32Array;
  /** Steps of block b in order of time: `items[start[b]] … items[start[b + 1]]`. */
  readonly start: Int32Array;
  readonly items: Int32Array;
  /** The same steps, each block's heaviest first. */
  readonly byWeight: Int32Array;
  /** Days of the first and the last step. */
  readonly first: Float64Array;
  readonly last: Float64Array;
  /** 1 where the instrument's life goes on after its last step. */
  readonly open: Uint8Array;
}

/** Finds the blocks of a lane, whose events are indices in order of time. */
export function blocksOf(columns: Columns, events: Int32Array): Blocks {
  // One loop a function: an engine compiles a loop with all that stands around it.
  const { start, numberOf } = numberBlocks(countSteps(columns, events));
  const of = blockOfEach(columns, events, numberOf);
  const items = itemsByBlock(of, start);
  const count = start.length - 1;
  const blocks = {
    of,
    start,
    items,
    byWeight: heaviestFirst(columns, events, { start, items }),
    first: new Float64Array(count).fill(Infinity),
    last: new Float64Array(count).fill(-Infinity),
    open: new Uint8Array(count),
  };
  for (let block = 0; block < count; block += 1) describe(columns, events, blocks, block);
  return blocks;
}

/** Where the steps of each block begin, and the block of each instrument, -1 for one without. */
function numberBlocks(steps: Int32Array): {
  readonly start: Int32Array;
  readonly numberOf: Int32Array;
} {
  const numberOf = new Int32Array(steps.length).fill(-1);
  const starts: number[] = [0];
  let total = 0;
  for (let each = 0; each < steps.length; each += 1) {
    const count = steps[each] ?? 0;
    if (count < 2) continue;
    numberOf[each] = starts.length - 1;
    total += count;
    starts.push(total);
  }
  return { start: Int32Array.from(starts), numberOf };
}

function blockOfEach(
  { instrument }: Columns,
  events: Int32Array,
  numberOf: Int32Array,
): Int32Array {
  const of = new Int32Array(events.length).fill(-1);
  for (let item = 0; item < events.length; item += 1) {
    const each = instrument[events[item] ?? 0] ?? -1;
    if (each >= 0) of[item] = numberOf[each] ?? -1;
  }
  return of;
}

function itemsByBlock(of: Int32Array, start: Int32Array): Int32Array {
  const filled = start.slice();
  const items = new Int32Array(start.at(-1) ?? 0);
  for (let item = 0; item < of.length; item += 1) {
    const block = of[item] ?? -1;
    if (block < 0) continue;
    const at = filled[block] ?? 0;
    items[at] = item;
    filled[block] = at + 1;
  }
  return items;
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

/** Finds the days of a block, and whether its life goes on. */
function describe(
  columns: Columns,
  events: Int32Array,
  { start, items, first, last, open }: Blocks,
  block: number,
): void {
  const begin = start[block] ?? 0;
  const end = start[block + 1] ?? 0;
  let earliest = Infinity;
  let latest = -Infinity;
  let kept = events[items[begin] ?? 0] ?? 0;
  for (let at = begin; at < end; at += 1) {
    const index = events[items[at] ?? 0] ?? 0;
    const day = anchorOf(columns, index);
    if (day < earliest) earliest = day;
    if (day > latest) latest = day;
    if (!isMovedAt(columns, index)) kept = index;
  }
  first[block] = earliest;
  last[block] = latest;
  const stage = stageAt(columns, kept);
  open[block] = Number(stage !== null && !isEnd(stage));
}

function heaviestFirst(
  columns: Columns,
  events: Int32Array,
  { start, items }: Pick<Blocks, 'start' | 'items'>,
): Int32Array {
  const sorted = new Int32Array(items.length);
  let count = 0;
  for (let block = 0; block + 1 < start.length; block += 1) {
    const end = start[block + 1] ?? 0;
    for (let weight = 5; weight > 0; weight -= 1) {
      for (let at = start[block] ?? 0; at < end; at += 1) {
        const item = items[at] ?? 0;
        if (weightAt(columns, events[item] ?? 0) !== weight) continue;
        sorted[count] = item;
        count += 1;
      }
    }
  }
  return sorted;
}
