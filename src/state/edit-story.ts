import type { Day } from '../model/day.ts';
import type { EventId } from '../model/policy-event.ts';
import { type Annotation, OWN_STORY, STORY_MOST, type Scene, type Story } from '../model/story.ts';
import type { Lang, LocalText } from '../model/text.ts';

/** A story of the reader's before anything is in it. */
export const EMPTY_STORY: Story = { id: OWN_STORY, title: {}, by: null, scenes: [] };

/** Any story as the reader's own. */
export function asOwn(story: Story): Story {
  return { ...story, id: OWN_STORY };
}

/** With a scene before the one at `index`, or at the end; the same story when it is full. */
export function withScene(story: Story, scene: Scene, index = story.scenes.length): Story {
  const { scenes } = story;
  if (scenes.length >= STORY_MOST.scenes) return story;
  return { ...story, scenes: [...scenes.slice(0, index), scene, ...scenes.slice(index)] };
}

export function withoutScene(story: Story, index: number): Story {
  if (!(index in story.scenes)) return story;
  return { ...story, scenes: story.scenes.filter((_, at) => at !== index) };
}

/** With the scene at `from` at the place `to`; the same story when either is not there. */
export function movedScene(story: Story, from: number, to: number): Story {
  const { scenes } = story;
  const scene = scenes[from];
  if (scene === undefined || !(to in scenes) || from === to) return story;
  const others = scenes.filter((_, at) => at !== from);
  return { ...story, scenes: [...others.slice(0, to), scene, ...others.slice(to)] };
}

/** With a second scene like that at `index` behind it. */
export function doubledScene(story: Story, index: number): Story {
  const scene = story.scenes[index];
  return scene === undefined ? story : withScene(story, scene, index + 1);
}

export function changedScene(story: Story, index: number, part: Partial<Scene>): Story {
  if (!(index in story.scenes)) return story;
  const scenes = story.scenes.map((scene, at) => (at === index ? { ...scene, ...part } : scene));
  return { ...story, scenes };
}

/** A text with what it says in one language; an empty text takes that language out. */
export function withWords(text: LocalText, lang: Lang, words: string): LocalText {
  const { [lang]: _, ...others } = text;
  return words === '' ? others : { ...others, [lang]: words };
}

/** A scene about these events; about none it shows the view as it is, or it would show nothing. */
export function aboutEvents(
  { context }: Scene,
  highlights: readonly EventId[],
): Pick<Scene, 'highlights' | 'context'> {
  const kept = [...new Set(highlights)].slice(0, STORY_MOST.highlights);
  return { highlights: kept, context: kept.length === 0 ? (context ?? 1) : context };
}

/** A bracket with one end on another day; the other end goes along rather than stand before it. */
export function bracketTo(annotation: Annotation, end: 'from' | 'to', day: Day): Annotation {
  const { from, to } = annotation;
  return end === 'from'
    ? { ...annotation, from: day, to: to < day ? day : to }
    : { ...annotation, from: from > day ? day : from, to: day };
}
