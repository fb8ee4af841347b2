import { isoOf } from '../model/day.ts';
import type { Scene, Story } from '../model/story.ts';

/** A story as the text of its file, with what says nothing left out; `indent` in spaces. */
export function storyText({ id, title, by, scenes }: Story, indent = 0): string {
  const record = { id, title, ...(by === null ? {} : { by }), scenes: scenes.map(toRecord) };
  return JSON.stringify(record, undefined, indent);
}

function toRecord(scene: Scene): object {
  const { kicker, title, narration, notes, view, highlights, context, annotations } = scene;
  return {
    ...(kicker === null ? {} : { kicker }),
    title,
    narration,
    notes,
    view,
    highlights,
    ...(context === null ? {} : { context }),
    ...(annotations.length === 0
      ? {}
      : {
          annotations: annotations.map(({ from, to, caption }) => ({
            from: isoOf(from),
            to: isoOf(to),
            caption,
          })),
        }),
  };
}
