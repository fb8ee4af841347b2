import { anchorOf, categoryAt } from '../data/columns.ts';
import type { Day } from '../model/day.ts';
import type { Viewport } from '../model/viewport.ts';
import { type Axis, layAxis } from './axis.ts';
import { nameBars } from './bar-names.ts';
import { layHead } from './lane-head.ts';
import { layLane } from './lay-lane.ts';
import type { Plan } from './plan.ts';
import type { Scene } from './scene.ts';
import type { SceneWords } from './scene-words.ts';
import { layOwnMarks, yieldToOwn } from './selected-marks.ts';
import { layThreads } from './threads.ts';
import { type TimeScale, timeScale } from './time-scale.ts';

/** What changes from frame to frame. */
export interface FrameInput {
  readonly view: Viewport;
  readonly scrollTop: number;
  readonly today: Day;
  /** Index of the selected event, whose day a thin line marks through all lanes. */
  readonly selected: number | null;
  readonly words: SceneWords;
  /** Whether days count from an event on day 0, which a line marks. */
  readonly fromZero?: boolean;
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
  const at = { scale, scrollTop, today: frame.today };
  const visible = plan.lanes.filter(({ top, height }) => {
    const y = geometry.axis + top - scrollTop;
    return y < input.height && y + height > geometry.axis;
  });
  const laid = visible.map((lane) => layLane(plan, lane, at));
  const bars = laid.flatMap((lane) => lane.bars);
  const marks = laid.flatMap((lane) => lane.marks);
  const own = frame.selected === null ? [] : layOwnMarks(plan, { marks, ...at }, frame.selected);
  const axis = layAxis(scale, frame.words.dates, measure, axisStyles);
  return {
    width: input.width,
    height: input.height,
    axisHeight: geometry.axis,
    scrollTop,
    contentHeight,
    scale,
    axis,
    axisStyles,
    lanes: plan.lanes.map((lane) => layHead(plan, lane, frame.words, at)),
    bars: nameBars(plan, bars, marks, scale),
    stretches: laid.flatMap((lane) => lane.stretches),
    threads: layThreads(plan, marks, at),
    marks: yieldToOwn(marks, own, measure),
    today: layToday(plan, frame, scale, axis),
    zeroX: frame.fromZero === true ? insideOf(scale, scale.toX(0)) : null,
    guide: layGuide(plan, frame.selected, scale),
    futureX: Math.min(scale.right, Math.max(scale.left, scale.toX(frame.today + 1))),
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

/** Today's line, and its word on the upper tier where no year's name is in the way. */
function layToday(plan: Plan, frame: FrameInput, scale: TimeScale, axis: Axis): Scene['today'] {
  const { geometry, measure } = plan.input.lettering;
  const x = scale.toX(frame.today + 0.5);
  if (x < scale.left || x > scale.right) return null;
  const style = { size: geometry.fontSize - 2, weight: 400 } as const;
  const width = measure(frame.words.today, style);
  const major = { size: geometry.fontSize, weight: 700 } as const;
  const taken = axis.major.map((tick) => ({
    x0: tick.x,
    x1: tick.x + 12 + measure(tick.text, major),
  }));
  const start = [x + 5, x - 5 - width].find(
    (from) =>
      from >= scale.left &&
      from + width <= scale.right &&
      taken.every(({ x0, x1 }) => from > x1 || from + width < x0),
  );
  const y = geometry.axis / 2 - 9;
  return { x, text: start === undefined ? null : { x: start, y, text: frame.words.today, style } };
}
