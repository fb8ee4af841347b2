import type { DateText } from '../model/date-text.ts';
import type { Day } from '../model/day.ts';
import type { Viewport } from '../model/viewport.ts';
import { type Axis, layAxis } from './axis.ts';
import { nameBars } from './bar-names.ts';
import { keepCountsClear, keepNamesInside } from './edge-names.ts';
import { layMark, rowY } from './lay-mark.ts';
import { markDay } from './pack-lane.ts';
import { layOwnMarks, yieldToOwn } from './selected-marks.ts';
import { OTHERS_LANE } from './lanes.ts';
import { type Plan, type PlannedLane, hostAt } from './plan.ts';
import type { Scene, SceneBar, SceneLane, SceneMark } from './scene.ts';
import { type TimeScale, timeScale } from './time-scale.ts';

/** Words the picture needs, from the interface's resources. */
export interface SceneWords {
  readonly laneName: (key: string) => string;
  readonly laneCount: (count: number) => string;
  readonly today: string;
  readonly dates: DateText;
}

/** What changes from frame to frame. */
export interface FrameInput {
  readonly view: Viewport;
  readonly scrollTop: number;
  readonly today: Day;
  /** Index of the selected event, whose day a thin line marks through all lanes. */
  readonly selected: number | null;
  readonly words: SceneWords;
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
  const lanes = plan.lanes.map((lane) => layLane(plan, lane, frame, scrollTop));
  const visible = plan.lanes.filter((_, index) => {
    const y = lanes[index]?.y ?? 0;
    return y < input.height && y + (lanes[index]?.height ?? 0) > geometry.axis;
  });
  const bars = visible.flatMap((lane) => layBars(plan, lane, scale, scrollTop));
  const marks = visible.flatMap((lane) => {
    const own = bars.filter((bar) => bar.laneKey === lane.key);
    const placed = layMarks(plan, lane, scale, scrollTop);
    return keepCountsClear(keepNamesInside(placed, own, { scale, measure }), measure);
  });
  const own =
    frame.selected === null ? [] : layOwnMarks(plan, { marks, scale, scrollTop }, frame.selected);
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
    lanes,
    bars: nameBars(plan, bars, marks, scale),
    marks: yieldToOwn(marks, own, measure),
    today: layToday(plan, frame, scale, axis),
    guide: layGuide(plan, frame.selected, scale),
    futureX: Math.min(scale.right, Math.max(scale.left, scale.toX(frame.today + 1))),
  };
}

/** The line through the selected event's day, in its category's colour, when in the window. */
function layGuide(plan: Plan, selected: number | null, scale: TimeScale): Scene['guide'] {
  const event = selected === null ? undefined : plan.input.dataset.events[selected];
  if (event === undefined) return null;
  const x = scale.toX(markDay(event));
  return x < scale.left || x > scale.right ? null : { x, category: event.category };
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

function layLane(plan: Plan, lane: PlannedLane, frame: FrameInput, scrollTop: number): SceneLane {
  const { geometry } = plan.input.lettering;
  const y = geometry.axis + lane.top - scrollTop;
  const above = geometry.gutter === 0;
  const x = above ? 10 : 14;
  const line = y + geometry.lanePadding + (above ? geometry.laneHead : geometry.row) / 2;
  const name = frame.words.laneName(lane.key);
  const nameStyle = { size: geometry.fontSize, weight: 700 } as const;
  const noteX = above ? x + plan.input.lettering.measure(name, nameStyle) + 8 : x;
  return {
    key: lane.key,
    count: lane.events.length,
    y,
    height: lane.height,
    name: { x, y: line, text: name, style: nameStyle },
    note: {
      x: noteX,
      y: above ? line : line + geometry.row - 3,
      text: frame.words.laneCount(lane.events.length),
      style: { size: geometry.fontSize - 2, weight: 400 },
    },
    open: lane.key === OTHERS_LANE ? plan.input.othersOpen : null,
  };
}

function layBars(
  plan: Plan,
  lane: PlannedLane,
  scale: TimeScale,
  scrollTop: number,
): readonly SceneBar[] {
  return lane.packing.bars.flatMap((bar) => {
    if (bar.from > scale.perDay) return [];
    const x0 = Math.max(scale.left, scale.toX(bar.first));
    const x1 = Math.min(scale.right, scale.toX(bar.last));
    const event = plan.input.dataset.events[bar.steps[0] ?? -1];
    if (x1 <= x0 || event === undefined) return [];
    const y = rowY(plan, lane, bar.row, scrollTop);
    const { category } = event;
    return [{ laneKey: lane.key, x0, x1, y, category, steps: bar.steps, name: null }];
  });
}

function layMarks(
  plan: Plan,
  lane: PlannedLane,
  scale: TimeScale,
  scrollTop: number,
): readonly SceneMark[] {
  const members = joinAt(lane, scale.perDay);
  return lane.packing.places.flatMap((place) => {
    const event = plan.input.dataset.events[place.id];
    const joined = members.get(place.id);
    if (event === undefined || joined === undefined) return [];
    const x = scale.toX(markDay(event));
    if (x < scale.left || x > scale.right) return [];
    return [layMark(plan, lane, place, event, joined, { scale, scrollTop })];
  });
}

/** Who stands at a scale, and for whom: every event of the lane is in exactly one list. */
function joinAt(lane: PlannedLane, perDay: number): ReadonlyMap<number, readonly number[]> {
  const members = new Map<number, number[]>();
  for (const place of lane.packing.places) {
    const host = hostAt(lane, place.id, perDay) ?? place;
    const list = members.get(host.id);
    if (list === undefined) members.set(host.id, [place.id]);
    else list.push(place.id);
  }
  return members;
}
