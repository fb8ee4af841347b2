import { type LaneRows, type Level, placeFrom, rowOf } from './lane-rows.ts';

/** A mark that stands at a scale, and the stretch of time whose events are joined to it. */
export interface Standing {
  readonly place: number;
  readonly row: number;
  readonly anchor: number;
  /** Days from halfway to the mark before to halfway to the next one in the row. */
  readonly cell: readonly [from: number, to: number];
}

/**
 * The marks of a row that stand at a scale within `from … to` (days), in order of time. What does
 * not stand is joined to the nearest one that does, in or out of the window, so that panning never
 * changes a count. The cost is that of what is found, not of what is in the row.
 */
export function standingIn(
  rows: LaneRows,
  row: number,
  perDay: number,
  from: number,
  to: number,
): readonly Standing[] {
  const list = listAt(rows, row, perDay);
  const stands = (at: number) => (rows.alone[list.placeAt(at)] ?? Infinity) <= perDay;
  const dayAt = (at: number) => rows.anchor[list.placeAt(at)] ?? 0;
  let at = list.from(from);
  let before = at - 1;
  while (before >= list.start && !stands(before)) before -= 1;
  let previous = before < list.start ? -Infinity : dayAt(before);
  const found: { place: number; row: number; anchor: number; cell: [number, number] }[] = [];
  for (; at < list.end; at += 1) {
    if (!stands(at)) continue;
    const anchor = dayAt(at);
    const border = (previous + anchor) / 2;
    const last = found.at(-1);
    if (last !== undefined) last.cell[1] = border;
    if (anchor > to) return found;
    found.push({ place: list.placeAt(at), row, anchor, cell: [border, Infinity] });
    previous = anchor;
  }
  return found;
}

interface PlaceList {
  readonly start: number;
  readonly end: number;
  readonly placeAt: (at: number) => number;
  /** First entry at a day or later. */
  readonly from: (day: number) => number;
}

/** The shortest list that holds all that stand in a row at a scale. */
function listAt(rows: LaneRows, row: number, perDay: number): PlaceList {
  const level = levelFor(rows.levels, perDay);
  if (level === undefined) {
    const [start, end] = [rows.rowStart[row] ?? 0, rows.rowStart[row + 1] ?? 0];
    return {
      start,
      end,
      placeAt: (at) => at,
      from: (day) => placeFrom(rows.anchor, start, end, day),
    };
  }
  const [start, end] = [level.rowStart[row] ?? 0, level.rowStart[row + 1] ?? 0];
  const placeAt = (at: number) => level.place[at] ?? 0;
  const from = (day: number) => {
    let [low, high] = [start, end];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((rows.anchor[placeAt(middle)] ?? 0) < day) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return { start, end, placeAt, from };
}

function levelFor(levels: readonly Level[], perDay: number): Level | undefined {
  return levels.find(({ scale }) => scale >= perDay);
}

/**
 * For each row, the rows whose events it stands for besides its own: a row without any mark at a
 * scale joins its events to the nearest row that has one, upwards first.
 */
export function guestsOf({ rows, standsFrom }: LaneRows, perDay: number): readonly number[][] {
  const guests: number[][] = Array.from({ length: rows }, () => []);
  for (let row = 0; row < rows; row += 1) {
    const host = hostRow(standsFrom, row, perDay);
    if (host !== row) guests[host]?.push(row);
  }
  return guests;
}

function hostRow(standsFrom: Float32Array, row: number, perDay: number): number {
  for (let distance = 0; distance < standsFrom.length; distance += 1) {
    for (const host of [row - distance, row + distance]) {
      if ((standsFrom[host] ?? Infinity) <= perDay) return host;
    }
  }
  return row;
}

/** How many events a mark stands for, itself included. */
export function joinedCount(
  rows: LaneRows,
  { row, cell }: Pick<Standing, 'row' | 'cell'>,
  guests: readonly number[],
): number {
  let count = countIn(rows, row, cell);
  for (const guest of guests) count += countIn(rows, guest, cell);
  return count;
}

function countIn(rows: LaneRows, row: number, [from, to]: Standing['cell']): number {
  const [start, end] = [rows.rowStart[row] ?? 0, rows.rowStart[row + 1] ?? 0];
  return placeFrom(rows.anchor, start, end, to) - placeFrom(rows.anchor, start, end, from);
}

/** The places a mark stands for, its own among them, in order of row and time. */
export function joinedPlaces(
  rows: LaneRows,
  { row, cell }: Pick<Standing, 'row' | 'cell'>,
  perDay: number,
): readonly number[] {
  const places: number[] = [];
  for (const each of [row, ...(guestsOf(rows, perDay)[row] ?? [])]) {
    const end = rows.rowStart[each + 1] ?? 0;
    let place = placeFrom(rows.anchor, rows.rowStart[each] ?? 0, end, cell[0]);
    for (; place < end && (rows.anchor[place] ?? 0) < cell[1]; place += 1) places.push(place);
  }
  return places;
}

/** The place that stands for a place at a scale: its own, or the nearest in its or its host's row. */
export function hostOf(rows: LaneRows, place: number, perDay: number): number {
  if ((rows.alone[place] ?? Infinity) <= perDay) return place;
  const day = rows.anchor[place] ?? 0;
  const row = hostRow(rows.standsFrom, rowOf(rows, place), perDay);
  const list = listAt(rows, row, perDay);
  const stands = (at: number) => (rows.alone[list.placeAt(at)] ?? Infinity) <= perDay;
  let after = list.from(day);
  while (after < list.end && !stands(after)) after += 1;
  let before = list.from(day) - 1;
  while (before >= list.start && !stands(before)) before -= 1;
  const dayAt = (at: number) => rows.anchor[list.placeAt(at)] ?? 0;
  if (before < list.start) return after < list.end ? list.placeAt(after) : place;
  // On the very middle an event belongs to the later mark, as cells are open at their end.
  if (after < list.end && day >= (dayAt(before) + dayAt(after)) / 2) return list.placeAt(after);
  return list.placeAt(before);
}
