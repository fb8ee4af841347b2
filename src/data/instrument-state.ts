import type { Stage } from '../model/category.ts';
import type { Day } from '../model/day.ts';
import type { EventId, Instrument, PolicyEvent } from '../model/policy-event.ts';
import { assertNever } from '../model/result.ts';

/** How far an instrument has come on a day, from nothing known of it to its end. */
export const INSTRUMENT_STATES = [
  'unknown',
  'announced',
  'pending',
  'adopted',
  'in-force',
  'ended',
] as const;
export type InstrumentState = (typeof INSTRUMENT_STATES)[number];

/** What of a step its instrument's state depends on. */
export type LifeStep = Pick<
  PolicyEvent,
  'id' | 'date' | 'stage' | 'force' | 'kind' | 'planned' | 'replacedBy' | 'movedBy'
>;

/**
 * Whether a step has happened by a day. It counts from the first day its date may mean. A scheduled
 * step whose day has come is taken as happened, but never on a date that was moved to another.
 */
export function hasHappened({ date, replacedBy }: LifeStep, day: Day): boolean {
  return replacedBy === null && date.first <= day;
}

/**
 * The state of an instrument on a day, told by the steps that had happened by then and by no later
 * one; `steps` are all of its own, in order of time.
 *
 * - `unknown`: none had happened yet.
 * - `announced`: made known, and no more; so is one of whose steps none says how far it had come.
 * - `pending`: under way, consulted on, proposed or agreed. A binding act that was adopted or published
 *   without force (one chamber's vote, an opinion) is still under way, and so is a draft by others.
 * - `adopted`: adopted, published or released, with no entry into force on record by that day.
 * - `in-force`: in force, or applying even in part. What is voluntary enters into no force: it stands
 *   from the day it was adopted, published or released.
 * - `ended`: repealed or withdrawn. An end is final.
 *
 * A state is never lowered: the draft of an amendment makes no law a draft again, and an amendment
 * changes nothing. What is first known by its amendment had been adopted before. An act in force from
 * the day it was adopted stays `adopted` where the record names no entry into force.
 */
export function stateOn(
  { force }: Pick<Instrument, 'force'>,
  steps: readonly LifeStep[],
  day: Day,
): InstrumentState {
  let state: InstrumentState = 'unknown';
  for (const step of steps) {
    if (!hasHappened(step, day)) continue;
    const next = stateAfter(step, force, state);
    if (rankOf(next) > rankOf(state)) state = next;
  }
  return state;
}

function rankOf(state: InstrumentState): number {
  return INSTRUMENT_STATES.indexOf(state);
}

/** What a step says by itself, whatever was before. */
function stateAfter(
  step: LifeStep,
  force: Instrument['force'],
  before: InstrumentState,
): InstrumentState {
  const { stage } = step;
  switch (stage) {
    case null:
    case 'announced':
      return 'announced';
    case 'consulted':
    case 'proposed':
    case 'agreed':
      return 'pending';
    case 'adopted':
    case 'published':
    case 'released':
      if (!isFinal(step, force)) return 'pending';
      return force === 'voluntary' ? 'in-force' : 'adopted';
    case 'in-force':
    case 'applies':
      return 'in-force';
    case 'amended':
      if (before !== 'unknown') return before;
      return force === 'voluntary' ? 'in-force' : 'adopted';
    case 'repealed':
    case 'withdrawn':
      return 'ended';
    default:
      return assertNever(stage);
  }
}

/** Whether an adoption or publication is that of the text itself, and not of a draft of it. */
function isFinal({ kind, force }: LifeStep, instrumentForce: Instrument['force']): boolean {
  return kind !== 'consultation' && (instrumentForce !== 'binding' || force === 'binding');
}

/**
 * The next step that was on the calendar of a day; null when none was. Days of entry into force and
 * of applying are part of an adopted text: they are known once there is one. Any other scheduled day
 * counts as known once all that is not scheduled has happened. Of a date that was moved the old day is
 * next until the decision that moved it, and the new one from then on; without such a decision on
 * record only the new one ever is. `dayOf` gives the day of that decision.
 */
export function nextStepOn<T extends LifeStep>(
  instrument: Pick<Instrument, 'force'>,
  steps: readonly T[],
  day: Day,
  dayOf: (id: EventId) => Day | null,
): T | null {
  const state = stateOn(instrument, steps, day);
  if (state === 'ended') return null;
  const hasText = state === 'adopted' || state === 'in-force';
  const settled = steps.every((step) => step.planned || hasHappened(step, day));
  const movedOn = ({ movedBy }: LifeStep) => (movedBy === null ? null : dayOf(movedBy));
  return (
    steps.find((step) => {
      if (step.date.first <= day) return false;
      if (!(step.planned && settled) && !(hasText && isEffect(step.stage))) return false;
      const leaves = movedOn(step);
      if (step.replacedBy !== null && (leaves === null || leaves <= day)) return false;
      const old = steps.find((other) => other.replacedBy === step.id);
      const comes = old === undefined ? null : movedOn(old);
      return comes === null || comes <= day;
    }) ?? null
  );
}

function isEffect(stage: Stage | null): boolean {
  return stage === 'in-force' || stage === 'applies';
}
