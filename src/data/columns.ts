import {
  CATEGORIES,
  type Category,
  FORCES,
  type Force,
  STAGES,
  type Stage,
} from '../model/category.ts';
import type { Day } from '../model/day.ts';
import {
  type InstrumentId,
  type PolicyEvent,
  type Weight,
  isHollow,
} from '../model/policy-event.ts';

/**
 * What layout and counting need of every event, one row an event in order of time, in typed arrays:
 * a million of them stay small, cross to a worker cheaply and are walked without touching a text.
 */
export interface Columns {
  readonly length: number;
  /** First and last day the date may mean. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** Weight, category, stage, force and flags, packed; read them with the functions below. */
  readonly traits: Uint32Array;
  /** Place of the event's instrument in the list of instruments; -1 without one. */
  readonly instrument: Int32Array;
  /** Countries and bodies of event i: `places[placeStart[i]] … places[placeStart[i + 1]]`. */
  readonly placeStart: Uint32Array;
  /** Indices into {@link codes}. */
  readonly places: Uint16Array;
  readonly codes: readonly string[];
  /** Topics of event i, as its countries; both lists are empty where no event has any. */
  readonly topicStart: Uint32Array;
  /** Indices into {@link topicIds}. */
  readonly topics: Uint16Array;
  readonly topicIds: readonly string[];
}

/*
 * Bits of a trait: 0–2 weight, 3–5 category, 6–9 flags, 10 open end, 11–14 stage (0 is none),
 * 15–16 force.
 */
const WEIGHT = 0b111;
const CATEGORY_SHIFT = 3;
const HOLLOW = 1 << 6;
const PLANNED = 1 << 7;
const MOVED = 1 << 8;
const INTERVAL = 1 << 9;
const OPEN_END = 1 << 10;
const STAGE_SHIFT = 11;
const FORCE_SHIFT = 15;

/** The parts of an event that its trait holds. */
export type Traits = Pick<
  PolicyEvent,
  'weight' | 'category' | 'planned' | 'stage' | 'replacedBy' | 'force'
> & { readonly interval: boolean; readonly openEnd: boolean };

/** Packs the parts of an event that are few in number into 17 bits. */
export function packTraits(event: Traits): number {
  const stage = event.stage === null ? 0 : STAGES.indexOf(event.stage) + 1;
  return (
    event.weight |
    (CATEGORIES.indexOf(event.category) << CATEGORY_SHIFT) |
    (isHollow(event) ? HOLLOW : 0) |
    (event.planned ? PLANNED : 0) |
    (event.replacedBy === null ? 0 : MOVED) |
    (event.interval ? INTERVAL : 0) |
    (event.openEnd ? OPEN_END : 0) |
    (stage << STAGE_SHIFT) |
    (FORCES.indexOf(event.force) << FORCE_SHIFT)
  );
}

/** A trait of another weight. */
export function withWeight(trait: number, weight: Weight): number {
  return (trait & ~WEIGHT) | weight;
}

/** A trait of a date that was not moved after all. */
export function withoutMove(trait: number): number {
  return trait & ~MOVED;
}

function traitOf(columns: Columns, index: number): number {
  return columns.traits[index] ?? 0;
}

export function weightAt(columns: Columns, index: number): Weight {
  const weight = traitOf(columns, index) & WEIGHT;
  return weight === 5 || weight === 4 || weight === 3 || weight === 2 ? weight : 1;
}

export function categoryAt(columns: Columns, index: number): Category {
  return CATEGORIES[(traitOf(columns, index) >> CATEGORY_SHIFT) & 0b111] ?? 'law';
}

export function stageAt(columns: Columns, index: number): Stage | null {
  return STAGES[((traitOf(columns, index) >> STAGE_SHIFT) & 0b1111) - 1] ?? null;
}

export function forceAt(columns: Columns, index: number): Force {
  return FORCES[(traitOf(columns, index) >> FORCE_SHIFT) & 0b11] ?? 'none';
}

/** A copy to give away, in buffers of its own; topics are left empty where nobody asks for them. */
export function copyColumns(columns: Columns, withTopics: boolean): Columns {
  return {
    ...columns,
    first: columns.first.slice(),
    last: columns.last.slice(),
    traits: columns.traits.slice(),
    instrument: columns.instrument.slice(),
    placeStart: columns.placeStart.slice(),
    places: columns.places.slice(),
    topicStart: withTopics ? columns.topicStart.slice() : new Uint32Array(),
    topics: withTopics ? columns.topics.slice() : new Uint16Array(),
  };
}

/** How many of some events that touch `from … to` fall in each category, in the order of CATEGORIES. */
export function countByCategory(
  { first, last, traits }: Columns,
  indices: Int32Array,
  from: number,
  to: number,
): Uint32Array {
  // Walks a million in some milliseconds: numbers in, numbers out.
  const counts = new Uint32Array(8);
  for (let place = 0; place < indices.length; place += 1) {
    const index = indices[place] ?? 0;
    if ((last[index] ?? 0) < from || (first[index] ?? 0) > to) continue;
    const category = ((traits[index] ?? 0) >> CATEGORY_SHIFT) & 0b111;
    counts[category] = (counts[category] ?? 0) + 1;
  }
  return counts;
}

