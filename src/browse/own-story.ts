import { parseStory } from '../data/parse-story.ts';
import { storyText } from '../data/story-text.ts';
import type { Story } from '../model/story.ts';
import type { AppState } from '../state/app-state.ts';
import { EMPTY_STORY, asOwn } from '../state/edit-story.ts';
import { type History, beginHistory, record, redo, undo } from '../state/history.ts';
import { type Store, createStore } from '../state/store.ts';
import type { Action } from '../state/update.ts';
import { type StoryShelf, createStoryShelf } from './story-shelf.ts';

/** After so long a pause what is typed is a step of its own, milliseconds. */
const PAUSE = 1000;

/** The story that the reader makes. */
export interface OwnStory {
  readonly history: History<Story>;
  /** Whether the device keeps it; else it lasts as long as the page. */
  readonly kept: boolean;
  /** Whether the last change came from another tab. */
  readonly fromElsewhere: boolean;
}

/** The reader's story, its changes, and the way back. */
export interface OwnStoryStore {
  readonly get: () => OwnStory;
  readonly subscribe: (listener: () => void) => () => void;
  /** The next story; changes of one `run`, as those of a text being typed, are one step back. */
  readonly edit: (change: (story: Story) => Story, run?: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

const STORES = new WeakMap<Store<AppState, Action>, OwnStoryStore>();

/** The reader's story of one app: every part that asks gets the same. */
export function ownStoryOf(app: Store<AppState, Action>): OwnStoryStore {
  const known = STORES.get(app);
  if (known !== undefined) return known;
  const made = createOwnStory(createStoryShelf());
  STORES.set(app, made);
  return made;
}

/**
 * A story on a shelf that other tabs write to as well. What they wrote becomes a step of the history,
 * so that neither tab's story is lost without a way back.
 */
export function createOwnStory(shelf: StoryShelf): OwnStoryStore {
  let seen = shelf.read();
  let typedAt = 0;
  const store = createStore<OwnStory, OwnStory>(
    { history: beginHistory(storyIn(seen)), kept: seen !== undefined, fromElsewhere: false },
    (_, next) => next,
  );
  const hear = () => {
    const text = shelf.read();
    if (text === seen || text === undefined) return;
    seen = text;
    const { history, kept } = store.get();
    store.dispatch({ history: record(history, storyIn(text)), kept, fromElsewhere: true });
  };
  const go = (change: (history: History<Story>) => History<Story>) => {
    hear();
    const before = store.get().history;
    const history = change(before);
    if (history === before) return;
    const text = textOf(history.present);
    const kept = shelf.write(text);
    if (kept) seen = text;
    store.dispatch({ history, kept, fromElsewhere: false });
  };
  shelf.listen(hear);
  return {
    get: store.get,
    subscribe: store.subscribe,
    edit: (change, run) => {
      const now = Date.now();
      const paused = now - typedAt > PAUSE;
      typedAt = now;
      go((history) =>
        record(paused ? { ...history, run: null } : history, change(history.present), run),
      );
    },
    undo: () => go(undo),
    redo: () => go(redo),
  };
}

/** The story that a shelf holds; whatever cannot be read is no story. */
function storyIn(text: string | null | undefined): Story {
  try {
    const parsed = parseStory(JSON.parse(text ?? 'null'), 0);
    return parsed.ok ? asOwn(parsed.value) : EMPTY_STORY;
  } catch {
    return EMPTY_STORY;
  }
}

/** What is kept of a story; null where there is nothing in it. */
function textOf(story: Story): string | null {
  const { title, scenes } = story;
  return scenes.length === 0 && Object.keys(title).length === 0 ? null : storyText(story);
}
