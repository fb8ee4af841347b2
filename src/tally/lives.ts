import { group } from 'd3';
import { type Dataset, stepsOf } from '../data/dataset.ts';
import { hasHappened, stateOn } from '../data/instrument-state.ts';
import { type Gap, gapOf } from '../data/life-steps.ts';
import type { Matches } from '../data/matches.ts';
import { type Day, toDay } from '../model/day.ts';
import type { Category, Force, Kind, Stage } from '../model/category.ts';
import type {
  Instrument,
  InstrumentId,
  JurisdictionCode,
  PolicyEvent,
} from '../model/policy-event.ts';
import type { LifeSort } from '../model/lens-choice.ts';
import { fairMedian } from './quantile.ts';

/** A scheduled date that was moved: planned for one day since day 0, now on another. */
export interface Postponed {
  readonly from: PolicyEvent;
  readonly to: PolicyEvent;
}

/** What an instrument's life looks like from its day 0. */
export interface Life {
  readonly instrument: Instrument;
  /** Day 0: the proposal, else the first draft or call. */
  readonly draft: PolicyEvent;
  /** Adopted, published or released as the text itself; null while it is not. */
  readonly adoption: PolicyEvent | null;
  readonly force: PolicyEvent | null;
  /** First and general application: the first and the last day on which a part of it applies. */
  readonly applies: PolicyEvent | null;
  readonly appliesFully: PolicyEvent | null;
  /** Repealed or withdrawn. */
  readonly ended: PolicyEvent | null;
  readonly postponed: readonly Postponed[];
  /** Whether it was still under way on the day of the picture. */
  readonly open: boolean;
  /** Days from day 0 to each, and to the end or the day of the picture while it is open. */
  readonly toAdoption: Gap | null;
  readonly toForce: Gap | null;
  readonly toApplies: Gap | null;
  readonly toFull: Gap | null;
  /** From day 0 to adoption, or as far as it has come: what instruments are ordered by. */
  readonly length: number;
}

export interface Lives {
  readonly lives: readonly Life[];
  /** Instruments among the matches that are no rule, or have no draft or call before their adoption. */
  readonly withoutDraft: number;
}

/** Kinds of step that make no rule: cases, bodies, money, meetings and products have no draft. */
const NO_RULE: ReadonlySet<Kind> = new Set([
  'court',
  'enforcement',
  'institution',
  'investment',
  'summit',
  'incident',
  'model',
  'product',
]);

/**
 * The lives of the instruments that any of the matches is a step of, with all their steps, as known on
 * `day`. Planned dates count as steps still to come.
 */
export function livesOf(dataset: Dataset, matches: Matches, day: Day): Lives {
  const ids = new Set<InstrumentId>();
  for (const index of matches) {
    const id = dataset.columns.instrument[index] ?? -1;
    const event = id < 0 ? undefined : dataset.events.at(index);
    if (event?.instrument != null) ids.add(event.instrument);
  }
  const lives: Life[] = [];
  let withoutDraft = 0;
  for (const id of ids) {
    const instrument = dataset.instruments.get(id);
    if (instrument === undefined) continue;
    const life = lifeOf(instrument, stepsOf(dataset, id), day);
    if (life === null) withoutDraft += 1;
    else lives.push(life);
  }
  return { lives, withoutDraft };
}

