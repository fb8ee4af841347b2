import { type Columns, categoryAt } from '../data/columns.ts';
import type { Matches } from '../data/matches.ts';
import type { Filter } from '../model/filter.ts';
import type { JurisdictionCode } from '../model/policy-event.ts';

/** Keys of the lanes that are not one country or body. */
export const CAPABILITY_LANE = 'capability';
export const WORLD_LANE = 'world';
export const OTHERS_LANE = 'others';

/** One lane: what it gathers, and its events as indices in order of time. */
export interface Lane {
  /** A jurisdiction code, or one of the three names above. */
  readonly key: string;
  readonly events: Int32Array;
}

/** From how many events a country has a lane of its own while nothing is chosen. */
const OWN_LANE_EVENTS = 5;
/** Up to so many chosen countries each get their own lane. */
const CHOSEN_LANES = 12;

export interface LaneOptions {
  readonly filter: Filter;
  /** Whether the gathered tail is shown country by country. */
  readonly othersOpen: boolean;
  /** Countries with a lane of their own while nothing is chosen, at most. */
  readonly ownLanes: number;
  /** Codes that stand for world bodies rather than for one country or union. */
  readonly bodies: ReadonlySet<JurisdictionCode>;
}

/**
 * Sorts matches into lanes: AI capability on top, then countries and unions by number of events,
 * world bodies together, then the long tail gathered (or, `othersOpen`, lane by lane). An event of
 * several countries stands in each of their lanes, once a lane.
 */
export function partitionLanes(
  columns: Columns,
  matches: Matches,
  options: LaneOptions,
): readonly Lane[] {
  const { countries } = options.filter;
  const chosen = countries === null ? null : new Set(countries);
  const shown = columns.codes.map((code) => chosen === null || chosen.has(code));
  const ranked = rankCodes(columns, matches, shown);
  const keys = laneKeys(ranked, chosen, options);
  const filler = new LaneFiller(keys.order, matches.length);
  for (const index of matches) {
    if (categoryAt(columns, index) === 'capability') {
      filler.add(CAPABILITY_LANE, index);
      continue;
    }
    const end = columns.placeStart[index + 1] ?? 0;
    for (let at = columns.placeStart[index] ?? 0; at < end; at += 1) {
      const place = columns.places[at] ?? 0;
      const code = columns.codes[place];
      if (shown[place] !== true || code === undefined) continue;
      for (const key of keys.of.get(code) ?? []) filler.add(key, index);
    }
  }
  return filler.lanes();
}

interface Ranked {
  readonly code: JurisdictionCode;
  readonly count: number;
}

/** Codes by number of governance events, most first. */
function rankCodes(
  columns: Columns,
  matches: Matches,
  shown: readonly boolean[],
): readonly Ranked[] {
  const counts = new Float64Array(columns.codes.length);
  for (const index of matches) {
    if (categoryAt(columns, index) === 'capability') continue;
    const end = columns.placeStart[index + 1] ?? 0;
    for (let at = columns.placeStart[index] ?? 0; at < end; at += 1) {
      const place = columns.places[at] ?? 0;
      counts[place] = (counts[place] ?? 0) + 1;
    }
  }
  return columns.codes
    .map((code, place) => ({ code, count: shown[place] === true ? (counts[place] ?? 0) : 0 }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
}

/** The lanes in order, and the lanes that each code's events stand in. */
function laneKeys(
  ranked: readonly Ranked[],
  chosen: ReadonlySet<JurisdictionCode> | null,
  { bodies, othersOpen, ownLanes }: LaneOptions,
): { readonly order: readonly string[]; readonly of: ReadonlyMap<string, readonly string[]> } {
  const lawmakers = ranked.filter(
    ({ code, count }) => !bodies.has(code) && count >= OWN_LANE_EVENTS,
  );
  const own = new Set(
    (chosen !== null && chosen.size <= CHOSEN_LANES ? ranked : lawmakers.slice(0, ownLanes)).map(
      ({ code }) => code,
    ),
  );
  const others = ranked.filter(({ code }) => !own.has(code) && !bodies.has(code));
  const order = [
    CAPABILITY_LANE,
    ...own,
    WORLD_LANE,
    OTHERS_LANE,
    ...(othersOpen ? others.map(({ code }) => code) : []),
  ];
  const of = ranked.map(({ code }): [string, readonly string[]] => {
    if (own.has(code)) return [code, [code]];
    if (bodies.has(code)) return [code, [WORLD_LANE]];
    return [code, othersOpen ? [OTHERS_LANE, code] : [OTHERS_LANE]];
  });
  return { order, of: new Map(of) };
}

/** Lists that grow; an event that comes twice for one lane is taken once. */
class LaneFiller {
  readonly #lists: ReadonlyMap<string, { events: Int32Array; count: number }>;

  constructor(keys: readonly string[], most: number) {
    const size = Math.min(most, 64);
    this.#lists = new Map(keys.map((key) => [key, { events: new Int32Array(size), count: 0 }]));
  }

  add(key: string, index: number): void {
    const list = this.#lists.get(key);
    if (list === undefined || (list.count > 0 && list.events[list.count - 1] === index)) return;
    if (list.count === list.events.length) {
      const larger = new Int32Array(2 * list.count + 1);
      larger.set(list.events);
      list.events = larger;
    }
    list.events[list.count] = index;
    list.count += 1;
  }

  lanes(): readonly Lane[] {
    return [...this.#lists]
      .filter(([, { count }]) => count > 0)
      .map(([key, { events, count }]) => ({ key, events: events.slice(0, count) }));
  }
}
