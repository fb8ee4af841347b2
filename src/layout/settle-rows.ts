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
  const rowStart = startsOf(placed.row, rows);
  const order = byRow(placed.row, byDay, rowStart);
  const sorted = sortedColumns(order, { events, anchors }, placed);
  return {
    rows,
    rowStart,
    ...sorted,
    bars: barsOf(events, blocks, placed.bars),
    spans: spansOf(columns, sorted.event),
    levels: levelsOf(rowStart, sorted.alone),
    days: pickedDays(anchors, byDay),
  };
}

type SortedColumns = Pick<
  LaneRows,
  'event' | 'anchor' | 'alone' | 'named' | 'nameRow' | 'nameStart' | 'before'
>;

/** What is known of each item, in another order. */
function sortedColumns(
  order: Int32Array,
  { events, anchors }: Pick<Items, 'events' | 'anchors'>,
  placed: Placed,
): SortedColumns {
  const count = order.length;
  const event = new Int32Array(count);
  const anchor = new Float32Array(count);
  const alone = new Float32Array(count);
  const named = new Float32Array(count);
  const nameRow = new Uint8Array(count);
  const nameStart = new Uint8Array(count);
  const before = new Uint8Array(count);
  for (let place = 0; place < count; place += 1) {
    const item = order[place] ?? 0;
    event[place] = events[item] ?? 0;
    anchor[place] = anchors[item] ?? 0;
    alone[place] = placed.alone[item] ?? 0;
    named[place] = placed.named[item] ?? 0;
    nameRow[place] = placed.nameRow[item] ?? 0;
    nameStart[place] = placed.nameStart[item] ?? 0;
    before[place] = placed.before[item] ?? 0;
  }
  return { event, anchor, alone, named, nameRow, nameStart, before };
}

/** Places of days in ascending order; those of the same day in the order they have. */
function placesByDay(days: Float64Array): Int32Array {
  // Half days and place make one number, exactly, so the platform's fastest sort does it.
  const keys = new Float64Array(days.length);
  for (let at = 0; at < days.length; at += 1) keys[at] = 2 * (days[at] ?? 0) * PLACES + at;
  return placesIn(keys.toSorted());
}

/** More than a lane has events; with half days of a hundred thousand years it fits a number. */
const PLACES = 2 ** 26;

function placesIn(keys: Float64Array): Int32Array {
  const places = new Int32Array(keys.length);
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] ?? 0;
    places[at] = key - Math.floor(key / PLACES) * PLACES;
  }
  return places;
}

/** Where the items of each row begin. */
function startsOf(row: Uint8Array, count: number): Int32Array {
  const starts = new Int32Array(count + 1);
  for (let item = 0; item < row.length; item += 1) {
    const after = (row[item] ?? 0) + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  }
  for (let at = 1; at <= count; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  return starts;
}

/** Items by row, then by day, then in the order they came. */
function byRow(row: Uint8Array, byDay: Int32Array, starts: Int32Array): Int32Array {
  const filled = starts.slice();
  const order = new Int32Array(row.length);
  for (let at = 0; at < byDay.length; at += 1) {
    const item = byDay[at] ?? 0;
    const mine = row[item] ?? 0;
    const place = filled[mine] ?? 0;
    order[place] = item;
    filled[mine] = place + 1;
  }
  return order;
}

/** Days in another order. */
function pickedDays(days: Float64Array, order: Int32Array): Float32Array {
  const picked = new Float32Array(order.length);
  for (let at = 0; at < order.length; at += 1) picked[at] = days[order[at] ?? 0] ?? 0;
  return picked;
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
  const wide = widePlaces(columns, event);
  const begins = daysOf(columns, event, wide, beginOf);
  const order = placesByDay(begins);
  const place = order.map((at) => wide[at] ?? 0);
  const last = Float32Array.from(daysOf(columns, event, place, endOf));
  return { place, first: pickedDays(begins, order), last, latest: latestOf(last) };
}

/** Places whose date is wider than a day. */
function widePlaces({ first, last }: Columns, event: Int32Array): Int32Array {
  const wide = new Int32Array(event.length);
  let count = 0;
  for (let place = 0; place < event.length; place += 1) {
    const index = event[place] ?? 0;
    if (last[index] === first[index]) continue;
    wide[count] = place;
    count += 1;
  }
  return wide.slice(0, count);
}

function daysOf(
  columns: Columns,
  event: Int32Array,
  places: Int32Array,
  dayOf: (columns: Columns, index: number) => number,
): Float64Array {
  const days = new Float64Array(places.length);
  for (let at = 0; at < places.length; at += 1)
    days[at] = dayOf(columns, event[places[at] ?? 0] ?? 0);
  return days;
}
