import type { Scene } from '../model/story.ts';
import type { Viewport } from '../model/viewport.ts';
import { readAddress, stateOf } from '../state/address.ts';
import { type AppState, initialState } from '../state/app-state.ts';
import { type Store, createStore } from '../state/store.ts';
import { type Action, update } from '../state/update.ts';

type AppStore = Store<AppState, Action>;

/** What a scene says of the view, and nothing of language, theme or whose data it is. */
export type SceneView = Pick<AppState, 'window' | 'filter' | 'lanes' | 'selected' | 'asOf'>;

/** Reads the view of a scene; `home` is the window where it says none. */
export function viewOf(
  { view }: Pick<Scene, 'view'>,
  today: AppState['today'],
  home: Viewport,
): SceneView {
  const { window, filter, lanes, selected, asOf } = {
    ...initialState(today, home),
    ...stateOf(readAddress(view), home),
  };
  return { window, filter, lanes, selected, asOf };
}

/** A store for what a slide shows; the app's own keeps what the reader had. */
export function createPresentStore(app: AppStore, view: SceneView): AppStore {
  return createStore({ ...initialState(app.get().today, view.window), ...view }, update);
}

/** Goes to another scene: all changes at once, but for the window, which is flown to. */
export function showView(own: AppStore, { window, ...rest }: SceneView): void {
  own.dispatch({ type: 'addressRead', state: { ...rest, home: window } });
  own.dispatch({ type: 'flown', to: window });
}
