import { type Columns, anchorOf } from '../data/columns.ts';
import type { Intervals } from './intervals.ts';

/**
 * Where everything in a lane stands, at every zoom: typed arrays that cross to and from a worker. A
 * place is one event in its row; places are sorted by row, then by the day their mark stands at.
 * Scales are in pixels per day; Infinity means never.
 */
export interface LaneRows {
  readonly rows: number;
  /** Places of row r: `rowStart[r] … rowStart[r + 1]`. */
  readonly rowStart: Int32Array;
  /** Index of the event. */
  readonly event: Int32Array;
  /** Day the mark stands at; a multiple of a half, which 32 bits hold exactly. */
  readonly anchor: Float32Array;
  /** Scale from which the mark stands by itself; below it the event is joined to a neighbour. */
  readonly alone: Float32Array;
  /** Scale from which its name, or the beginning of it, is shown. */
  readonly named: Float32Array;
  /** The row of the name: below the mark's for a step whose name hangs under its bar. */
  readonly nameRow: Uint8Array;
  /** Pixels from the mark to its name: past a tail that fades out, when the life goes on. */
  readonly nameStart: Uint8Array;
  /** 1 where the name stands before its mark and ends there. */
  readonly before: Uint8Array;
  readonly bars: Bars;
  readonly spans: Spans;
  readonly levels: readonly Level[];
  /** Days of all marks of the lane in order. */
  readonly days: Float32Array;
}

/** Bars of instruments, sorted by first day. */
export interface Bars extends Intervals {
  readonly from: Float32Array;
  readonly row: Uint8Array;
  /** 1 when the instrument's life goes on after its last step. */
  readonly open: Uint8Array;
  /** Steps of bar b as event indices: `steps[stepStart[b]] … steps[stepStart[b + 1]]`. */
  readonly stepStart: Int32Array;
  readonly steps: Int32Array;
}

/** Places whose date is wider than a day, sorted by first day. */
export interface Spans extends Intervals {
  readonly place: Int32Array;
}

/** The places that stand at scales up to `scale`, in the same order as all places. */
export interface Level {
  readonly scale: number;
  readonly rowStart: Int32Array;
  readonly place: Int32Array;
}

/** Two levels double the scale. */
const LEVEL_STEP = Math.SQRT2;
const FINEST = 4096;
const COARSEST = 0.004;
/** A level with this share of all places saves nothing over looking at all of them. */
const WORTH = 0.6;

/** The levels of a lane, coarsest first; finer than the last one all places are looked at. */
export function levelsOf(rowStart: Int32Array, alone: Float32Array): readonly Level[] {
  const scales = levelScales();
  const counts = countStanding(alone, scales);
  const beyond = counts.findIndex((count) => count > WORTH * alone.length);
  const levels: Level[] = [];
  const places = new Int32Array(alone.length).map((_, place) => place);
  let finer: Omit<Level, 'scale'> = { rowStart, place: places };
  // What stands at a scale stands at every finer one: each level is found in the one after it.
  for (let at = (beyond < 0 ? scales.length : beyond) - 1; at >= 0; at -= 1) {
    const level = levelIn(finer, alone, scales[at] ?? 0, counts[at] ?? 0);
    levels.push(level);
    finer = level;
  }
  return levels.toReversed();
}

function levelScales(): readonly number[] {
  const scales: number[] = [];
  for (let scale = COARSEST; scale < FINEST; scale *= LEVEL_STEP) scales.push(scale);
  return scales;
}

/** How many places stand at each of the scales. */
function countStanding(alone: Float32Array, scales: readonly number[]): Int32Array {
  const counts = new Int32Array(scales.length + 1);
  for (let place = 0; place < alone.length; place += 1) {
    const from = alone[place] ?? Infinity;
    let low = 0;
    let high = scales.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((scales[middle] ?? Infinity) < from) low = middle + 1;
      else high = middle;
    }
    counts[low] = (counts[low] ?? 0) + 1;
  }
  for (let at = 1; at < counts.length; at += 1)
    counts[at] = (counts[at] ?? 0) + (counts[at - 1] ?? 0);
  return counts.subarray(0, scales.length);
}

function levelIn(
  finer: Omit<Level, 'scale'>,
  alone: Float32Array,
  scale: number,
  count: number,
): Level {
  const rows = finer.rowStart.length - 1;
  const rowStart = new Int32Array(rows + 1);
  const place = new Int32Array(count);
  let found = 0;
  for (let row = 0; row < rows; row += 1) {
    const places = finer.place.subarray(finer.rowStart[row], finer.rowStart[row + 1]);
    found = addStanding(places, alone, scale, place, found);
    rowStart[row + 1] = found;
  }
  return { scale, rowStart, place };
}

/** Adds those of some places that stand at a scale after the first `found`; answers how many there are then. */
function addStanding(
  places: Int32Array,
  alone: Float32Array,
  scale: number,
  into: Int32Array,
  found: number,
): number {
  let count = found;
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    if ((alone[place] ?? Infinity) > scale) continue;
    into[count] = place;
    count += 1;
  }
  return count;
}

/** First place of `low … high` whose day is `day` or later. */
export function placeFrom(days: Float32Array, low: number, high: number, day: number): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((days[middle] ?? 0) < day) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The place of an event in a lane, or -1. */
export function placeOf(rows: LaneRows, columns: Columns, index: number): number {
  const day = anchorOf(columns, index);
  for (let row = 0; row < rows.rows; row += 1) {
    const end = rows.rowStart[row + 1] ?? 0;
    let place = placeFrom(rows.anchor, rows.rowStart[row] ?? 0, end, day);
    for (; place < end && rows.anchor[place] === day; place += 1) {
      if (rows.event[place] === index) return place;
    }
  }
  return -1;
}

/** The row a place is in. */
export function rowOf({ rowStart, rows }: LaneRows, place: number): number {
  let row = 0;
  while (row < rows - 1 && (rowStart[row + 1] ?? 0) <= place) row += 1;
  return row;
}
