import { describe, expect, it } from 'vitest';
import type { Scene, Story } from '../model/story.ts';
import { withScene, withWords } from '../state/edit-story.ts';
import { createOwnStory } from './own-story.ts';
import type { StoryShelf } from './story-shelf.ts';

const SCENE: Scene = {
  kicker: null,
  title: { en: 'A scene' },
  narration: {},
  notes: {},
  view: 'from=2024-01-01&to=2024-12-31',
  highlights: [],
  context: 1,
  annotations: [],
};
const titled = (title: string) => (story: Story) => ({
  ...story,
  title: withWords(story.title, 'en', title),
});
const addScene = (story: Story) => withScene(story, SCENE);

/** One place for two tabs; `heard` is false for a tab that was asleep. */
function createPlace(text: string | null = null) {
  let kept = text;
  const listeners: (() => void)[] = [];
  const shelf = (heard = true): StoryShelf => {
    const own = listeners.length;
    listeners.push(() => undefined);
    return {
      read: () => kept,
      write: (next) => {
        kept = next;
        listeners.forEach((listener, index) => index !== own && listener());
        return true;
      },
      listen: (listener) => {
        if (heard) listeners[own] = listener;
      },
    };
  };
  return { shelf, read: () => kept };
}

const DENIED: StoryShelf = {
  read: () => undefined,
  write: () => false,
  listen: () => undefined,
};
const storyOf = ({ get }: ReturnType<typeof createOwnStory>) => get().history.present;

describe('the story of a reader', () => {
  it('is there again on the next visit, with an empty text too', () => {
    const { shelf } = createPlace();
    const first = createOwnStory(shelf());
    first.edit(titled('Mine'));
    first.edit(addScene);
    first.edit((story) => ({ ...story, title: {} }));
    expect(storyOf(createOwnStory(shelf()))).toEqual(storyOf(first));
  });

  it('leaves nothing behind once it is empty', () => {
    const { shelf, read } = createPlace();
    const own = createOwnStory(shelf());
    own.edit(titled('Mine'));
    expect(read()).toContain('Mine');
    own.undo();
    expect(read()).toBe(null);
    own.redo();
    expect(read()).toContain('Mine');
  });

  it('is held and said not to be kept where storage is denied', () => {
    const own = createOwnStory(DENIED);
    expect(own.get().kept).toBe(false);
    own.edit(titled('Mine'));
    own.edit(addScene);
    own.undo();
    expect(storyOf(own)).toMatchObject({ title: { en: 'Mine' }, scenes: [] });
    expect(own.get().kept).toBe(false);
  });

  it('follows another tab, and leads back to what it was here', () => {
    const { shelf } = createPlace();
    const [here, there] = [createOwnStory(shelf()), createOwnStory(shelf())];
    here.edit(titled('Mine'));
    expect(storyOf(there).title).toEqual({ en: 'Mine' });
    there.edit(titled('Theirs'));
    expect(storyOf(here).title).toEqual({ en: 'Theirs' });
    expect(here.get().fromElsewhere).toBe(true);
    here.undo();
    expect(storyOf(here).title).toEqual({ en: 'Mine' });
    expect(storyOf(there).title).toEqual({ en: 'Mine' });
  });

  it('does not write over what a tab that slept has not heard of', () => {
    const { shelf } = createPlace();
    const asleep = createOwnStory(shelf(false));
    asleep.edit(titled('Mine'));
    const other = createOwnStory(shelf());
    other.edit(titled('Theirs'));
    asleep.edit(addScene);
    expect(storyOf(asleep)).toMatchObject({ title: { en: 'Theirs' }, scenes: [SCENE] });
    asleep.undo();
    asleep.undo();
    expect(storyOf(asleep)).toMatchObject({ title: { en: 'Mine' }, scenes: [] });
  });

  it.each(['', 'soon', '{"id":1}', '[]'])('begins anew where %j is kept', (text) => {
    expect(storyOf(createOwnStory(createPlace(text).shelf())).scenes).toEqual([]);
  });
});
