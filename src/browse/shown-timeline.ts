import type { Dataset } from '../data/dataset.ts';
import type { Matches } from '../data/matches.ts';
import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import type { Action } from '../state/update.ts';

type AppStore = Store<AppState, Action>;

/** A timeline with a window of its own. */
export interface ShownTimeline {
  readonly store: AppStore;
  readonly dataset: Dataset;
  readonly matches: Matches;
}

/** What is on screen in place of an app's own timeline. */
const shown = new WeakMap<AppStore, ShownTimeline>();

/** Has the page's keys move another timeline than the app's own; returns the way back. */
export function showInstead(app: AppStore, timeline: ShownTimeline): () => void {
  shown.set(app, timeline);
  return () => {
    if (shown.get(app) === timeline) shown.delete(app);
  };
}

/** The timeline that the page's keys move, when it is not the app's own. */
export function shownInstead(app: AppStore): ShownTimeline | undefined {
  return shown.get(app);
}