/** How many events have each category, force and stage. */
export interface TraitCounts {
  /** In the order of CATEGORIES, FORCES and STAGES. */
  readonly category: Float64Array;
  readonly force: Float64Array;
  readonly stage: Float64Array;
}

/** Counts the traits of all events. */
export function countTraits({ length, traits }: Columns): TraitCounts {
  const category = new Float64Array(8);
  const force = new Float64Array(4);
  // The first one is for events without a stage.
  const stage = new Float64Array(16);
  for (let index = 0; index < length; index += 1) {
    const trait = traits[index] ?? 0;
    const ofCategory = (trait >> CATEGORY_SHIFT) & 0b111;
    const ofForce = (trait >> FORCE_SHIFT) & 0b11;
    const ofStage = (trait >> STAGE_SHIFT) & 0b1111;
    category[ofCategory] = (category[ofCategory] ?? 0) + 1;
    force[ofForce] = (force[ofForce] ?? 0) + 1;
    stage[ofStage] = (stage[ofStage] ?? 0) + 1;
  }
  return { category, force, stage: stage.subarray(1) };
}

/** Whether the mark is hollow: voluntary, or a draft. */
export function isHollowAt(columns: Columns, index: number): boolean {
  return (traitOf(columns, index) & HOLLOW) !== 0;
}

export function isPlannedAt(columns: Columns, index: number): boolean {
  return (traitOf(columns, index) & PLANNED) !== 0;
}

/** Whether this scheduled date was moved to another. */
export function isMovedAt(columns: Columns, index: number): boolean {
  return (traitOf(columns, index) & MOVED) !== 0;
}

/** Whether the date is an interval: the event lasts. */
export function isIntervalAt(columns: Columns, index: number): boolean {
  return (traitOf(columns, index) & INTERVAL) !== 0;
}

/** Whether the event lasts to an end that is open or unknown. */
export function isOpenAt(columns: Columns, index: number): boolean {
  return (traitOf(columns, index) & OPEN_END) !== 0;
}

/** First moment an event covers: noon for a day, its first midnight for what is longer. */
export function beginOf({ first, last }: Columns, index: number): number {
  const day = first[index] ?? 0;
  return day === last[index] ? day + 0.5 : day;
}

/** Last moment an event covers. */
export function endOf({ first, last }: Columns, index: number): number {
  const day = last[index] ?? 0;
  return day === first[index] ? day + 0.5 : day + 1;
}

/** Where the mark stands: at the start of what lasts, in the middle of what is inexact. */
export function anchorOf(columns: Columns, index: number): number {
  const begin = beginOf(columns, index);
  if ((traitOf(columns, index) & INTERVAL) !== 0) return begin;
  return (begin + endOf(columns, index)) / 2;
}

/** The columns of events in order of time; `numberOf` tells the places of instruments. */
export function columnsOf(
  events: readonly PolicyEvent[],
  numberOf: ReadonlyMap<InstrumentId, number>,
): Columns {
  const countries = listsOf(events.map(({ jurisdictions }) => jurisdictions));
  const topics = listsOf(events.map((event) => event.topics));
  return {
    length: events.length,
    first: Int32Array.from(events, ({ date }) => date.first),
    last: Int32Array.from(events, ({ date }) => date.last),
    traits: Uint32Array.from(events, (event) => {
      const { interval, end } = event.date;
      return packTraits({ ...event, interval, openEnd: interval && end === null });
    }),
    instrument: Int32Array.from(events, ({ instrument }) =>
      instrument === null ? -1 : (numberOf.get(instrument) ?? -1),
    ),
    placeStart: countries.starts,
    places: countries.values,
    codes: countries.names,
    topicStart: topics.starts,
    topics: topics.values,
    topicIds: topics.names,
  };
}

interface NumberedLists {
  readonly starts: Uint32Array;
  readonly values: Uint16Array;
  readonly names: readonly string[];
}

/** Lists of names as numbers, one list after the other. */
function listsOf(lists: readonly (readonly string[])[]): NumberedLists {
  const names = new Map<string, number>();
  const starts = new Uint32Array(lists.length + 1);
  const values: number[] = [];
  lists.forEach((list, index) => {
    for (const name of list) {
      const known = names.get(name) ?? names.size;
      names.set(name, known);
      values.push(known);
    }
    starts[index + 1] = values.length;
  });
  return { starts, values: Uint16Array.from(values), names: [...names.keys()] };
}

/** First index whose first day is `day` or later. */
export function firstFrom({ first, length }: Columns, day: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((first[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether any day the event may mean lies within `from … to`. */
export function touches({ first, last }: Columns, index: number, from: Day, to: Day): boolean {
  return (last[index] ?? 0) >= from && (first[index] ?? 0) <= to;
}
