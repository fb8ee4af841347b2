import { type PackedLanes, stackLanes } from './plan.ts';
import type { Geometry } from './geometry.ts';

/** Lanes with the geometry they stand in. */
export interface FilledLanes extends PackedLanes {
  readonly geometry: Geometry;
}

/**
 * Gives height that lanes leave over to their rows, as far as those may stretch, and the rest to the
 * space around them, so that a few lanes fill a slide. `height` is that of the whole picture, pixels.
 */
export function fillHeight(packed: PackedLanes, geometry: Geometry, height: number): FilledLanes {
  const { lanes, contentHeight } = packed;
  const room = height - geometry.axis;
  if (geometry.stretch === 0 || lanes.length === 0 || contentHeight >= room) {
    return { ...packed, geometry };
  }
  const rows = lanes.reduce((sum, lane) => sum + lane.rows.rows, 0);
  const row = Math.floor(geometry.row * Math.min(geometry.stretch, room / contentHeight));
  const rest = room - contentHeight - rows * (row - geometry.row);
  // Where a name stands above its lane, space between them would part them.
  const spare = geometry.laneHead > 0 ? 0 : Math.floor(rest / (2 * lanes.length));
  const filled = { ...geometry, row, lanePadding: geometry.lanePadding + Math.max(0, spare) };
  const share = { lanes, rows: lanes.map((lane) => lane.rows) };
  return { ...stackLanes([share], filled), geometry: filled };
}
