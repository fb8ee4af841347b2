import type { PolicyEvent } from '../model/policy-event.ts';
import { toViewportAround } from '../model/viewport.ts';
import { type AppState, settledWindow } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import type { Action } from '../state/update.ts';

/** Selects an event and flies there at the present zoom, if it is not well inside the window. */
export function goToEvent(store: Store<AppState, Action>, event: PolicyEvent): void {
  store.dispatch({ type: 'selected', id: event.id });
  const window = settledWindow(store.get());
  const to = toViewportAround(window, (event.date.first + event.date.last + 1) / 2);
  if (to.start !== window.start) store.dispatch({ type: 'flown', to });
}
