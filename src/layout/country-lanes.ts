import { type Columns, categoryAt } from '../data/columns.ts';
import type { Matches } from '../data/matches.ts';
import type { JurisdictionCode } from '../model/policy-event.ts';
import { LaneFiller, type LaneList } from './lane-filler.ts';
import {
  CAPABILITY_LANE,
  type Lane,
  type LaneOptions,
  OTHERS_LANE,
  WORLD_LANE,
} from './lane-options.ts';

/** From how many events a country has a lane of its own while nothing is chosen. */
const OWN_LANE_EVENTS = 5;
/** Up to so many chosen countries each get their own lane. */
const CHOSEN_LANES = 12;

/**
 * AI capability on top, then countries and unions by number of events, world bodies together, then the
 * long tail gathered (or, `othersOpen`, lane by lane). An event of several countries stands in each of
 * their lanes, once a lane.
 */
export function lanesByCountry(
  columns: Columns,
  matches: Matches,
  options: LaneOptions,
): readonly Lane[] {
  const { countries, reaching } = options;
  const chosen = countries === null ? null : new Set([...countries, ...reaching]);
  const shown = columns.codes.map((code) => chosen === null || chosen.has(code));
  const ranked = rankCodes(columns, matches, shown, reaching);
  const keys = laneKeys(ranked, chosen, options);
  const filler = new LaneFiller(keys.order, matches.length);
  const ofCapability = filler.listsOf([CAPABILITY_LANE]);
  const ofPlace = columns.codes.map((code, place) =>
    shown[place] === true ? filler.listsOf(keys.of.get(code) ?? []) : [],
  );
  for (const index of matches) {
    if (categoryAt(columns, index) === 'capability') addTo(ofCapability, index);
    else {
      const end = columns.placeStart[index + 1] ?? 0;
      for (let at = columns.placeStart[index] ?? 0; at < end; at += 1) {
        addTo(ofPlace[columns.places[at] ?? 0] ?? [], index);
      }
    }
  }
  return filler.lanes();
}

function addTo(lists: readonly LaneList[], index: number): void {
  for (let at = 0; at < lists.length; at += 1) lists[at]?.add(index);
}

interface Ranked {
  readonly code: JurisdictionCode;
  readonly count: number;
}

/** Codes by number of governance events, most first, those of `last` after all others. */
function rankCodes(
  columns: Columns,
  matches: Matches,
  shown: readonly boolean[],
  last: readonly JurisdictionCode[],
): readonly Ranked[] {
  const isLast = ({ code }: Ranked) => Number(last.includes(code));
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
    .toSorted((a, b) => isLast(a) - isLast(b) || b.count - a.count || (a.code < b.code ? -1 : 1));
}

/** The lanes in order, and the lanes that each code's events stand in. */
function laneKeys(
  ranked: readonly Ranked[],
  chosen: ReadonlySet<JurisdictionCode> | null,
  { bodies, othersOpen, ownLanes, lanes }: LaneOptions,
): { readonly order: readonly string[]; readonly of: ReadonlyMap<string, readonly string[]> } {
  const lawmakers = ranked.filter(
    ({ code, count }) => !bodies.has(code) && count >= OWN_LANE_EVENTS,
  );
  const own = new Set(
    (chosen !== null && chosen.size <= CHOSEN_LANES ? ranked : lawmakers.slice(0, ownLanes)).map(
      ({ code }) => code,
    ),
  );
  for (const key of lanes.pinned) if (ranked.some(({ code }) => code === key)) own.add(key);
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
