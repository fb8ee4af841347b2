import { LABEL_GAP } from './geometry.ts';
import { placeOf, rowOf } from './lane-rows.ts';
import { layMark } from './lay-mark.ts';
import { type Measure, ellipsize } from './measure.ts';
import type { Plan } from './plan.ts';
import type { Scene, SceneMark } from './scene.ts';

/**
 * The marks of one event in all its lanes, each at its own day and row. Where the event is joined to
 * another it still stands here by itself: what is selected is always shown where it is.
 */
export function layOwnMarks(
  plan: Plan,
  scene: Pick<Scene, 'marks' | 'scale' | 'scrollTop'>,
  index: number,
): readonly SceneMark[] {
  const { columns } = plan.input.dataset;
  return plan.lanes.flatMap((lane) => {
    const place = placeOf(lane.rows, columns, index);
    if (place < 0) return [];
    const shown = scene.marks.find((mark) => mark.index === index && mark.laneKey === lane.key);
    if (shown !== undefined) return [shown];
    const anchor = lane.rows.anchor[place] ?? 0;
    const standing = {
      place,
      row: rowOf(lane.rows, place),
      anchor,
      cell: [anchor, anchor],
      joined: 1,
    } as const;
    return [layMark(plan, lane, standing, scene)];
  });
}

/** How far the halo of a selected mark reaches beyond the mark, pixels. */
export const HALO = 6;

/** Names that a selected mark stands on end before it, so that neither hides the other. */
export function yieldToOwn(
  marks: readonly SceneMark[],
  own: readonly SceneMark[],
  measure: Measure,
): readonly SceneMark[] {
  if (own.length === 0) return marks;
  return marks.map((mark) => {
    const { name } = mark;
    if (name === null) return mark;
    const over = own.find(
      ({ index, x, y, half }) =>
        index !== mark.index &&
        Math.abs(y - name.y) < name.style.size &&
        x + half + HALO > name.x &&
        x - half - HALO < name.x + name.width + (mark.count === null ? 0 : 24),
    );
    if (over === undefined) return mark;
    const room = over.x - over.half - HALO - LABEL_GAP - name.x;
    const text = ellipsize(name.text, room, name.style, measure);
    if (text === '') return { ...mark, name: null, leader: null, count: null };
    return { ...mark, name: { ...name, text, width: measure(text, name.style) }, count: null };
  });
}
