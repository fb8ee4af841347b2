import { loadStory } from '../browse/load-story.ts';
import { ownStoryOf } from '../browse/own-story.ts';
import type { AppContext } from '../browse/app-context.ts';
import { OWN_STORY, type Story } from '../model/story.ts';
import type { LocalText } from '../model/text.ts';

/** A story that can be taken away. */
export interface TakenStory {
  readonly id: string;
  readonly title: LocalText;
  /** Fetches it where it is not there yet; fails without a network. */
  readonly load: () => Promise<Story>;
}

/** Our own stories and the reader's; none of somebody else's data. */
export function takenStories({
  stories,
  store,
}: Pick<AppContext, 'stories' | 'store'>): readonly TakenStory[] {
  if (stories.length === 0) return [];
  const ours = stories.map(({ id, title, url }) => ({ id, title, load: () => loadStory(url) }));
  const readers = ownStoryOf(store).get().history.present;
  if (readers.scenes.length === 0) return ours;
  return [...ours, { id: OWN_STORY, title: readers.title, load: () => Promise.resolve(readers) }];
}
