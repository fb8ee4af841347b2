import type { Dataset } from '../data/dataset.ts';
import type { Matches } from '../data/matches.ts';
import type { Filter } from '../model/filter.ts';
import type { JurisdictionCode, PolicyEvent } from '../model/policy-event.ts';

/** Keys of the lanes that are not one country or body. */
export const CAPABILITY_LANE = 'capability';
export const WORLD_LANE = 'world';
export const OTHERS_LANE = 'others';

/** One lane: what it gathers, and its events as indices in order of time. */
export interface Lane {
  /** A jurisdiction code, or one of the three names above. */
  readonly key: string;
  readonly events: readonly number[];
}

/** From how many events a country has a lane of its own while nothing is chosen. */
const OWN_LANE_EVENTS = 5;
/** Up to so many chosen countries each get their own lane. */
const CHOSEN_LANES = 12;

export interface LaneOptions {
  /** Whether the gathered tail is shown country by country. */
  readonly othersOpen: boolean;
  /** Countries with a lane of their own while nothing is chosen, at most. */
  readonly ownLanes: number;
}

/**
 * Sorts matches into lanes: AI capability on top, then countries and unions by number of events,
 * world bodies together, then the long tail gathered (or, `othersOpen`, lane by lane). An event of
 * several countries stands in each of their lanes, once a lane.
 */
export function partitionLanes(
  dataset: Dataset,
  matches: Matches,
  filter: Filter,
  { othersOpen, ownLanes }: LaneOptions,
): readonly Lane[] {
  const chosen = filter.countries === null ? null : new Set(filter.countries);
  const byCode = new Map<JurisdictionCode, number[]>();
  const capability: number[] = [];
  for (const index of matches) {
    const event = dataset.events[index];
    if (event === undefined) continue;
    if (event.category === 'capability') capability.push(index);
    else for (const code of visibleCodes(event, chosen)) append(byCode, code, index);
  }
  const ranked = [...byCode].toSorted(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
  const own = codesWithLanes(dataset, ranked, chosen, ownLanes);
  const lanes: Lane[] =
    capability.length === 0 ? [] : [{ key: CAPABILITY_LANE, events: capability }];
  const world: number[] = [];
  const others: Lane[] = [];
  for (const [key, events] of ranked) {
    if (own.has(key)) lanes.push({ key, events });
    else if (dataset.jurisdictions.get(key)?.kind === 'body') world.push(...events);
    else others.push({ key, events });
  }
  if (world.length > 0) lanes.push({ key: WORLD_LANE, events: unique(world) });
  if (others.length > 0) {
    lanes.push({ key: OTHERS_LANE, events: unique(others.flatMap((lane) => lane.events)) });
  }
  return othersOpen
    ? lanes.flatMap((lane) => (lane.key === OTHERS_LANE ? [lane, ...others] : lane))
    : lanes;
}

function visibleCodes(
  event: PolicyEvent,
  chosen: ReadonlySet<JurisdictionCode> | null,
): readonly JurisdictionCode[] {
  return chosen === null
    ? event.jurisdictions
    : event.jurisdictions.filter((code) => chosen.has(code));
}

function codesWithLanes(
  dataset: Dataset,
  ranked: readonly (readonly [JurisdictionCode, readonly number[]])[],
  chosen: ReadonlySet<JurisdictionCode> | null,
  most: number,
): ReadonlySet<JurisdictionCode> {
  const all = ranked.map(([code]) => code);
  if (chosen !== null && chosen.size <= CHOSEN_LANES) return new Set(all);
  const lawmakers = ranked.filter(
    ([code, events]) =>
      dataset.jurisdictions.get(code)?.kind !== 'body' && events.length >= OWN_LANE_EVENTS,
  );
  return new Set(lawmakers.slice(0, most).map(([code]) => code));
}

function append(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function unique(events: readonly number[]): readonly number[] {
  return [...new Set(events)].toSorted((a, b) => a - b);
}
