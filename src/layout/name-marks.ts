import { CLEARANCE, COUNT_ROOM, HANG_INSET, TAIL } from './geometry.ts';
import { rowY } from './lay-mark.ts';
import { nameOf } from './lettering.ts';
import { type Measure, ellipsize } from './measure.ts';
import type { Plan, PlannedLane } from './plan.ts';
import type { Scene, SceneMark, SceneText } from './scene.ts';
import type { Standing } from './standing.ts';

/** A mark with what is known of its place. */
export interface Laid {
  readonly standing: Standing;
  readonly mark: SceneMark;
}

/** Space between a name and its count, pixels. */
export const COUNT_GAP = 5;
/** The thin line to a hanging name ends so far over its middle, em: above Chinese characters too. */
const LEADER_END = 0.6;
/** Space kept clear after the count of a nameless mark, pixels. */
const COUNT_CLEAR = 6;
/** The same before a name: closer, the two would be read as one line of text. */
const TEXT_CLEAR = 14;
/** Space kept clear after a name that was cut, pixels: so that it does not run on into what follows. */
const CUT_CLEAR = 14;

/** Left edges of what stands in each row, for cutting names before it. */
export interface RowEdges {
  /** Right edge of the plot. */
  readonly right: number;
  /** The nearest left edge right of `x` in a row, or Infinity. */
  readonly next: (row: number, x: number) => number;
  /** The same for names that do not begin with a mark in that row. */
  readonly nextText: (row: number, x: number) => number;
}

/** Gives marks their names, cut where something heavier stands before their end, and their counts. */
export function nameMarks(
  plan: Plan,
  lane: PlannedLane,
  rows: readonly (readonly Laid[])[],
  { perDay }: Scene['scale'],
  edges: RowEdges,
  scrollTop: number,
): readonly SceneMark[] {
  const { rows: packed } = lane;
  return rows.flatMap((laid) =>
    laid.map(({ standing: { place }, mark }) => {
      const named = (packed.named[place] ?? Infinity) <= perDay;
      if (!named) return withCount(plan, mark, edges);
      if (packed.before[place] === 1)
        return withNameBefore(plan, mark, packed.nameStart[place] ?? 0);
      const nameRow = packed.nameRow[place] ?? mark.row;
      const x =
        nameRow === mark.row
          ? mark.x + (packed.nameStart[place] ?? 0)
          : // Without a gutter a name may not hang out of the picture.
            Math.max(0, mark.x - HANG_INSET);
      return withName(
        plan,
        mark,
        { row: nameRow, x, y: rowY(plan, lane, nameRow, scrollTop) },
        edges,
      );
    }),
  );
}

function withName(
  plan: Plan,
  mark: SceneMark,
  at: { readonly row: number; readonly x: number; readonly y: number },
  edges: RowEdges,
): SceneMark {
  const { dataset, lettering } = plan.input;
  const { geometry, measure } = lettering;
  const { text: whole, style, width: full } = nameOf(dataset, mark.index, lettering);
  const counted = mark.joined > 1 ? COUNT_ROOM : 0;
  // A hanging name starts under its own mark's line, which is no edge to it.
  const room = edges.next(at.row, at.x + HANG_INSET + 2) - at.x - counted - CLEARANCE;
  const isWhole = full <= room;
  // The room of a count is more than most counts need, and ends a cut name with space to spare.
  const spare = mark.joined > 1 ? 0 : Math.max(0, CUT_CLEAR - CLEARANCE);
  const text = isWhole ? whole : ellipsize(whole, room - spare, style, measure);
  if (text === '') return withCount(plan, mark, edges);
  const width = isWhole ? full : measure(text, style);
  const hangs = at.row !== mark.row;
  return {
    ...mark,
    name: { x: at.x, y: at.y, text, style, width },
    leader: hangs ? { y0: mark.y + mark.half, y1: at.y - LEADER_END * geometry.fontSize } : null,
    count:
      mark.joined > 1 && geometry.counts
        ? countAt(plan, mark, at.x + width + COUNT_GAP, at.y)
        : null,
  };
}

/** A name before its mark has its count between the two: a count always stands at its mark. */
function withNameBefore(plan: Plan, mark: SceneMark, gap: number): SceneMark {
  const { dataset, lettering } = plan.input;
  const { text, style, width } = nameOf(dataset, mark.index, lettering);
  const end = mark.x - gap;
  const counted = mark.joined > 1 && lettering.geometry.counts;
  const count = counted
    ? countEndingAt(countAt(plan, mark, end, mark.y), end, lettering.measure)
    : null;
  const x = (count === null ? end : count.x - COUNT_GAP) - width;
  return { ...mark, name: { x, y: mark.y, text, style, width }, count };
}

/** A count that ends at `x`. */
export function countEndingAt(count: SceneText, x: number, measure: Measure): SceneText {
  return { ...count, x: x - measure(count.text, count.style) };
}

/** The count of a nameless mark, where it does not touch the next thing in the row. */
function withCount(plan: Plan, mark: SceneMark, edges: RowEdges): SceneMark {
  if (mark.joined < 2 || !plan.input.lettering.geometry.counts) return mark;
  const tail = mark.fades ? TAIL : 0;
  const count = countAt(plan, mark, mark.x + mark.half + tail + 3, mark.y);
  const end = count.x + plan.input.lettering.measure(count.text, count.style);
  const isClear =
    edges.next(mark.row, mark.x) >= end + COUNT_CLEAR &&
    edges.nextText(mark.row, mark.x) >= end + TEXT_CLEAR &&
    end <= edges.right;
  return isClear ? { ...mark, count } : mark;
}

function countAt(plan: Plan, { joined }: SceneMark, x: number, y: number): SceneText {
  const { fontSize } = plan.input.lettering.geometry;
  return { x, y, text: countText(joined - 1), style: { size: fontSize - 2, weight: 400 } };
}

/** Never wider than the room that names keep for it. */
export function countText(joined: number): string {
  if (joined < 1000) return `+${joined}`;
  return joined < 1_000_000 ? `${Math.floor(joined / 1000)}k` : `${Math.floor(joined / 1e6)}M`;
}
