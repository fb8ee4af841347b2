import type { AppState } from '../state/app-state.ts';
import { type SceneView, stateOfScene } from '../state/view-of.ts';
import { type Store, createStore } from '../state/store.ts';
import { type Action, update } from '../state/update.ts';

type AppStore = Store<AppState, Action>;

/** A store for what a slide shows; the app's own keeps what the reader had. */
export function createPresentStore(app: AppStore, view: SceneView): AppStore {
  return createStore(stateOfScene(view, app.get().today), update);
}

/** Goes to another scene: all changes at once, but for the window, which is flown to. */
export function showView(own: AppStore, { window, ...rest }: SceneView): void {
  own.dispatch({ type: 'addressRead', state: rest });
  own.dispatch({ type: 'flown', to: window });
}
