import { COUNT_ROOM, LABEL_GAP, TAIL } from './geometry.ts';
import { countBefore } from './name-marks.ts';
import { type Measure, ellipsize } from './measure.ts';
import type { SceneBar, SceneMark } from './scene.ts';
import type { TimeScale } from './time-scale.ts';

/** The shortest piece of a name worth showing at an edge, pixels. */
const WORTH = 64;
/** Space kept clear inside the edges, pixels. */
const EDGE = 6;

/**
 * Keeps names whole at the edges: one that the right edge would cut moves to the left of its mark
 * where that is free, else ends in an ellipsis where enough of it can be read, else gives way.
 */
export function keepNamesInside(
  marks: readonly SceneMark[],
  bars: readonly SceneBar[],
  { scale, measure }: { readonly scale: TimeScale; readonly measure: Measure },
): readonly SceneMark[] {
  // One after the other: a name that has moved is in the way of the next one where it stands now.
  const placed = [...marks];
  marks.forEach((mark, index) => {
    const room = scale.right - EDGE - (mark.count === null ? 0 : COUNT_ROOM);
    const { name } = mark;
    if (name === null) return;
    if (name.x + name.width > room) placed[index] = keepInside(mark, placed, bars, scale, measure);
    else if (name.x < mark.x && mark.leader === null)
      placed[index] = keepFromLeft(mark, scale, measure);
  });
  return placed;
}

function keepInside(
  mark: SceneMark,
  marks: readonly SceneMark[],
  bars: readonly SceneBar[],
  scale: TimeScale,
  measure: Measure,
): SceneMark {
  const { name } = mark;
  if (name === null) return mark;
  const room = scale.right - EDGE - name.x - (mark.count === null ? 0 : COUNT_ROOM);
  if (name.width <= room) return mark;
  const flipped = flipLeft(mark, marks, bars, scale, measure);
  if (flipped !== null) return flipped;
  if (room < WORTH) return { ...mark, name: null, leader: null, count: null };
  const text = ellipsize(name.text, room, name.style, measure);
  const width = measure(text, name.style);
  const count = mark.count === null ? null : { ...mark.count, x: name.x + width + 5 };
  return { ...mark, name: { ...name, text, width }, count };
}

/** A name before its mark that begins left of the window: cut to the room there is, or it gives way. */
function keepFromLeft(mark: SceneMark, scale: TimeScale, measure: Measure): SceneMark {
  const { name, count } = mark;
  if (name === null || Math.min(name.x, count?.x ?? name.x) >= scale.left) return mark;
  const room = name.x + name.width - scale.left - EDGE - (count === null ? 0 : COUNT_ROOM);
  if (name.width <= room) return mark;
  if (room < WORTH) return { ...mark, name: null, count: null };
  const text = ellipsize(name.text, room, name.style, measure);
  const width = measure(text, name.style);
  const x = name.x + name.width - width;
  return {
    ...mark,
    name: { ...name, x, text, width },
    count: count === null ? null : countBefore(count, x, measure),
  };
}

function flipLeft(
  mark: SceneMark,
  marks: readonly SceneMark[],
  bars: readonly SceneBar[],
  scale: TimeScale,
  measure: Measure,
): SceneMark | null {
  const { name } = mark;
  if (name === null) return null;
  const end =
    mark.leader === null
      ? mark.x - mark.half - LABEL_GAP
      : Math.min(mark.x + 4, scale.right - EDGE);
  // The count comes first: beside the mark it would be read as part of it.
  const countWidth = mark.count === null ? 0 : COUNT_ROOM;
  const start = end - name.width - countWidth;
  if (start < scale.left + EDGE) return null;
  const x1 = end + (mark.leader === null ? 0 : LABEL_GAP);
  const taken =
    marks.some((other) => other !== mark && occupies(other, name.y, start, x1)) ||
    bars.some(
      ({ y, x0, x1: barEnd, tail }) =>
        Math.abs(y - name.y) < 2 && x0 < x1 && (tail?.x1 ?? barEnd) > start,
    );
  if (taken) return null;
  const x = start + countWidth;
  const count = mark.count === null ? null : countBefore(mark.count, x, measure);
  return { ...mark, name: { ...name, x }, count };
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
