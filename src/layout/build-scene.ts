import { anchorOf, categoryAt } from '../data/columns.ts';
import type { Day } from '../model/day.ts';
import type { Viewport } from '../model/viewport.ts';
import { layAxis } from './axis.ts';
import { nameBars } from './bar-names.ts';
import { type Bracket, layBrackets } from './brackets.ts';
import { layHead } from './lane-head.ts';
import { layLane } from './lay-lane.ts';
import type { Plan } from './plan.ts';
import type { Scene } from './scene.ts';
import { PRESENT } from './geometry.ts';
import type { SceneWords } from './scene-words.ts';
import { layOwnMarks, yieldToOwn } from './selected-marks.ts';
import { layThreads } from './threads.ts';
import { layToday } from './today-line.ts';
import { type TimeScale, timeScale } from './time-scale.ts';

/** What changes from frame to frame. */
export interface FrameInput {
  readonly view: Viewport;
  readonly scrollTop: number;
  readonly today: Day;
  /** The day whose state of the law is shown instead of today's; null is today. */
  readonly asOf: Day | null;
  /** Index of the selected event, whose day a thin line marks through all lanes. */
  readonly selected: number | null;
  readonly words: SceneWords;
  /** Whether days count from an event on day 0, which a line marks. */
  readonly fromZero?: boolean;
  /** Spans of days to be bracketed, as many as the geometry keeps rows for. */
  readonly brackets?: readonly Bracket[];
}

/** The picture of a plan through a window. Same input, same picture. */
export function buildScene(plan: Plan, frame: FrameInput): Scene {
  const { input, contentHeight } = plan;
  const { geometry, measure } = input.lettering;
  const scale = timeScale(frame.view, geometry.gutter, input.width);
  const scrollTop = Math.min(
    Math.max(0, frame.scrollTop),
    Math.max(0, contentHeight + geometry.axis - input.height),
  );
  const axisStyles = {
    major: { size: geometry.fontSize, weight: 700 },
    minor: { size: geometry.fontSize - 1.5, weight: 400 },
  } as const;
  const today = frame.asOf ?? frame.today;
  const at = { scale, scrollTop, today, asOf: frame.asOf };
  const visible = plan.lanes.filter(({ top, height }) => {
    const y = geometry.axis + top - scrollTop;
    return y < input.height && y + height > geometry.axis;
  });
  const laid = visible.map((lane) => layLane(plan, lane, at));
  const bars = laid.flatMap((lane) => lane.bars);
  const marks = laid.flatMap((lane) => lane.marks);
  const own = frame.selected === null ? [] : layOwnMarks(plan, { marks, ...at }, frame.selected);
  const namesEnd = scale.right - geometry.corner;
  const wholeAxis = layAxis(scale, frame.words.dates, measure, axisStyles, namesEnd);
  const { line, axis } = layToday(plan, frame, scale, wholeAxis);
  const futureX = Math.min(scale.right, Math.max(scale.left, scale.toX(today + 1)));
  return {
    width: input.width,
    height: input.height,
    axisHeight: geometry.axis,
    tiers: geometry.axis - geometry.brackets * geometry.bracket,
    brackets: layBrackets(plan, frame.brackets ?? [], scale),
    scrollTop,
    contentHeight,
    scale,
    axis,
    thickness: Math.max(1, geometry.markScale / PRESENT.markScale),
    axisStyles,
    lanes: plan.lanes.map((lane) => layHead(plan, lane, frame.words, at)),
    bars: nameBars(plan, bars, marks, scale),
    stretches: laid.flatMap((lane) => lane.stretches),
    threads: layThreads(plan, marks, at),
    marks: yieldToOwn(marks, own, measure),
    today: line,
    zeroX: frame.fromZero === true ? insideOf(scale, scale.toX(0)) : null,
    guide: layGuide(plan, frame.selected, scale),
    futureX,
    veil: frame.asOf === null || futureX >= scale.right ? null : { x0: futureX, x1: scale.right },
  };
}

function insideOf({ left, right }: TimeScale, x: number): number | null {
  return x < left || x > right ? null : x;
}

/** The line through the selected event's day, in its category's colour, when in the window. */
function layGuide(plan: Plan, selected: number | null, scale: TimeScale): Scene['guide'] {
  if (selected === null) return null;
  const { columns } = plan.input.dataset;
  const x = scale.toX(anchorOf(columns, selected));
  const outside = x < scale.left || x > scale.right;
  return outside ? null : { x, category: categoryAt(columns, selected) };
}
