import { COUNT_ROOM, LABEL_GAP, TAIL } from './geometry.ts';
import { COUNT_GAP, countEndingAt } from './name-marks.ts';
import { type Measure, ellipsize } from './measure.ts';
import type { SceneBar, SceneMark } from './scene.ts';
import type { TimeScale } from './time-scale.ts';

/** The shortest piece of a name worth showing at an edge, pixels. */
const WORTH = 64;

/** What names at the edges are held to. */
export interface EdgeFrame {
  readonly scale: TimeScale;
  readonly measure: Measure;
  /** Space between a mark and its name, pixels. */
  readonly labelGap: number;
  /** Space kept clear inside the edges, pixels. */
  readonly edge: number;
}

/**
 * Keeps names whole at the edges: one that an edge would cut moves to the other side of its mark where
 * that is free, else ends in an ellipsis where enough of it can be read, else gives way.
 */
export function keepNamesInside(
  marks: readonly SceneMark[],
  bars: readonly SceneBar[],
  frame: EdgeFrame,
): readonly SceneMark[] {
  // One after the other: a name that has moved is in the way of the next one where it stands now.
  const placed = [...marks];
  marks.forEach((mark, index) => {
    const room = frame.scale.right - frame.edge - (mark.count === null ? 0 : COUNT_ROOM);
    const { name } = mark;
    if (name === null) return;
    // A name before its mark ends at it, and so does its count: no right edge is in its way.
    if (name.x < mark.x && mark.leader === null) {
      placed[index] = keepFromLeft(mark, placed, bars, frame);
    } else if (name.x + name.width > room) placed[index] = keepInside(mark, placed, bars, frame);
  });
  return placed;
}

function keepInside(
  mark: SceneMark,
  marks: readonly SceneMark[],
  bars: readonly SceneBar[],
  frame: EdgeFrame,
): SceneMark {
  const { scale, measure, edge } = frame;
  const { name } = mark;
  if (name === null) return mark;
  const room = scale.right - edge - name.x - (mark.count === null ? 0 : COUNT_ROOM);
  if (name.width <= room) return mark;
  const moved = flipLeft(mark, marks, bars, frame) ?? slideLeft(mark, marks, bars, frame);
  if (moved !== null) return moved;
  if (room < WORTH) return { ...mark, name: null, leader: null, count: null };
  const text = ellipsize(name.text, room, name.style, measure);
  const width = measure(text, name.style);
  const count = mark.count === null ? null : { ...mark.count, x: name.x + width + COUNT_GAP };
  return { ...mark, name: { ...name, text, width }, count };
}

/** A name before its mark that begins left of the window. */
function keepFromLeft(
  mark: SceneMark,
  marks: readonly SceneMark[],
  bars: readonly SceneBar[],
  frame: EdgeFrame,
): SceneMark {
  const { scale, measure, edge } = frame;
  const { name } = mark;
  if (name === null || name.x >= scale.left) return mark;
  const room = name.x + name.width - scale.left - edge;
  if (name.width <= room) return mark;
  const moved = flipRight(mark, marks, bars, frame);
  if (moved !== null) return moved;
  if (room < WORTH) return { ...mark, name: null, count: null };
  const text = ellipsize(name.text, room, name.style, measure);
  const width = measure(text, name.style);
  return { ...mark, name: { ...name, x: name.x + name.width - width, text, width } };
}

/** A hanging name goes no further left than it must: its line still leads down to it. */
function slideLeft(
  mark: SceneMark,
  marks: readonly SceneMark[],
  bars: readonly SceneBar[],
  { scale, edge }: EdgeFrame,
): SceneMark | null {
  const { name, leader, count } = mark;
  if (name === null || leader === null || count !== null) return null;
  const x = scale.right - edge - name.width;
  const end = x + name.width;
  if (x < scale.left + edge || mark.x > end || isTaken(mark, marks, bars, x, end)) return null;
  return { ...mark, name: { ...name, x } };
}

function flipRight(
  mark: SceneMark,
  marks: readonly SceneMark[],
  bars: readonly SceneBar[],
  { scale, labelGap, edge }: EdgeFrame,
): SceneMark | null {
  const { name, count } = mark;
  if (name === null) return null;
  const x = mark.x + mark.half + (mark.fades ? TAIL : 0) + labelGap;
  const end = x + name.width;
  const whole = end + (count === null ? 0 : COUNT_ROOM);
  if (whole > scale.right - edge || isTaken(mark, marks, bars, x, whole)) return null;
  return {
    ...mark,
    name: { ...name, x },
    count: count === null ? null : { ...count, x: end + COUNT_GAP },
  };
}

function flipLeft(
  mark: SceneMark,
  marks: readonly SceneMark[],
  bars: readonly SceneBar[],
  { scale, measure, labelGap, edge }: EdgeFrame,
): SceneMark | null {
  const { name } = mark;
  if (name === null) return null;
  const end =
    mark.leader === null ? mark.x - mark.half - labelGap : Math.min(mark.x + 4, scale.right - edge);
  // The room is that which is kept for a count, however wide it is.
  const start = end - name.width - (mark.count === null ? 0 : COUNT_ROOM);
  if (start < scale.left + edge) return null;
  const x1 = end + (mark.leader === null ? 0 : LABEL_GAP);
  if (isTaken(mark, marks, bars, start, x1)) return null;
  const count = mark.count === null ? null : countEndingAt(mark.count, end, measure);
  const x = (count === null ? end : count.x - COUNT_GAP) - name.width;
  return { ...mark, name: { ...name, x }, count };
}

/** Whether something else stands on the line of a mark's name between two places. */
function isTaken(
  mark: SceneMark,
  marks: readonly SceneMark[],
  bars: readonly SceneBar[],
  x0: number,
  x1: number,
): boolean {
  const y = mark.name?.y ?? mark.y;
  return (
    marks.some((other) => other !== mark && occupies(other, y, x0, x1)) ||
    bars.some((bar) => Math.abs(bar.y - y) < 2 && bar.x0 < x1 && (bar.tail?.x1 ?? bar.x1) > x0)
  );
}

/** Whether a mark, its name or its leader stands on the line `y` between x0 and x1. */
function occupies(other: SceneMark, y: number, x0: number, x1: number): boolean {
  const reach = LABEL_GAP;
  const onLine = (line: number) => Math.abs(line - y) < 2;
  const { name, leader, count } = other;
  if (count !== null && onLine(count.y) && count.x + COUNT_ROOM > x0 && count.x < x1) return true;
  const end = other.x + other.half + (other.fades ? TAIL : 0);
  if (onLine(other.y) && end + reach > x0 && other.x - other.half - reach < x1) {
    return true;
  }
  if (other.whisker !== null && onLine(other.y) && other.whisker.x1 > x0 && other.whisker.x0 < x1) {
    return true;
  }
  if (
    leader !== null &&
    leader.y0 < y &&
    y < leader.y1 &&
    other.x > x0 - reach &&
    other.x < x1 + reach
  ) {
    return true;
  }
  return (
    name !== null &&
    onLine(name.y) &&
    name.x + name.width + COUNT_ROOM + reach > x0 &&
    name.x - reach < x1
  );
}