/** One instrument's life; null without a draft before its adoption. */
export function lifeOf(
  instrument: Instrument,
  steps: readonly PolicyEvent[],
  day: Day,
): Life | null {
  const real = steps.filter(({ replacedBy }) => replacedBy === null);
  const draft = draftOf(real);
  const adoption = adoptionOf(instrument, real);
  if (draft === null || !hasHappened(draft, day)) return null;
  if (NO_RULE.has(draft.kind) || (adoption !== null && NO_RULE.has(adoption.kind))) return null;
  if (adoption !== null && adoption.date.first < draft.date.first) return null;
  const later = real.filter((step) => step.date.first >= draft.date.first);
  const applying = later.filter(({ stage }) => stage === 'applies');
  const force = later.find(({ stage }) => stage === 'in-force') ?? null;
  const applies = applying[0] ?? null;
  const appliesFully = applying.at(-1) ?? null;
  const ended = later.find(({ stage }) => stage === 'repealed' || stage === 'withdrawn') ?? null;
  const done = adoption !== null && hasHappened(adoption, day);
  const over = ended !== null && hasHappened(ended, day);
  const since = (step: PolicyEvent | null) => (step === null ? null : gapOf(draft, step));
  const reached = done ? adoption.date.first : over ? ended.date.first : day;
  return {
    instrument,
    draft,
    adoption,
    force,
    applies,
    appliesFully,
    ended,
    postponed: steps.flatMap((from) => {
      const to = steps.find(({ id }) => id === from.replacedBy);
      return to === undefined ? [] : [{ from, to }];
    }),
    open: !done && !over,
    toAdoption: since(adoption),
    toForce: since(force),
    toApplies: since(applies),
    toFull: since(appliesFully),
    length: Math.max(0, reached - draft.date.first),
  };
}

/** Day 0: the proposal, as days are counted from elsewhere too; without one, the first draft or call. */
function draftOf(real: readonly PolicyEvent[]): PolicyEvent | null {
  const first = (wanted: Stage) => real.find(({ stage }) => stage === wanted);
  return first('proposed') ?? first('consulted') ?? null;
}

/** The step by which an instrument became a text of its own, as its state tells. */
function adoptionOf(instrument: Instrument, real: readonly PolicyEvent[]): PolicyEvent | null {
  const has = (count: number) => {
    const last = real[count - 1]?.date.first ?? toDay(0);
    const state = stateOn(instrument, real.slice(0, count), last);
    return state === 'adopted' || state === 'in-force';
  };
  const place = real.findIndex((_, index) => has(index + 1));
  const step = real[place];
  // What is first known by its force or its applying has an adoption that is not on record.
  return step === undefined || step.stage === 'in-force' || step.stage === 'applies' ? null : step;
}

/** Shortest, earliest, or by country; equals by the earlier start, then by id. */
export function sortLives(lives: readonly Life[], sort: LifeSort): readonly Life[] {
  const byStart = (a: Life, b: Life) =>
    a.draft.date.first - b.draft.date.first || (a.instrument.id < b.instrument.id ? -1 : 1);
  const country = ({ instrument }: Life): JurisdictionCode => instrument.jurisdictions[0] ?? '';
  switch (sort) {
    case 'length':
      return lives.toSorted((a, b) => a.length - b.length || byStart(a, b));
    case 'country':
      return lives.toSorted((a, b) => country(a).localeCompare(country(b), 'en') || byStart(a, b));
    default:
      return lives.toSorted(byStart);
  }
}

/** Lives of one kind, with the middle of their days from draft to adoption. */
export interface LifeGroup<K extends string = string> {
  readonly key: K;
  readonly lives: readonly Life[];
  /** How many of them have been adopted, to the day exact on both ends: what the median is of. */
  readonly measured: number;
  readonly median: number | null;
}

/** Groups lives in the order of their first; each with its median. */
export function groupLives<K extends string>(
  lives: readonly Life[],
  keyOf: (life: Life) => K,
): readonly LifeGroup<K>[] {
  return [...group(lives, keyOf)].map(([key, members]) => {
    const days = daysToAdoption(members);
    return { key, lives: members, measured: days.length, median: fairMedian(days) };
  });
}

/** Days from draft to adoption of those that have both, happened and known to the day; sorted. */
export function daysToAdoption(lives: readonly Life[]): readonly number[] {
  return lives
    .flatMap(({ toAdoption, open, adoption }) =>
      toAdoption !== null && toAdoption.exact && !open && adoption !== null
        ? [toAdoption.days]
        : [],
    )
    .toSorted((a, b) => a - b);
}

/** The legal force of a life's instrument. */
export function forceOf({ instrument }: Life): Force {
  return instrument.force;
}

/** The category that a life is drawn in: that of its adoption, or else of its draft. */
export function inkOfLife({ adoption, draft }: Pick<Life, 'adoption' | 'draft'>): Category {
  return (adoption ?? draft).category;
}
