import type { Day } from '../model/day.ts';
import type { EventId, Instrument, PolicyEvent } from '../model/policy-event.ts';
import { type Dataset, eventOf, stepsOf } from './dataset.ts';
import {
  INSTRUMENT_STATES,
  type InstrumentState,
  nextStepOn,
  stateOn,
} from './instrument-state.ts';
import type { Matches } from './matches.ts';

/** An instrument with how far it had come on a day, and what was next on that day's calendar. */
export interface Standing {
  readonly instrument: Instrument;
  readonly state: InstrumentState;
  readonly next: PolicyEvent | null;
}

/** Standings by state, in the order of the states; every state is there. */
export type Law = ReadonlyMap<InstrumentState, readonly Standing[]>;

/** How an instrument stands on a day. */
export function standingOn(dataset: Dataset, instrument: Instrument, day: Day): Standing {
  const steps = stepsOf(dataset, instrument.id);
  const dayOf = (id: EventId) => eventOf(dataset, id)?.date.first ?? null;
  return {
    instrument,
    state: stateOn(instrument, steps, day),
    next: nextStepOn(instrument, steps, day, dayOf),
  };
}

/** Some instruments by their state on a day. */
export function lawOn(dataset: Dataset, instruments: Iterable<Instrument>, day: Day): Law {
  const law = new Map<InstrumentState, Standing[]>(INSTRUMENT_STATES.map((state) => [state, []]));
  for (const instrument of instruments) {
    const standing = standingOn(dataset, instrument, day);
    law.get(standing.state)?.push(standing);
  }
  return law;
}

/**
 * The instruments of which a filter shows a step. The filter chooses instruments only: their states
 * are told by all of their steps. None for a large file, whose instruments are not listed.
 */
export function instrumentsAmong(dataset: Dataset, matches: Matches): readonly Instrument[] {
  const shown = new Set(matches);
  return Array.from(dataset.instruments.values()).filter(({ id }) =>
    dataset.steps.get(id)?.some((index) => shown.has(index)),
  );
}
