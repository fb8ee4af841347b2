import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import type { Action } from '../state/update.ts';

/** Quiet time after which the window has come to rest, milliseconds. */
const QUIET = 500;

/**
 * Puts each window in which the view comes to rest on the trail; one that a hand still holds
 * (`isHeld`) is not at rest. Returns the way to stop.
 */
export function watchRests(store: Store<AppState, Action>, isHeld: () => boolean): () => void {
  let last = store.get().window;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    if (isHeld()) timer = setTimeout(look, QUIET);
    else store.dispatch({ type: 'rested' });
  };
  const stop = store.subscribe(() => {
    const { window } = store.get();
    if (window === last) return;
    last = window;
    clearTimeout(timer);
    timer = setTimeout(look, QUIET);
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
}
