import { parseStory } from '../../data/parse-story.ts';
import { type Story, clampScene } from '../../model/story.ts';
import type { Scene } from '../../model/story.ts';
import type { Presented } from '../../state/app-state.ts';

declare global {
  /** The project's own stories as texts, by their ids; from the script that brings the data. */
  var policyTimelineStories: Readonly<Record<string, string>> | undefined;
}

/** The stories a frame can tell; each is read when it is asked for. */
export interface EmbedStories {
  /** The story of an id; null for one that is not there or cannot be read. */
  readonly get: (id: string) => Story | null;
}

/** A scene that is told, and its place in the story, from 1. */
export interface ToldScene {
  readonly story: Story;
  readonly scene: Scene;
  readonly number: number;
  readonly count: number;
}

/** Finds stories in the texts that came with the data; a frame with somebody else's data has none. */
export function embedStories(texts: Readonly<Record<string, string>>): EmbedStories {
  const known = new Map<string, Story | null>();
  return {
    get: (id) => {
      const text = Object.hasOwn(texts, id) ? texts[id] : undefined;
      const story = known.get(id) ?? (text === undefined ? null : readStory(text));
      known.set(id, story);
      return story;
    },
  };
}

/** The scene that a state tells; null when it tells none. A number too high is the last one. */
export function toldScene(stories: EmbedStories, told: Presented | null): ToldScene | null {
  const story = told === null ? null : stories.get(told.id);
  if (told === null || story === null) return null;
  const count = story.scenes.length;
  const number = clampScene(told.scene, count);
  const scene = story.scenes[number - 1];
  return scene === undefined ? null : { story, scene, number, count };
}

function readStory(text: string): Story | null {
  try {
    const parsed = parseStory(JSON.parse(text));
    return parsed.ok ? parsed.value : null;
  } catch {
    return null;
  }
}
