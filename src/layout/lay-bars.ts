import { anchorOf, categoryAt, isMovedAt, isPlannedAt, stageAt } from '../data/columns.ts';
import type { Day } from '../model/day.ts';
import { TAIL } from './geometry.ts';
import type { LaneRows } from './lane-rows.ts';
import { touching } from './intervals.ts';
import { rowY } from './lay-mark.ts';
import { firstPhase, phaseAfter } from './phases.ts';
import type { Plan, PlannedLane } from './plan.ts';
import type { BarPiece, Scene, SceneBar } from './scene.ts';

/** What the lanes of a frame have in common. */
export interface LaneFrame extends Pick<Scene, 'scale' | 'scrollTop'> {
  readonly today: Day;
  /** The day whose law is shown, `today` then; null when it is today's. */
  readonly asOf: Day | null;
}

/** The bars of a lane that touch the window, cut at its edges. */
export function layBars(
  plan: Plan,
  lane: PlannedLane,
  { scale, scrollTop, today, asOf }: LaneFrame,
): readonly SceneBar[] {
  const { bars } = lane.rows;
  const found: SceneBar[] = [];
  const [start, end] = [scale.toDay(scale.left) - TAIL / scale.perDay, scale.toDay(scale.right)];
  for (const bar of touching(bars, start, end)) {
    if ((bars.from[bar] ?? Infinity) > scale.perDay) continue;
    const y = rowY(plan, lane, bars.row[bar] ?? 0, scrollTop);
    const laid = layBar(plan, lane, bar, { scale, today, asOf, y });
    if (laid !== null) found.push(laid);
  }
  return found;
}

/** What is the same for all pieces of a bar. */
interface BarFrame extends Pick<LaneFrame, 'scale' | 'today' | 'asOf'> {
  readonly y: number;
}

function layBar(
  plan: Plan,
  { rows, key }: PlannedLane,
  bar: number,
  frame: BarFrame,
): SceneBar | null {
  const { columns } = plan.input.dataset;
  const { scale, y } = frame;
  const steps = stepsOfBar(rows, bar);
  const inside = (x: number) => Math.min(scale.right, Math.max(scale.left, x));
  const last = scale.toX(rows.bars.last[bar] ?? 0);
  const x0 = inside(scale.toX(rows.bars.first[bar] ?? 0));
  const x1 = inside(last);
  const tailEnd = rows.bars.open[bar] === 1 ? inside(last + TAIL) : x1;
  const [first] = steps;
  if (tailEnd <= x0 || first === undefined) return null;
  return {
    laneKey: key,
    x0,
    x1,
    y,
    category: categoryAt(columns, first),
    pieces: piecesOf(plan, steps, frame).flatMap((piece) => {
      const cut = { ...piece, x0: inside(piece.x0), x1: inside(piece.x1) };
      return cut.x1 > cut.x0 ? [cut] : [];
    }),
    tail: tailEnd > x1 ? { x0: inside(last), x1: tailEnd } : null,
    steps,
    name: null,
  };
}

/** The stretches between steps, each as far as the instrument had come when it began. */
function piecesOf(
  plan: Plan,
  steps: readonly number[],
  { scale, today, asOf }: BarFrame,
): readonly BarPiece[] {
  const { columns } = plan.input.dataset;
  const pieces: BarPiece[] = [];
  // An inexact step stands in the middle of its days, which may be past the step that follows it.
  const ordered = steps.toSorted((a, b) => anchorOf(columns, a) - anchorOf(columns, b) || a - b);
  let phase = firstPhase(ordered.map((index) => stageAt(columns, index)));
  ordered.forEach((index, place) => {
    const stage = stageAt(columns, index);
    // A scheduled date that was moved brought the instrument nowhere.
    if (!isMovedAt(columns, index) && stage !== null) phase = phaseAfter(phase, stage);
    const next = ordered[place + 1];
    if (next === undefined) return;
    const [from, to] = [anchorOf(columns, index), anchorOf(columns, next)];
    // The way to a scheduled step is certain as far as today.
    const coming =
      isPlannedAt(columns, next) || (asOf !== null && (columns.first[next] ?? 0) > asOf);
    const known = coming ? Math.min(to, Math.max(from, today + 0.5)) : to;
    const [x0, x1] = [scale.toX(from), scale.toX(known)];
    if (known > from) pieces.push({ x0, x1, phase, planned: false });
    if (to > known) pieces.push({ x0: x1, x1: scale.toX(to), phase, planned: true });
  });
  return pieces;
}

/** Steps of a bar as event indices, in order of time. */
function stepsOfBar({ bars }: LaneRows, bar: number): readonly number[] {
  return [...bars.steps.subarray(bars.stepStart[bar] ?? 0, bars.stepStart[bar + 1] ?? 0)];
}
