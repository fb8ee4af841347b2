import type { LaneChoice } from '../model/lane-choice.ts';
import type { JurisdictionCode } from '../model/policy-event.ts';

/** Keys of the lanes that are not one country or body. */
export const CAPABILITY_LANE = 'capability';
export const WORLD_LANE = 'world';
export const OTHERS_LANE = 'others';
/** Key of the one lane of everything. */
export const WHOLE_LANE = 'whole';
/** Key of what has no topic, or is no step of an instrument. */
export const REST_LANE = 'rest';

/** One lane: what it gathers, and its events as indices in order of time. */
export interface Lane {
  /** A code, an id, or one of the names above; what it means depends on what lanes are made of. */
  readonly key: string;
  readonly events: Int32Array;
}

export interface LaneOptions {
  /** Countries and bodies that get lanes; null is all. */
  readonly countries: readonly JurisdictionCode[] | null;
  /** Bodies that get lanes after them, as what they do reaches them. */
  readonly reaching: readonly JurisdictionCode[];
  readonly lanes: LaneChoice;
  /** Whether the gathered tail is shown country by country. */
  readonly othersOpen: boolean;
  /** Countries with a lane of their own while nothing is chosen, at most. */
  readonly ownLanes: number;
  /** Codes that stand for world bodies rather than for one country or union. */
  readonly bodies: ReadonlySet<JurisdictionCode>;
  /** Ids of instruments by their places in the columns. */
  readonly instrumentIds: readonly string[];
}
