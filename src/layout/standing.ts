import { type LaneRows, type Level, placeFrom } from './lane-rows.ts';

/** A mark that stands at a scale, and the stretch of time whose events are joined to it. */
export interface Standing {
  readonly place: number;
  readonly row: number;
  readonly anchor: number;
  /**
   * Days whose events that do not stand are joined to this mark: from halfway to the mark before, up
   * to halfway to the next one, in whatever row of the lane. Empty for a mark that shares its day
   * with one further up.
   */
  readonly cell: Cell;
  /** How many events the mark stands for, itself included. */
  readonly joined: number;
}

export type Cell = readonly [from: number, to: number];

/** A mark as it is found, before its neighbours in the lane are known. */
interface Found {
  readonly place: number;
  readonly row: number;
  readonly anchor: number;
}

/**
 * The marks of a lane that stand at a scale on `from` or later and before `to` (days), row by row in
 * order of time. What does not stand is joined to the nearest mark of the lane that does, in or out
 * of the window, so that panning never changes a count. The cost is that of what is found, not of
 * what is in the lane.
 */
export function standingIn(
  rows: LaneRows,
  perDay: number,
  from: number,
  to: number,
): readonly (readonly Standing[])[] {
  const found: Found[] = [];
  for (let row = 0; row < rows.rows; row += 1) findIn(rows, row, perDay, from, to, found);
  const inOrder = found.toSorted((a, b) => a.anchor - b.anchor || a.row - b.row);
  const days = inOrder.map(({ anchor }) => anchor);
  const laid: Standing[][] = Array.from({ length: rows.rows }, () => []);
  for (let at = 0; at < inOrder.length;) {
    const day = days[at] ?? 0;
    let next = at;
    while (next < days.length && days[next] === day) next += 1;
    // Neighbours of the first and the last one found may lie outside the window.
    const before = at > 0 ? days[at - 1] : neighbour(rows, perDay, day, -1);
    const after = next < days.length ? days[next] : neighbour(rows, perDay, day, 1);
    const cell: Cell = [
      before === undefined ? -Infinity : (before + day) / 2,
      after === undefined ? Infinity : (day + after) / 2,
    ];
    const hidden = countIn(rows, cell) - (next - at);
    for (let each = at; each < next; each += 1) {
      const mark = inOrder[each];
      if (mark === undefined) continue;
      const isFirst = each === at;
      laid[mark.row]?.push({
        ...mark,
        cell: isFirst ? cell : [day, day],
        joined: isFirst ? 1 + hidden : 1,
      });
    }
    at = next;
  }
  return laid;
}

function findIn(
  rows: LaneRows,
  row: number,
  perDay: number,
  from: number,
  to: number,
  found: Found[],
): void {
  const list = listAt(rows, row, perDay);
  for (let at = list.from(from); at < list.end; at += 1) {
    const place = list.placeAt(at);
    const anchor = rows.anchor[place] ?? 0;
    if (anchor >= to) return;
    if ((rows.alone[place] ?? Infinity) <= perDay) found.push({ place, row, anchor });
  }
}

/** Day of the nearest mark of the lane that stands before (-1) or after (1) a day. */
function neighbour(rows: LaneRows, perDay: number, day: number, step: 1 | -1): number | undefined {
  let nearest: number | undefined;
  for (let row = 0; row < rows.rows; row += 1) {
    const list = listAt(rows, row, perDay);
    let at = step === -1 ? list.from(day) - 1 : list.from(day);
    for (; at >= list.start && at < list.end; at += step) {
      const place = list.placeAt(at);
      const anchor = rows.anchor[place] ?? 0;
      if (anchor === day || (rows.alone[place] ?? Infinity) > perDay) continue;
      if (nearest === undefined || (anchor - nearest) * step < 0) nearest = anchor;
      break;
    }
  }
  return nearest;
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

/** How many events of the lane stand, or would, on the days of a cell. */
function countIn({ days }: LaneRows, [from, to]: Cell): number {
  return placeFrom(days, 0, days.length, to) - placeFrom(days, 0, days.length, from);
}

/** The places a mark stands for, its own first, then in order of row and time. */
export function joinedPlaces(
  rows: LaneRows,
  { place: own, cell }: Pick<Standing, 'place' | 'cell'>,
  perDay: number,
): readonly number[] {
  const places = [own];
  for (let row = 0; row < rows.rows; row += 1) {
    const end = rows.rowStart[row + 1] ?? 0;
    let place = placeFrom(rows.anchor, rows.rowStart[row] ?? 0, end, cell[0]);
    for (; place < end && (rows.anchor[place] ?? 0) < cell[1]; place += 1) {
      if ((rows.alone[place] ?? Infinity) > perDay) places.push(place);
    }
  }
  return places;
}

/** The place that stands for a place at a scale: its own, or the nearest one of the lane. */
export function hostOf(rows: LaneRows, place: number, perDay: number): number {
  if ((rows.alone[place] ?? Infinity) <= perDay) return place;
  const day = rows.anchor[place] ?? 0;
  const [here, before, after] = [
    standingOn(rows, perDay, day),
    neighbour(rows, perDay, day, -1),
    neighbour(rows, perDay, day, 1),
  ];
  if (here !== -1) return here;
  if (before === undefined) return after === undefined ? place : standingOn(rows, perDay, after);
  // On the very middle an event belongs to the later mark, as cells are open at their end.
  const isLater = after !== undefined && day >= (before + after) / 2;
  return standingOn(rows, perDay, isLater ? after : before);
}

/** The uppermost place that stands on a day, or -1. */
function standingOn(rows: LaneRows, perDay: number, day: number): number {
  for (let row = 0; row < rows.rows; row += 1) {
    const end = rows.rowStart[row + 1] ?? 0;
    let place = placeFrom(rows.anchor, rows.rowStart[row] ?? 0, end, day);
    for (; place < end && rows.anchor[place] === day; place += 1) {
      if ((rows.alone[place] ?? Infinity) <= perDay) return place;
    }
  }
  return -1;
}
