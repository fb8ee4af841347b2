import type { Columns } from '../data/columns.ts';
import type { Dataset } from '../data/dataset.ts';
import type { Matches } from '../data/matches.ts';
import type { Filter } from '../model/filter.ts';
import type { JurisdictionCode } from '../model/policy-event.ts';
import type { Geometry } from './geometry.ts';
import type { LaneRows } from './lane-rows.ts';
import { type Lane, partitionLanes } from './lanes.ts';
import type { Lettering } from './lettering.ts';
import { CROWD, packRows } from './rows.ts';

/** What the places of a view depend on: everything but the window on time. */
export interface PackInput {
  readonly columns: Columns;
  readonly matches: Matches;
  readonly bodies: ReadonlySet<JurisdictionCode>;
  readonly filter: Filter;
  readonly othersOpen: boolean;
  readonly geometry: Geometry;
  /** Width of the name of an event, pixels. */
  readonly widthOf: (index: number) => number;
  /** Size of the whole picture in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Span of the window at which the rows should look best, in days. */
  readonly baseSpan: number;
}

/** A lane with its rows and its place; `top` counts from the first lane, below the axis. */
export interface PlannedLane extends Lane {
  readonly rows: LaneRows;
  readonly top: number;
  readonly height: number;
}

/** The lanes of a view and everything's row in them. */
export interface PackedLanes {
  readonly lanes: readonly PlannedLane[];
  /** Height of all lanes together, pixels. */
  readonly contentHeight: number;
}

/** What a plan is made from on the screen. */
export interface PlanInput {
  readonly dataset: Dataset;
  readonly matches: Matches;
  readonly filter: Filter;
  readonly othersOpen: boolean;
  readonly lettering: Lettering;
  readonly width: number;
  readonly height: number;
  readonly baseSpan: number;
}

/** Packed lanes with what it takes to draw them: the same for every window on time. */
export interface Plan extends PackedLanes {
  readonly input: PlanInput;
}

/** Countries with lanes of their own: as many as leave each lane, on average, its rows. */
export function ownLanesFor(height: number): number {
  return Math.min(7, Math.max(4, Math.floor(height / 120) - 3));
}

/** Rows that are kept, however low the screen. */
const MOST_KEPT = 10;
/** Rows no lane exceeds; the packer keeps them as bits of a number. */
const MOST_ROWS = 24;

/** Places everything for a dataset, filter, language and size. Costly; once per change of those. */
export function packLanes(input: PackInput): PackedLanes {
  const { columns, matches, geometry, widthOf, width, baseSpan } = input;
  const lanes = partitionLanes(columns, matches, { ...input, ownLanes: ownLanesFor(input.height) });
  const baseScale = Math.max(1, width - geometry.gutter) / baseSpan;
  const pack = ({ events }: Lane, maxRows: number) =>
    packRows(columns, events, { baseScale, maxRows, widthOf });
  // A crowd wants all the rows there are, and trying it on would take as long as placing it.
  const tried = lanes.map((lane) => (lane.events.length > CROWD ? null : pack(lane, MOST_ROWS)));
  const wanted = tried.map((rows) => rows?.rows ?? MOST_ROWS);
  const limits = shareRows(lanes, wanted, input);
  let top = 0;
  const planned = lanes.map((lane, index): PlannedLane => {
    const demand = tried[index] ?? null;
    const limit = limits[index] ?? geometry.minRows;
    const rows = demand !== null && demand.rows <= limit ? demand : pack(lane, limit);
    const height = laneHeight(rows.rows, geometry);
    const placed = { ...lane, rows, top, height };
    top += height;
    return placed;
  });
  return { lanes: planned, contentHeight: top };
}

function laneHeight(rows: number, geometry: Geometry): number {
  const needed = geometry.laneHead + rows * geometry.row;
  // A name in the gutter has two lines: the lane is never lower than they are.
  const least = geometry.gutter > 0 ? 2 * geometry.row : needed;
  return Math.max(needed, least) + 2 * geometry.lanePadding;
}

/** A lane of many events keeps some rows on a low screen too; what does not fit is scrolled to. */
function fewestRows(events: number): number {
  return Math.min(MOST_KEPT, Math.round(Math.sqrt(events) / 2));
}

/**
 * Deals the rows that fit the height to the lanes: each gets the least first, then one more at a
 * time goes to the lane with the most events a row that still wants one.
 */
function shareRows(
  lanes: readonly Lane[],
  wanted: readonly number[],
  { geometry, height }: PackInput,
): readonly number[] {
  const limits = lanes.map(({ events }, index) =>
    Math.min(wanted[index] ?? 0, Math.max(geometry.minRows, fewestRows(events.length))),
  );
  const used = limits.reduce((sum, rows) => sum + laneHeight(rows, geometry), 0);
  let spare = Math.floor((height - geometry.axis - used) / geometry.row);
  while (spare > 0) {
    let next = -1;
    let pressure = 0;
    lanes.forEach((lane, index) => {
      const rows = limits[index] ?? 0;
      const mine = lane.events.length / rows;
      if (rows < (wanted[index] ?? 0) && mine > pressure) {
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
