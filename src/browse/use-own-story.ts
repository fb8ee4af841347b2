import { useSyncExternalStore } from 'react';
import { useApp } from './app-context.ts';
import { type OwnStory, type OwnStoryStore, ownStoryOf } from './own-story.ts';

/** The reader's story as it is, and the way to change it. */
export function useOwnStory(): readonly [OwnStory, OwnStoryStore] {
  const own = ownStoryOf(useApp().store);
  return [useSyncExternalStore(own.subscribe, own.get), own];
}
