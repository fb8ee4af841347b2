import { type Columns, categoryAt } from '../data/columns.ts';
import type { Matches } from '../data/matches.ts';
import { CATEGORIES } from '../model/category.ts';
import { assertNever } from '../model/result.ts';
import { lanesByCountry } from './country-lanes.ts';
import { LaneFiller } from './lane-filler.ts';
import {
  CAPABILITY_LANE,
  type Lane,
  type LaneOptions,
  REST_LANE,
  WHOLE_LANE,
} from './lane-options.ts';

/**
 * Sorts matches into lanes: by country, category, topic or instrument, or all in one. What is pinned
 * comes first. An event stands in each of the lanes that it belongs to, once a lane.
 */
export function partitionLanes(
  columns: Columns,
  matches: Matches,
  options: LaneOptions,
): readonly Lane[] {
  const { pinned } = options.lanes;
  const lanes = lanesBy(columns, matches, options);
  const place = ({ key }: Lane) => (pinned.includes(key) ? pinned.indexOf(key) : Infinity);
  return lanes.toSorted((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}

function lanesBy(columns: Columns, matches: Matches, options: LaneOptions): readonly Lane[] {
  switch (options.lanes.by) {
    case 'country':
      return lanesByCountry(columns, matches, options);
    case 'category':
      return fill(CATEGORIES, matches, (index) => [categoryAt(columns, index)]);
    case 'topic':
      return lanesByTopic(columns, matches);
    case 'instrument':
      return lanesByInstrument(columns, matches, options.instrumentIds);
    case 'none':
      return fill([WHOLE_LANE], matches, () => [WHOLE_LANE]);
    default:
      return assertNever(options.lanes.by);
  }
}

/** AI capability on top, then topics by number of events, then what has none. */
function lanesByTopic(columns: Columns, matches: Matches): readonly Lane[] {
  const { topicStart, topics, topicIds } = columns;
  const keysAt = (index: number): readonly string[] => {
    if (categoryAt(columns, index) === 'capability') return [CAPABILITY_LANE];
    const [start, end] = [topicStart[index] ?? 0, topicStart[index + 1] ?? 0];
    if (start === end) return [REST_LANE];
    return Array.from(topics.subarray(start, end), (topic) => topicIds[topic] ?? '');
  };
  const lanes = fill([CAPABILITY_LANE, ...topicIds, REST_LANE], matches, keysAt);
  return mostFirst(lanes);
}

/** AI capability on top, then instruments in order of their first step, then single events. */
function lanesByInstrument(
  columns: Columns,
  matches: Matches,
  ids: readonly string[],
): readonly Lane[] {
  const keyAt = (index: number) => {
    if (categoryAt(columns, index) === 'capability') return CAPABILITY_LANE;
    return ids[columns.instrument[index] ?? -1] ?? REST_LANE;
  };
  const order: Iterable<string> = new Set([CAPABILITY_LANE, ...Array.from(matches, keyAt)]);
  const named = [...order].filter((key) => key !== REST_LANE);
  return fill([...named, REST_LANE], matches, (index) => [keyAt(index)]);
}

function fill(
  keys: readonly string[],
  matches: Matches,
  keysAt: (index: number) => readonly string[],
): readonly Lane[] {
  const filler = new LaneFiller(keys, matches.length);
  for (const index of matches) for (const key of keysAt(index)) filler.add(key, index);
  return filler.lanes();
}

/** The fullest lanes first, between AI capability and the rest. */
function mostFirst(lanes: readonly Lane[]): readonly Lane[] {
  const edge = ({ key }: Lane) => (key === CAPABILITY_LANE ? -1 : key === REST_LANE ? 1 : 0);
  return lanes.toSorted((a, b) => edge(a) - edge(b) || b.events.length - a.events.length);
}
