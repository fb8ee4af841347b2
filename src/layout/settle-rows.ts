import { type Columns, beginOf, endOf } from '../data/columns.ts';
import type { Blocks } from './blocks.ts';
import { latestOf } from './intervals.ts';
import { type Bars, type LaneRows, type Spans, levelsOf } from './lane-rows.ts';

/** A lane packed, item by item in order of time. */
export interface Placed {
  readonly row: Uint8Array;
  readonly nameRow: Uint8Array;
  readonly nameStart: Uint8Array;
  readonly before: Uint8Array;
  readonly alone: Float32Array;
  readonly named: Float32Array;
  readonly bars: { readonly block: number; readonly row: number; readonly from: number }[];
}

/** What was placed: events in order of time, the days of their marks, and their bars. */
interface Items {
  readonly events: Int32Array;
  readonly anchors: Float64Array;
  readonly blocks: Blocks;
}

/** Sorts what was placed by row and day, and prepares what frames look up. */
export function settleRows(
  columns: Columns,
  { events, anchors, blocks }: Items,
  placed: Placed,
  rows: number,
): LaneRows {
  const byDay = placesByDay(anchors);
  const { order, rowStart } = byRow(placed.row, byDay, rows);
  const count = order.length;
  const alone = picked(placed.alone, order, new Float32Array(count));
  const event = picked(events, order, new Int32Array(count));
  return {
    rows,
    rowStart,
    event,
    anchor: picked(anchors, order, new Float32Array(count)),
    alone,
    named: picked(placed.named, order, new Float32Array(count)),
    nameRow: picked(placed.nameRow, order, new Uint8Array(count)),
    nameStart: picked(placed.nameStart, order, new Uint8Array(count)),
    before: picked(placed.before, order, new Uint8Array(count)),
    bars: barsOf(events, blocks, placed.bars),
    spans: spansOf(columns, event),
    levels: levelsOf(rowStart, alone),
    days: picked(anchors, byDay, new Float32Array(count)),
  };
}

/** Places of numbers in ascending order; those of the same number in the order they have. */
function placesByDay(days: ArrayLike<number>): Int32Array {
  const count = days.length;
  // Half days and place make one number, exactly, so the platform's fastest sort does it.
  const keys = new Float64Array(count);
  for (let at = 0; at < count; at += 1) keys[at] = 2 * (days[at] ?? 0) * PLACES + at;
  keys.sort();
  const places = new Int32Array(count);
  for (let at = 0; at < count; at += 1) {
    const key = keys[at] ?? 0;
    places[at] = key - Math.floor(key / PLACES) * PLACES;
  }
  return places;
}

/** More than a lane has events; with half days of a hundred thousand years it fits a number. */
const PLACES = 2 ** 26;

/** Items by row, then by day, then in the order they came. */
function byRow(
  row: Uint8Array,
  byDay: Int32Array,
  count: number,
): { readonly order: Int32Array; readonly rowStart: Int32Array } {
  const rowStart = new Int32Array(count + 1);
  for (let item = 0; item < row.length; item += 1) {
    const after = (row[item] ?? 0) + 1;
    rowStart[after] = (rowStart[after] ?? 0) + 1;
  }
  for (let at = 1; at <= count; at += 1)
    rowStart[at] = (rowStart[at] ?? 0) + (rowStart[at - 1] ?? 0);
  const filled = rowStart.slice();
  const order = new Int32Array(row.length);
  for (let at = 0; at < byDay.length; at += 1) {
    const item = byDay[at] ?? 0;
    const mine = row[item] ?? 0;
    const place = filled[mine] ?? 0;
    order[place] = item;
    filled[mine] = place + 1;
  }
  return { order, rowStart };
}

type Numbers = Float64Array | Float32Array | Int32Array | Uint8Array;

/** Fills a list with some of the values of another, by their places there. */
function picked<T extends Numbers>(values: Numbers, places: Int32Array, into: T): T {
  for (let at = 0; at < places.length; at += 1) into[at] = values[places[at] ?? 0] ?? 0;
  return into;
}

function barsOf(events: Int32Array, blocks: Blocks, placed: Placed['bars']): Bars {
  const firstOf = ({ block }: Placed['bars'][number]) => blocks.first[block] ?? 0;
  const bars = placed.toSorted((a, b) => firstOf(a) - firstOf(b));
  const stepStart = new Int32Array(bars.length + 1);
  const steps = bars.flatMap(({ block }, bar) => {
    const items = blocks.items.subarray(blocks.start[block], blocks.start[block + 1]);
    stepStart[bar + 1] = (stepStart[bar] ?? 0) + items.length;
    return Array.from(items, (item) => events[item] ?? 0);
  });
  const last = Float32Array.from(bars, ({ block }) => blocks.last[block] ?? 0);
  return {
    first: Float32Array.from(bars, firstOf),
    last,
    latest: latestOf(last),
    from: Float32Array.from(bars, ({ from }) => from),
    row: Uint8Array.from(bars, ({ row }) => row),
    open: Uint8Array.from(bars, ({ block }) => blocks.open[block] ?? 0),
    stepStart,
    steps: Int32Array.from(steps),
  };
}

function spansOf(columns: Columns, event: Int32Array): Spans {
  const wide = new Int32Array(event.length);
  let count = 0;
  for (let place = 0; place < event.length; place += 1) {
    const index = event[place] ?? 0;
    if (columns.last[index] === columns.first[index]) continue;
    wide[count] = place;
    count += 1;
  }
  const firsts = new Float32Array(count);
  for (let at = 0; at < count; at += 1) firsts[at] = beginOf(columns, event[wide[at] ?? 0] ?? 0);
  const order = placesByDay(firsts);
  const place = picked(wide, order, new Int32Array(count));
  const last = new Float32Array(count);
  for (let at = 0; at < count; at += 1) last[at] = endOf(columns, event[place[at] ?? 0] ?? 0);
  return {
    place,
    first: picked(firsts, order, new Float32Array(count)),
    last,
    latest: latestOf(last),
  };
}
