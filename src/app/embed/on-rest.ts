import type { AppState } from '../../state/app-state.ts';
import type { Store } from '../../state/store.ts';
import type { Action } from '../../state/update.ts';

/** How long nothing has changed when a pan or zoom has come to rest, milliseconds. */
const QUIET = 250;

/** Calls back whenever the state has been quiet for a moment after a change. */
export function onRest(store: Store<AppState, Action>, callback: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  store.subscribe(() => {
    clearTimeout(timer);
    timer = setTimeout(callback, QUIET);
  });
}
