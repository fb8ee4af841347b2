import { type AppState, type Presented, settledWindow } from '../../state/app-state.ts';
import { type EmbedError, embedError } from '../../state/embed-messages.ts';
import { viewOf } from '../../state/view-of.ts';
import type { Store } from '../../state/store.ts';
import type { Action } from '../../state/update.ts';
import { type EmbedStories, toldScene } from './embed-stories.ts';

/** Tells a story in a frame: each scene is the view it means, and stays a timeline to move in. */
export interface StoryPlayer {
  /** Goes to a scene, or ends the story at the view it has; answers why not. */
  readonly play: (what: Presented | null, id?: string) => EmbedError | null;
  /** Goes one scene on or back; false where there is none. */
  readonly step: (by: 1 | -1) => boolean;
  /** Begins again where the story was asked to begin; nothing without a story. */
  readonly restart: () => void;
}

/** `isLive` tells whether there is a picture that can fly to the window of a scene. */
export function createStoryPlayer(
  store: Store<AppState, Action>,
  stories: EmbedStories,
  isLive: () => boolean,
): StoryPlayer {
  let beginning = store.get().story;
  const go = (what: Presented): boolean => {
    const told = toldScene(stories, what);
    if (told === null) return false;
    const { today, home } = store.get();
    const { window, ...view } = viewOf(told.scene, today, home);
    const state = { ...view, story: { id: told.story.id, scene: told.number } };
    // Where nothing is shown yet there is nothing to fly from.
    store.dispatch({ type: 'addressRead', state: isLive() ? state : { ...state, window } });
    if (isLive()) store.dispatch({ type: 'flown', to: window });
    return true;
  };
  return {
    play: (what, id) => {
      if (what === null) {
        // A chart that is no window on time has not flown there.
        store.dispatch({ type: 'storyLeft', view: { window: settledWindow(store.get()) } });
        return null;
      }
      if (!go(what)) return embedError('unknown', `story: ${what.id}`, id);
      beginning = what;
      return null;
    },
    step: (by) => {
      const told = toldScene(stories, store.get().story);
      const scene = (told?.number ?? 0) + by;
      if (told === null || scene < 1 || scene > told.count) return false;
      return go({ id: told.story.id, scene });
    },
    restart: () => {
      const { story } = store.get();
      if (story !== null) go(beginning?.id === story.id ? beginning : { ...story, scene: 1 });
    },
  };
}
