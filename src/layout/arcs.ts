import { connectionsOf } from '../data/connections.ts';
import { markDay } from './pack-lane.ts';
import type { Plan } from './plan.ts';
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
  const starts = spotsOf(plan, scene, index);
  const others = new Set(
    connectionsOf(dataset, event).map((connection) => dataset.indexOf.get(connection.event.id)),
  );
  return [...others].flatMap((other) => {
    const ends = other === undefined ? [] : spotsOf(plan, scene, other);
    const pairs = starts.flatMap((from) => ends.map((to) => ({ from, to })));
    return pairs.toSorted((a, b) => gap(a) - gap(b)).slice(0, 1);
  });
}

function gap({ from, to }: Arc): number {
  return Math.abs(from.y - to.y);
}

/** Where an event, or the mark it is joined to, stands in each lane, in or out of the window. */
function spotsOf(plan: Plan, scene: Scene, index: number): readonly Arc['from'][] {
  const { geometry } = plan.input.lettering;
  return plan.lanes.flatMap((lane) => {
    let place = lane.placeOf.get(index);
    while (place !== undefined && place.alone > scene.scale.perDay && place.parent !== null) {
      place = lane.placeOf.get(place.parent);
    }
    const event = place === undefined ? undefined : plan.input.dataset.events[place.id];
    if (place === undefined || event === undefined) return [];
    const top =
      geometry.axis + lane.top - scene.scrollTop + geometry.lanePadding + geometry.laneHead;
    return [{ x: scene.scale.toX(markDay(event)), y: top + (place.row + 0.5) * geometry.row }];
  });
}
