import type { Columns } from '../data/columns.ts';
import type { Dataset } from '../data/dataset.ts';
import type { Matches } from '../data/matches.ts';
import type { LaneChoice } from '../model/lane-choice.ts';
import type { JurisdictionCode } from '../model/policy-event.ts';
import type { Geometry } from './geometry.ts';
import type { Lane } from './lane-options.ts';
import type { LaneRows } from './lane-rows.ts';
import { partitionLanes } from './lanes.ts';
import type { Lettering } from './lettering.ts';
import { CROWD } from './place-singles.ts';
import { packRows } from './rows.ts';

/** What the places of a view depend on: everything but the window on time. */
export interface PackInput {
  readonly columns: Columns;
  readonly matches: Matches;
  readonly bodies: ReadonlySet<JurisdictionCode>;
  /** Ids of instruments by their places in the columns; empty where lanes are not made of them. */
  readonly instrumentIds: readonly string[];
  /** Countries and bodies that get lanes; null is all. */
  readonly countries: readonly JurisdictionCode[] | null;
  /** Bodies that get lanes after them. */
  readonly reaching: readonly JurisdictionCode[];
  readonly laneChoice: LaneChoice;
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
  readonly countries: readonly JurisdictionCode[] | null;
  /** Bodies that get lanes after them. */
  readonly reaching: readonly JurisdictionCode[];
  readonly laneChoice: LaneChoice;
  readonly othersOpen: boolean;
  readonly lettering: Lettering;
  readonly width: number;
  readonly height: number;
  readonly baseSpan: number;
}

/** Whether everything stands at the same places for two inputs. */
export function isSamePlan(a: PlanInput, b: PlanInput): boolean {
  return (
    a.dataset === b.dataset &&
    isSameMatches(a, b) &&
    a.lettering.lang === b.lettering.lang &&
    a.width === b.width &&
    a.height === b.height &&
    JSON.stringify(choicesOf(a)) === JSON.stringify(choicesOf(b))
  );
}

/** Whether the matches are one list, or all events both. */
function isSameMatches(a: PlanInput, b: PlanInput): boolean {
  const { length } = a.dataset.columns;
  return a.matches === b.matches || (a.matches.length === length && b.matches.length === length);
}

function choicesOf(input: PlanInput): unknown {
  const { countries, reaching, laneChoice, othersOpen, lettering, baseSpan } = input;
  return [countries, reaching, laneChoice, othersOpen, lettering.geometry, baseSpan];
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

/** What one of several packers has placed: all lanes, and the rows of those that were its part. */
export interface PackedShare {
  readonly lanes: readonly Lane[];
  readonly rows: readonly (LaneRows | null)[];
}

/** Places everything for a dataset, filter, language and size. Costly; once per change of those. */
export function packLanes(input: PackInput): PackedLanes {
  return stackLanes([packShare(input, 0, 1)], input.geometry);
}

/** Places the lanes that fall to packer `part` of `parts`: all that it takes to divide the work. */
export function packShare(input: PackInput, part: number, parts: number): PackedShare {
  const { columns, matches, geometry, widthOf, width, baseSpan } = input;
  const { laneChoice } = input;
  const ownLanes = ownLanesFor(input.height);
  const lanes = partitionLanes(columns, matches, { ...input, lanes: laneChoice, ownLanes });
  const baseScale = Math.max(1, width - geometry.gutter) / baseSpan;
  const pack = ({ events }: Lane, maxRows: number) =>
    packRows(columns, events, {
      baseScale,
      maxRows,
      widthOf,
      markScale: geometry.markScale,
      shortLabel: geometry.shortLabel,
      labelGap: geometry.labelGap,
      stairs: geometry.stairs,
    });
  const most = lanes.map(({ key }) => (laneChoice.folded.includes(key) ? 1 : MOST_ROWS));
  // A crowd wants all the rows there are, and trying it on would take as long as placing it.
  const tried = lanes.map((lane, index) =>
    lane.events.length > CROWD ? null : pack(lane, most[index] ?? MOST_ROWS),
  );
  const wanted = tried.map((rows, index) => rows?.rows ?? most[index] ?? MOST_ROWS);
  const limits = shareRows(lanes, wanted, input);
  const owners = dealLanes(lanes, parts);
  const rows = lanes.map((lane, index) => {
    if (owners[index] !== part) return null;
    const demand = tried[index] ?? null;
    const limit = limits[index] ?? geometry.minRows;
    return demand !== null && demand.rows <= limit ? demand : pack(lane, limit);
  });
  return { lanes, rows };
}

/** Puts lanes that were placed in parts one below the other. */
export function stackLanes(shares: readonly PackedShare[], geometry: Geometry): PackedLanes {
  let top = 0;
  const [{ lanes } = { lanes: [] }] = shares;
  const planned = lanes.map((lane, index): PlannedLane => {
    const rows = shares.map((share) => share.rows[index] ?? null).find((each) => each !== null);
    if (rows === undefined) throw new Error(`lane ${lane.key} was placed by nobody`);
    const height = laneHeight(rows.rows, geometry);
    const placed = { ...lane, rows, top, height };
    top += height;
    return placed;
  });
  return { lanes: planned, contentHeight: top };
}

/** Whose part each lane is: the fullest first, always to the packer with the least so far. */
function dealLanes(lanes: readonly Lane[], parts: number): readonly number[] {
  const owners = lanes.map(() => 0);
  const loads = Array.from({ length: parts }, () => 0);
  const fullest = lanes.map((_, index) => index);
  fullest.sort((a, b) => eventsOf(lanes, b) - eventsOf(lanes, a) || a - b);
  for (const lane of fullest) {
    const part = loads.indexOf(Math.min(...loads));
    owners[lane] = part;
    loads[part] = (loads[part] ?? 0) + eventsOf(lanes, lane);
  }
  return owners;
}

function eventsOf(lanes: readonly Lane[], index: number): number {
  return lanes[index]?.events.length ?? 0;
}

function laneHeight(rows: number, geometry: Geometry): number {
  const needed = geometry.laneHead + rows * geometry.row;
  // A name in the gutter has its numbers below: the lane is never lower than both.
  const least = geometry.gutter > 0 && geometry.counts ? 2 * geometry.row : needed;
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
