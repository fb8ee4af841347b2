import type { Day } from './day.ts';
import type { EventId } from './policy-event.ts';
import type { LocalText } from './text.ts';
import type { Weight } from './policy-event.ts';

/**
 * The ids of stories that the page does not bring: the one the reader makes, and one that came in the
 * address. No other story may be called so.
 */
export const OWN_STORY = 'own';
export const LINKED_STORY = 'linked';

/** So many scenes at most, and of one scene so many highlights and brackets, and so long a view. */
export const STORY_MOST = { scenes: 60, highlights: 12, annotations: 2, view: 2000 } as const;

/** A sequence of scenes that tells something about the events. */
export interface Story {
  readonly id: string;
  /** Its texts are in one language at least, or say nothing; those of our own stories in all. */
  readonly title: LocalText;
  /** Whose argument or account it is, and what stands behind it. */
  readonly by: LocalText | null;
  readonly scenes: readonly Scene[];
}

/** One picture of a story, with what is said to it. */
export interface Scene {
  /** The part of the story it belongs to. */
  readonly kicker: LocalText | null;
  readonly title: LocalText;
  /** One or two sentences for the audience. */
  readonly narration: LocalText;
  /** For the speaker alone. */
  readonly notes: LocalText;
  /** What the timeline shows, as parameters of an address: `from=2024-03&to=2024-06&country=EU`. */
  readonly view: string;
  /** The events it is about; emphasised. Without any, the scene is the view itself. */
  readonly highlights: readonly EventId[];
  /** Least weight of the other events that are shown for context; null shows none of them. */
  readonly context: Weight | null;
  readonly annotations: readonly Annotation[];
}

/** A bracket over a span of days, both included, with a caption; one day is a line. */
export interface Annotation {
  readonly from: Day;
  readonly to: Day;
  readonly caption: LocalText;
}

/** What is known of a story before it is fetched. */
export interface StoryEntry {
  readonly id: string;
  readonly title: LocalText;
  readonly by: LocalText | null;
  /** How many scenes it has. */
  readonly scenes: number;
  /** Address of its file. */
  readonly url: string;
}

/** The number of a scene held within a story of so many; scenes count from 1. */
export function clampScene(scene: number, scenes: number): number {
  return Math.min(Math.max(1, scenes), Math.max(1, Math.round(scene)));
}
