import type { InstrumentState } from '../data/instrument-state.ts';

/** A piece of bar as the timeline draws it at that state: thin, solid, full, or none. */
export function StateMark({ state }: { readonly state: InstrumentState }) {
  return <span className="state-mark" data-state={state} aria-hidden="true" />;
}
