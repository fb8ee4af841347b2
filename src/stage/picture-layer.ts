import { buildScene } from '../layout/build-scene.ts';
import { frameInput } from '../layout/picture-view.ts';
import type { Plan } from '../layout/plan.ts';
import type { Scene } from '../layout/scene.ts';
import { type Viewport, zoomBy } from '../model/viewport.ts';
import { drawScene } from '../paint/draw-scene.ts';
import { type Theme, LIGHT } from '../paint/theme.ts';
import type { AppState } from '../state/app-state.ts';
import { createSurface } from './canvas-surface.ts';
import { createRehearsal } from './rehearsal.ts';
import type { StageView } from './stage-view.ts';

/** The picture itself: lanes, bars, marks and names in the window. */
export interface PictureLayer {
  readonly element: HTMLElement;
  readonly resize: (width: number, height: number) => void;
  /** Draws what the state shows, scrolled down by so many pixels, and tells what stands where. */
  readonly draw: (plan: Plan, view: StageView, state: AppState, scrollTop: number) => Scene;
  /** Gives up what it meant to do when the page is idle. */
  readonly stop: () => void;
}

/** So many frames are rehearsed; after them a first notch of the wheel costs about half. */
const TURNS = 10;
/** How much nearer or farther a rehearsed frame is. */
const ZOOM = 1.2;

export function createPictureLayer(): PictureLayer {
  let theme: Theme = LIGHT;
  const surface = createSurface('picture', () => theme.paper);
  const rehearsal = createRehearsal(TURNS);
  let first: Viewport | null = null;
  const put = (scene: Scene) => surface.draw((pen) => drawScene(scene, theme, pen));
  return {
    element: surface.element,
    resize: (width, height) => {
      rehearsal.stop();
      surface.resize(width, height);
    },
    draw: (plan, view, state, scrollTop) => {
      rehearsal.stop();
      theme = view.theme;
      const at = (window: Viewport) =>
        buildScene(plan, frameInput(view, { ...state, window }, scrollTop));
      const scene = at(state.window);
      put(scene);
      first ??= state.window;
      // From the first step of a hand on it is no rehearsal any more.
      if (state.window === first) {
        rehearsal.goOn((turn) => {
          put(at(zoomBy(state.window, turn % 2 === 0 ? ZOOM : 1 / ZOOM)));
          // In the same task: no other picture than this one is ever seen.
          put(scene);
        });
      }
      return scene;
    },
    stop: rehearsal.stop,
  };
}
