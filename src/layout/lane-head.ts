import type { SceneWords } from './scene-words.ts';
import { placeFrom } from './lane-rows.ts';
import { ellipsize } from './measure.ts';
import { OTHERS_LANE } from './lane-options.ts';
import type { Plan, PlannedLane } from './plan.ts';
import type { Outside, Scene, SceneLane, SceneText } from './scene.ts';

/** Left edge of a lane's name above its lane, pixels. */
const ABOVE = 10;
/** Space between the parts of the second line. */
const GAP = 7;
/** Room kept for the numbers after a name above its lane. */
const NUMBERS = 130;

/**
 * A lane's name and numbers. They stay in sight while any of the lane is: the name of a lane taller
 * than the screen follows the scrolling.
 */
export function layHead(
  plan: Plan,
  lane: PlannedLane,
  words: SceneWords,
  { scale, scrollTop }: Pick<Scene, 'scale' | 'scrollTop'>,
): SceneLane {
  const { geometry, measure } = plan.input.lettering;
  const y = geometry.axis + lane.top - scrollTop;
  const above = geometry.gutter === 0;
  const headHeight = above
    ? geometry.laneHead
    : geometry.counts
      ? 2 * geometry.row - 3
      : geometry.row;
  const lowest = y + lane.height - 2 * geometry.lanePadding - headHeight;
  const top = Math.max(y, Math.min(geometry.axis, lowest)) + geometry.lanePadding;
  const line = top + (above ? geometry.laneHead : geometry.row) / 2;
  const style = { size: geometry.fontSize, weight: 700 } as const;
  const room = above
    ? plan.input.width - ABOVE - NUMBERS
    : geometry.gutter - geometry.gutterInset - GAP;
  const name: SceneText = {
    x: above ? ABOVE : geometry.gutterInset,
    y: line,
    text: ellipsize(words.laneName(lane.key), room, style, measure),
    style,
  };
  const noteLine = above
    ? { x: name.x + measure(name.text, name.style) + 10, y: line }
    : { x: geometry.gutterInset, y: line + geometry.row - 3 };
  return {
    key: lane.key,
    count: lane.events.length,
    y,
    height: lane.height,
    name,
    ...layNumbers(plan, lane, words, scale, noteLine),
    open: lane.key === OTHERS_LANE ? plan.input.othersOpen : null,
  };
}

/** `129 events`, or `◂ 40  77  12 ▸` when some lie left or right of the window. */
function layNumbers(
  plan: Plan,
  lane: PlannedLane,
  words: SceneWords,
  scale: Scene['scale'],
  { x, y }: { readonly x: number; readonly y: number },
): Pick<SceneLane, 'before' | 'note' | 'after'> {
  const { geometry, measure } = plan.input.lettering;
  const style = { size: geometry.fontSize - 2, weight: 400 } as const;
  if (!geometry.counts) return { before: null, note: { x, y, text: '', style }, after: null };
  const { days } = lane.rows;
  const before = placeFrom(days, 0, days.length, scale.toDay(scale.left));
  const after = days.length - placeFrom(days, before, days.length, scale.toDay(scale.right));
  let free = x;
  const write = (text: string) => {
    const width = measure(text, style);
    const at = { x: free, y, text, style, width };
    free += width + GAP;
    return at;
  };
  const outside = (count: number, text: string): Outside | null =>
    count === 0 ? null : { count, text: write(text) };
  const inside = lane.events.length - before - after;
  const left = outside(before, `◂${words.number(before)}`);
  const whole = before + after === 0;
  const note = write(whole ? words.laneCount(inside) : words.number(inside));
  return { before: left, note, after: outside(after, `${words.number(after)}▸`) };
}
