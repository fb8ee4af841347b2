import { type Columns, anchorOf, beginOf, endOf } from '../data/columns.ts';
import type { Block } from './blocks.ts';
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
  readonly bars: (Block & { readonly row: number; readonly from: number })[];
}

/** Sorts what was placed by row and day, and prepares what frames look up. */
export function settleRows(
  columns: Columns,
  events: Int32Array,
  placed: Placed,
  rows: number,
): LaneRows {
  const anchors = new Float32Array(events.length);
  events.forEach((index, item) => {
    anchors[item] = anchorOf(columns, index);
  });
  const { order, rowStart } = byRow(placed.row, anchors, rows);
  const alone = pickFloats(placed.alone, order);
  const event = new Int32Array(order.length);
  order.forEach((item, place) => {
    event[place] = events[item] ?? 0;
  });
  return {
    rows,
    rowStart,
    event,
    anchor: pickFloats(anchors, order),
    alone,
    named: pickFloats(placed.named, order),
    nameRow: pickBytes(placed.nameRow, order),
    nameStart: pickBytes(placed.nameStart, order),
    before: pickBytes(placed.before, order),
    bars: barsOf(events, placed.bars),
    spans: spansOf(columns, event),
    levels: levelsOf(rowStart, alone),
    days: anchors.toSorted(),
  };
}

/** Items by row, then by day, then in the order they came. */
function byRow(
  row: Uint8Array,
  anchors: Float32Array,
  count: number,
): { readonly order: Int32Array; readonly rowStart: Int32Array } {
  const rows: number[][] = Array.from({ length: count }, () => []);
  row.forEach((each, item) => {
    rows[each]?.push(item);
  });
  const order = new Int32Array(row.length);
  const rowStart = new Int32Array(rows.length + 1);
  let at = 0;
  rows.forEach((items, number) => {
    items.sort((a, b) => (anchors[a] ?? 0) - (anchors[b] ?? 0) || a - b);
    order.set(items, at);
    at += items.length;
    rowStart[number + 1] = at;
  });
  return { order, rowStart };
}

function pickFloats(values: Float32Array, order: Int32Array): Float32Array {
  const picked = new Float32Array(order.length);
  order.forEach((item, place) => {
    picked[place] = values[item] ?? 0;
  });
  return picked;
}

function pickBytes(values: Uint8Array, order: Int32Array): Uint8Array {
  const picked = new Uint8Array(order.length);
  order.forEach((item, place) => {
    picked[place] = values[item] ?? 0;
  });
  return picked;
}

function barsOf(events: Int32Array, placed: Placed['bars']): Bars {
  const bars = placed.toSorted((a, b) => a.first - b.first);
  const stepStart = new Int32Array(bars.length + 1);
  const steps = bars.flatMap(({ items }, bar) => {
    stepStart[bar + 1] = (stepStart[bar] ?? 0) + items.length;
    return Array.from(items, (item) => events[item] ?? 0);
  });
  const last = Float32Array.from(bars, (bar) => bar.last);
  return {
    first: Float32Array.from(bars, ({ first }) => first),
    last,
    latest: latestOf(last),
    from: Float32Array.from(bars, ({ from }) => from),
    row: Uint8Array.from(bars, ({ row }) => row),
    open: Uint8Array.from(bars, ({ open }) => Number(open)),
    stepStart,
    steps: Int32Array.from(steps),
  };
}

function spansOf(columns: Columns, event: Int32Array): Spans {
  const spans: { place: number; first: number; last: number }[] = [];
  event.forEach((index, place) => {
    const [first, last] = [beginOf(columns, index), endOf(columns, index)];
    if (last > first) spans.push({ place, first, last });
  });
  spans.sort((a, b) => a.first - b.first);
  const last = Float32Array.from(spans, (span) => span.last);
  return {
    place: Int32Array.from(spans, ({ place }) => place),
    first: Float32Array.from(spans, ({ first }) => first),
    last,
    latest: latestOf(last),
  };
}
