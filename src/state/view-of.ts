import type { Scene } from '../model/story.ts';
import type { Viewport } from '../model/viewport.ts';
import { readAddress, stateOf } from './address.ts';
import { type AppState, initialState } from './app-state.ts';

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

/** The state of an app that shows a scene's view and nothing else; its window is home. */
export function stateOfScene(view: SceneView, today: AppState['today']): AppState {
  return { ...initialState(today, view.window), ...view };
}
