import { categoryAt, weightAt } from '../data/columns.ts';
import { keepNamesInside } from './edge-names.ts';
import { COUNT_ROOM, HANG_INSET, markHalf } from './geometry.ts';
import { rowOf } from './lane-rows.ts';
import { touching } from './intervals.ts';
import { nameOf } from './lettering.ts';
import { type LaneFrame, layBars } from './lay-bars.ts';
import { layMark, rowY } from './lay-mark.ts';
import { type Laid, type RowEdges, nameMarks } from './name-marks.ts';
import type { Plan, PlannedLane } from './plan.ts';
import type { Scene, SceneBar, SceneMark, SceneStretch } from './scene.ts';
import { standingIn } from './standing.ts';

/** All that stands in one lane within the window. */
export interface LaidLane {
  readonly marks: readonly SceneMark[];
  readonly bars: readonly SceneBar[];
  readonly stretches: readonly SceneStretch[];
}

/** Space kept clear inside the edges of the plot, pixels. */
const EDGE = 6;

/** Lays out one lane for a frame. The cost is that of what is shown, whatever the lane holds. */
export function layLane(plan: Plan, lane: PlannedLane, frame: LaneFrame): LaidLane {
  const { scale, scrollTop } = frame;
  const { rows } = lane;
  const { perDay } = scale;
  const [from, to] = [scale.toDay(scale.left), scale.toDay(scale.right)];
  const laid = standingIn(rows, perDay, from, to).map((row) =>
    row.map((standing): Laid => ({ standing, mark: layMark(plan, lane, standing, frame) })),
  );
  const bars = layBars(plan, lane, frame);
  const { measure, geometry } = plan.input.lettering;
  const edges = edgesOf(plan, lane, laid, bars, frame);
  const named = nameMarks(plan, lane, laid, scale, edges, scrollTop);
  return {
    bars,
    marks: keepNamesInside(named, bars, {
      scale,
      measure,
      labelGap: geometry.labelGap,
      edge: Math.max(EDGE, geometry.labelGap),
    }),
    stretches: layStretches(plan, lane, frame),
  };
}

/** Looks up what stands next in a row: marks, bars, hanging names and the thin lines to them. */
function edgesOf(
  plan: Plan,
  lane: PlannedLane,
  laid: readonly (readonly Laid[])[],
  bars: readonly SceneBar[],
  { scale, scrollTop }: Pick<Scene, 'scale' | 'scrollTop'>,
): RowEdges {
  const { rows } = lane;
  const { dataset, lettering } = plan.input;
  const [texts, others] = [emptyRows(rows.rows), emptyRows(rows.rows)];
  for (const { standing, mark } of laid.flat()) {
    const { place } = standing;
    const nameRow = rows.nameRow[place] ?? standing.row;
    if ((rows.named[place] ?? Infinity) > scale.perDay) continue;
    if (rows.before[place] === 1) {
      const width = nameOf(dataset, mark.index, lettering).width + COUNT_ROOM;
      texts[standing.row]?.push(mark.x - (rows.nameStart[place] ?? 0) - width);
    }
    if (nameRow === standing.row) continue;
    texts[nameRow]?.push(mark.x - HANG_INSET);
    for (let row = standing.row + 1; row < nameRow; row += 1) others[row]?.push(mark.x - 1);
  }
  for (const bar of bars) {
    const row = others.findIndex((_, each) => rowY(plan, lane, each, scrollTop) === bar.y);
    others[row]?.push(bar.x0);
  }
  const marksOf = laid.map((row) => row.map(({ mark }) => mark.x - mark.half));
  // What stands just right of the window holds nothing up: names end at the edge before it.
  return {
    right: scale.right,
    next: (row, x) =>
      Math.min(
        firstRight(marksOf[row] ?? [], x),
        leastRight(others[row] ?? [], x),
        leastRight(texts[row] ?? [], x),
      ),
    nextText: (row, x) => leastRight(texts[row] ?? [], x),
  };
}

function emptyRows(count: number): readonly number[][] {
  return Array.from({ length: count }, () => []);
}

function leastRight(unsorted: readonly number[], x: number): number {
  let least = Infinity;
  for (const each of unsorted) if (each > x && each < least) least = each;
  return least;
}

function firstRight(sorted: readonly number[], x: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= x) low = middle + 1;
    else high = middle;
  }
  return sorted[low] ?? Infinity;
}

/** Days of dates whose mark stands outside the window while some of the days lie in it. */
function layStretches(
  plan: Plan,
  lane: PlannedLane,
  { scale, scrollTop }: Pick<Scene, 'scale' | 'scrollTop'>,
): readonly SceneStretch[] {
  const { rows } = lane;
  const { columns } = plan.input.dataset;
  const { spans } = rows;
  const { markScale } = plan.input.lettering.geometry;
  const [from, to] = [scale.toDay(scale.left), scale.toDay(scale.right)];
  const found: SceneStretch[] = [];
  for (const at of touching(spans, from, to)) {
    const [first, last] = [spans.first[at] ?? 0, spans.last[at] ?? 0];
    const place = spans.place[at] ?? 0;
    const anchor = rows.anchor[place] ?? 0;
    const outside = anchor < from || anchor > to;
    if (!outside || (rows.alone[place] ?? Infinity) > scale.perDay) continue;
    const index = rows.event[place] ?? 0;
    if ((last - first) * scale.perDay <= 2 * markHalf(weightAt(columns, index), markScale))
      continue;
    found.push({
      laneKey: lane.key,
      x0: Math.max(scale.left, scale.toX(first)),
      x1: Math.min(scale.right, scale.toX(last)),
      y: rowY(plan, lane, rowOf(rows, place), scrollTop),
      category: categoryAt(columns, index),
    });
  }
  return found;
}
