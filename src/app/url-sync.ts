import { addressText } from './address-text.ts';
import { type AppState } from '../state/app-state.ts';
import { addressOf, readAddress, stateOf } from '../state/address.ts';
import type { Store } from '../state/store.ts';
import type { Action } from '../state/update.ts';

/** Browsers refuse more than about 100 changes in 30 s: pans and zooms are written when they rest. */
const QUIET = 300;

/**
 * Keeps the address and the state alike: a choice is a step for the back button, a pan or zoom
 * rewrites the present step, and so does a scene. Returns the way to stop.
 */
export function syncAddress(store: Store<AppState, Action>): () => void {
  let last = store.get();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reading = false;
  const write = (state: AppState, push: boolean) => {
    clearTimeout(timer);
    timer = undefined;
    const text = addressOf(state);
    if (text === addressText().replace(/^[?#]/, '')) return;
    const mark = location.protocol === 'file:' ? '#' : '?';
    const url = text === '' ? location.pathname : `${location.pathname}${mark}${text}`;
    if (push) history.pushState(null, '', url);
    else history.replaceState(null, '', url);
  };
  const changed = () => {
    const state = store.get();
    const before = last;
    last = state;
    if (reading) return;
    if (isChoice(before, state)) {
      // What was panned or zoomed before the choice belongs to the step that is left behind.
      if (timer !== undefined) write(before, false);
      // What is dropped with a notice was no choice of the reader's: it rewrites the step.
      write(state, state.notices === before.notices);
    } else if (
      before.window !== state.window ||
      before.target !== state.target ||
      before.story?.scene !== state.story?.scene ||
      before.asOf !== state.asOf ||
      before.lens !== state.lens
    ) {
      clearTimeout(timer);
      timer = setTimeout(() => write(store.get(), false), QUIET);
    }
  };
  const popped = () => {
    clearTimeout(timer);
    reading = true;
    store.dispatch({
      type: 'addressRead',
      state: stateOf(readAddress(addressText()), store.get().home),
    });
    reading = false;
  };
  const stop = store.subscribe(changed);
  addEventListener('popstate', popped);
  return () => {
    stop();
    clearTimeout(timer);
    removeEventListener('popstate', popped);
  };
}

function isChoice(a: AppState, b: AppState): boolean {
  return (
    a.lang !== b.lang ||
    a.theme !== b.theme ||
    a.filter !== b.filter ||
    a.selected !== b.selected ||
    a.opened !== b.opened ||
    a.view !== b.view ||
    a.lanes !== b.lanes ||
    a.align !== b.align ||
    a.lens.mode !== b.lens.mode ||
    a.lens.sort !== b.lens.sort ||
    a.lens.group !== b.lens.group ||
    a.lens.column !== b.lens.column ||
    a.lens.subset !== b.lens.subset ||
    a.story?.id !== b.story?.id ||
    (a.asOf === null) !== (b.asOf === null)
  );
}
