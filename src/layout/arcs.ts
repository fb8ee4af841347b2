import { connectionsOf } from '../data/connections.ts';
import { rowY } from './lay-mark.ts';
import { markDay } from './pack-lane.ts';
import { type Plan, hostAt } from './plan.ts';
import { layOwnMarks } from './selected-marks.ts';
import type { Scene } from './scene.ts';

/** A dotted curve from a selected mark to a connected one; ends may lie outside the window. */
export interface Arc {
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

/** The relations of the event at `index`, each drawn between the two nearest lanes that hold it. */
export function layArcs(plan: Plan, scene: Scene, index: number): readonly Arc[] {
  const { dataset } = plan.input;
  const event = dataset.events[index];
  if (event === undefined) return [];
  const starts = layOwnMarks(plan, scene, index);
  const others = new Set(
    connectionsOf(dataset, event).map((connection) => dataset.indexOf.get(connection.event.id)),
  );
  return [...others].flatMap((other) => {
    const ends = other === undefined ? [] : spotsOf(plan, scene, other);
    const pairs = starts.flatMap(({ x, y }) => ends.map((to) => ({ from: { x, y }, to })));
    return pairs.toSorted((a, b) => gap(a) - gap(b)).slice(0, 1);
  });
}

function gap({ from, to }: Arc): number {
  return Math.abs(from.y - to.y);
}

/** Where an event, or the mark it is joined to, stands in each lane, in or out of the window. */
function spotsOf(plan: Plan, scene: Scene, index: number): readonly Arc['from'][] {
  return plan.lanes.flatMap((lane) => {
    const place = hostAt(lane, index, scene.scale.perDay);
    const event = place === undefined ? undefined : plan.input.dataset.events[place.id];
    if (place === undefined || event === undefined) return [];
    return [
      { x: scene.scale.toX(markDay(event)), y: rowY(plan, lane, place.row, scene.scrollTop) },
    ];
  });
}
