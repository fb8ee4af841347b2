import { group } from 'd3';
import { type Category, type RelationType, type Stage, zeroCounts } from '../model/category.ts';
import type { Day } from '../model/day.ts';
import type { EventId, JurisdictionCode, PolicyEvent } from '../model/policy-event.ts';
import type { Comparison, CountryEvents } from './compare.ts';

/** What can be said of one country in a sentence. */
export interface LaneFigures {
  readonly country: JurisdictionCode;
  readonly count: number;
  /** First and last day of its events; null without any. */
  readonly first: Day | null;
  readonly last: Day | null;
  readonly byCategory: Readonly<Record<Category, number>>;
  /** Days from draft to adoption of each instrument that has both, shortest first. */
  readonly toAdoption: readonly number[];
}

const DRAFT: ReadonlySet<Stage | null> = new Set(['proposed', 'consulted']);
const ADOPTION: ReadonlySet<Stage | null> = new Set(['adopted', 'published', 'released']);

export function figuresOf({ country, events }: CountryEvents): LaneFigures {
  const steps = group(events, ({ instrument }) => instrument);
  const toAdoption = [...steps].flatMap(([id, each]) =>
    id === null ? [] : (daysToAdoption(each) ?? []),
  );
  return {
    country,
    count: events.length,
    byCategory: countsOf(events),
    first: events[0]?.date.first ?? null,
    last: events.length === 0 ? null : latest(events.map(({ date }) => date.last)),
    toAdoption: toAdoption.toSorted((a, b) => a - b),
  };
}

function countsOf(events: readonly PolicyEvent[]): Readonly<Record<Category, number>> {
  const counts = zeroCounts();
  for (const { category } of events) counts[category] += 1;
  return counts;
}

/** No `Math.max(…)`: a country of a large file has more events than a call has room for. */
function latest(days: readonly Day[]): Day | null {
  return days.reduce<Day | null>((last, day) => (last === null || day > last ? day : last), null);
}

/**
 * Days from an instrument's first draft to its adoption, when both are known to the day and have
 * happened; null otherwise. The draft of an amendment is no draft of what is adopted already.
 */
function daysToAdoption(steps: readonly PolicyEvent[]): number | null {
  const real = steps.filter(({ planned, replacedBy }) => !planned && replacedBy === null);
  const adopted = real.find(({ stage }) => ADOPTION.has(stage));
  const draft = real.find(({ stage }) => DRAFT.has(stage));
  if (adopted === undefined || draft === undefined) return null;
  if (!isDay(adopted) || !isDay(draft)) return null;
  const days = adopted.date.first - draft.date.first;
  return days > 0 ? days : null;
}

function isDay({ date }: PolicyEvent): boolean {
  return date.first === date.last;
}

/** The middle of sorted numbers; null without any. */
export function medianOf(sorted: readonly number[]): number | null {
  const high = sorted[sorted.length >> 1];
  const low = sorted[(sorted.length - 1) >> 1];
  return high === undefined || low === undefined ? null : (low + high) / 2;
}

/** One event of the comparison that points to one of another lane. */
export interface Answer {
  readonly from: PolicyEvent;
  readonly to: PolicyEvent;
  readonly type: RelationType;
  /** Days from the one to the other on the calendar. */
  readonly days: number;
}

/**
 * The relations between lanes, in order of time: those of two countries, and of a country and AI
 * capability. Events that share a lane are no answer of one country to another.
 */
export function answersBetween({ lanes, copiesOf, originalOf }: Comparison): readonly Answer[] {
  const lanesOf = new Map<EventId, Set<JurisdictionCode>>();
  for (const { country, events } of lanes) {
    for (const { id } of events) lanesOf.set(id, (lanesOf.get(id) ?? new Set()).add(country));
  }
  const all = new Set(lanes.flatMap(({ events }) => events));
  return [...all]
    .flatMap((from) =>
      from.relations.flatMap(({ type, to: id }): readonly Answer[] => {
        const to = originalOf(copiesOf(id)[0] ?? id)?.event;
        if (to === undefined) return [];
        const shared = [...(lanesOf.get(from.id) ?? [])].some((lane) =>
          lanesOf.get(to.id)?.has(lane),
        );
        if (shared) return [];
        return [{ from, to, type, days: from.date.first - to.date.first }];
      }),
    )
    .toSorted((a, b) => a.from.date.first - b.from.date.first);
}
