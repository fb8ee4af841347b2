/*
 * Rows: where everything in a lane stands, decided once for all zooms.
 *
 * A thing is anchored to days and reaches a constant number of pixels beyond them, so two things in
 * one row that clear each other at some scale (pixels per day) clear each other at every larger one.
 * Each event therefore needs only two numbers: the scale from which its mark stands alone, and the
 * scale from which its name stands beside it. Heavier events are placed first and never give way.
 * Nothing depends on the window, so panning cannot change a row and zooming in cannot hide a name.
 *
 * A name shows as soon as its beginning has room: it is cut before what is heavier, while what is
 * lighter keeps clear of all of it. Where it would come late, it stands before its mark instead, if
 * all of it has room there sooner.
 */

import type { Columns } from '../data/columns.ts';
import { LaneGround } from './lane-ground.ts';
import type { LaneRows } from './lane-rows.ts';
import type { PackOptions } from './pack-options.ts';
import { SinglePlacer } from './place-singles.ts';
import { StepPlacer } from './place-steps.ts';

/** Places the events of a lane (indices in order of time). Same input, same rows. */
export function packRows(columns: Columns, events: Int32Array, options: PackOptions): LaneRows {
  const ground = new LaneGround(columns, events, options);
  const stepsByWeight = listsByWeight();
  const singlesByWeight = listsByWeight();
  for (let item = 0; item < events.length; item += 1) {
    const lists = (ground.blocks.of[item] ?? -1) < 0 ? singlesByWeight : stepsByWeight;
    lists[5 - ground.shapes.weight(item)]?.push(item);
  }
  // A line down from an earlier step passes left of the names of later ones, never the other way.
  if (options.stairs === true) for (const steps of stepsByWeight) steps.reverse();
  const [steps, singles] = [new StepPlacer(ground), new SinglePlacer(ground)];
  for (let rank = 0; rank < 5; rank += 1) {
    // Steps come before the single events of their weight: those fit around a bar, not it around them.
    placeSteps(stepsByWeight[rank] ?? [], steps, singles);
    placeSingles(singlesByWeight[rank] ?? [], singles);
  }
  return ground.settle();
}

function listsByWeight(): readonly number[][] {
  return [[], [], [], [], []];
}

function placeSteps(items: readonly number[], steps: StepPlacer, singles: SinglePlacer): void {
  for (const item of items) if (!steps.place(item)) singles.place(item);
}

function placeSingles(items: readonly number[], singles: SinglePlacer): void {
  for (const item of items) singles.place(item);
}
