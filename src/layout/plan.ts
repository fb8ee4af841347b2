import type { Dataset } from '../data/dataset.ts';
import type { Matches } from '../data/matches.ts';
import type { Filter } from '../model/filter.ts';
import { type Lane, partitionLanes } from './lanes.ts';
import { type Lettering, packLane } from './pack-lane.ts';
import type { Packing, Place } from './rows.ts';

/** What a plan depends on: everything but the window on time. */
export interface PlanInput {
  readonly dataset: Dataset;
  readonly matches: Matches;
  readonly filter: Filter;
  readonly othersOpen: boolean;
  readonly lettering: Lettering;
  /** Size of the whole picture in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Span of the window at which the rows should look best, in days. */
  readonly baseSpan: number;
}

/** A lane with its rows and its place; `top` counts from the first lane, below the axis. */
export interface PlannedLane extends Lane {
  readonly packing: Packing;
  readonly top: number;
  readonly height: number;
  readonly placeOf: ReadonlyMap<number, Place>;
}

/** The lanes of a view and everything's row in them: the same for every window on time. */
export interface Plan {
  readonly input: PlanInput;
  readonly lanes: readonly PlannedLane[];
  /** Height of all lanes together, pixels. */
  readonly contentHeight: number;
}

/** The place of the event that stands for `index` in a lane at a scale: its own, or its host's. */
export function hostAt(lane: PlannedLane, index: number, perDay: number): Place | undefined {
  let place = lane.placeOf.get(index);
  while (place !== undefined && place.alone > perDay && place.parent !== null) {
    place = lane.placeOf.get(place.parent);
  }
  return place;
}

/** Countries with lanes of their own: as many as leave each lane, on average, its rows. */
export function ownLanesFor(height: number): number {
  return Math.min(7, Math.max(4, Math.floor(height / 120) - 3));
}

/** Rows no lane exceeds. */
const MOST_ROWS = 24;

/** Lays out all lanes for a dataset, filter, language and size. Costly; once per change of those. */
export function makePlan(input: PlanInput): Plan {
  const { dataset, matches, filter, othersOpen, lettering, width, baseSpan } = input;
  const { geometry } = lettering;
  const lanes = partitionLanes(dataset, matches, filter, {
    othersOpen,
    ownLanes: ownLanesFor(input.height),
  });
  const baseScale = Math.max(1, width - geometry.gutter) / baseSpan;
  const wanted = lanes.map((lane) =>
    packLane(dataset, lane, lettering, { baseScale, maxRows: MOST_ROWS }),
  );
  const limits = shareRows(lanes, wanted, input);
  let top = 0;
  const planned = lanes.map((lane, index): PlannedLane => {
    const demand = wanted[index];
    const limit = limits[index] ?? geometry.minRows;
    const packing =
      demand !== undefined && demand.rows <= limit
        ? demand
        : packLane(dataset, lane, lettering, { baseScale, maxRows: limit });
    const height = laneHeight(packing.rows, input);
    const placeOf = new Map(packing.places.map((place) => [place.id, place]));
    const placed = { ...lane, packing, top, height, placeOf };
    top += height;
    return placed;
  });
  return { input, lanes: planned, contentHeight: top };
}

function laneHeight(rows: number, { lettering: { geometry } }: PlanInput): number {
  const needed = geometry.laneHead + rows * geometry.row;
  // A name in the gutter has two lines: the lane is never lower than they are.
  const least = geometry.gutter > 0 ? 2 * geometry.row : needed;
  return Math.max(needed, least) + 2 * geometry.lanePadding;
}

/**
 * Deals the rows that fit the height to the lanes: each gets the least first, then one more at a
 * time goes to the lane with the most events a row that still wants one.
 */
function shareRows(
  lanes: readonly Lane[],
  wanted: readonly Packing[],
  input: PlanInput,
): readonly number[] {
  const { geometry } = input.lettering;
  const limits = wanted.map(({ rows }) => Math.min(rows, geometry.minRows));
  const used = limits.reduce((sum, rows) => sum + laneHeight(rows, input), 0);
  let spare = Math.floor((input.height - geometry.axis - used) / geometry.row);
  while (spare > 0) {
    let next = -1;
    let pressure = 0;
    lanes.forEach((lane, index) => {
      const rows = limits[index] ?? 0;
      const mine = lane.events.length / rows;
      if (rows < (wanted[index]?.rows ?? 0) && mine > pressure) {
        next = index;
        pressure = mine;
      }
    });
    if (next < 0) break;
    limits[next] = (limits[next] ?? 0) + 1;
    spare -= 1;
  }
  return limits;
}
