import { type PolicyEvent, isHollow } from '../model/policy-event.ts';
import { LABEL_GAP, labelStyle, markHalf } from './geometry.ts';
import { labelOf, markDay, markDays } from './pack-lane.ts';
import type { Plan, PlannedLane } from './plan.ts';
import { HANG_INSET, type Place } from './rows.ts';
import type { Scene, SceneMark } from './scene.ts';

/** Middle of a row of a lane, pixels from the top of the picture. */
export function rowY(plan: Plan, lane: PlannedLane, row: number, scrollTop: number): number {
  const { geometry } = plan.input.lettering;
  const top = geometry.axis + lane.top - scrollTop + geometry.lanePadding + geometry.laneHead;
  return top + (row + 0.5) * geometry.row;
}

/** The mark of one event in a lane, standing for `members`. */
export function layMark(
  plan: Plan,
  lane: PlannedLane,
  place: Place,
  event: PolicyEvent,
  members: readonly number[],
  { scale, scrollTop }: Pick<Scene, 'scale' | 'scrollTop'>,
): SceneMark {
  const x = scale.toX(markDay(event));
  const { lettering } = plan.input;
  const { geometry, measure } = lettering;
  const half = markHalf(event.weight);
  const y = rowY(plan, lane, place.row, scrollTop);
  const span = markDays(event);
  const [x0, x1] = [scale.toX(span.first), scale.toX(span.last)];
  const wide = x1 - x0 > 2 * half;
  const hangs = place.nameRow !== place.row;
  const named = place.named <= scale.perDay;
  const nameY = rowY(plan, lane, place.nameRow, scrollTop);
  const nameX = hangs ? x - HANG_INSET : x + half + LABEL_GAP;
  const style = labelStyle(event, geometry);
  const text = named ? labelOf(event, lettering) : '';
  const width = named ? measure(text, style) : 0;
  const countX = named ? nameX + width + 5 : x + half + 3;
  return {
    index: place.id,
    laneKey: lane.key,
    x,
    y,
    half,
    category: event.category,
    hollow: isHollow(event),
    planned: event.planned,
    moved: event.replacedBy !== null,
    whisker: wide ? { x0: Math.max(scale.left, x0), x1: Math.min(scale.right, x1) } : null,
    members,
    name: named ? { x: nameX, y: nameY, text, style, width } : null,
    leader: named && hangs ? { y0: y + half, y1: nameY - geometry.fontSize / 2 } : null,
    count:
      members.length > 1
        ? {
            x: countX,
            y: named ? nameY : y,
            text: countText(members.length - 1),
            style: { size: geometry.fontSize - 2, weight: 400 },
          }
        : null,
  };
}

/** Never wider than the room that names keep for it. */
function countText(joined: number): string {
  return joined > 99 ? '99+' : `+${joined}`;
}
