import * as v from 'valibot';
import { STORY_MOST } from '../model/story.ts';

/** Longest texts a story may hold, in UTF-16 units: past these a slide overflows. */
export const STORY_LIMITS = {
  kicker: 40,
  title: 90,
  narration: 330,
  notes: 1500,
  caption: 60,
  by: 400,
} as const;

const id = v.pipe(
  v.string('an id'),
  v.regex(/^[a-z0-9][a-z0-9-]{0,127}$/, 'an id of lower-case letters, digits and hyphens'),
);
const line = (limit: number) =>
  v.pipe(
    v.string('a text'),
    v.trim(),
    v.maxLength(limit, `at most ${limit} characters`),
    v.check((text) => text.isWellFormed(), 'text without broken characters'),
  );
/** A text in whatever languages its author has; in none where there is nothing to say. */
const text = (limit: number) =>
  v.optional(
    v.object(
      { en: v.optional(line(limit)), zh: v.optional(line(limit)) },
      'texts by language, {"en": "…", "zh": "…"}',
    ),
    {},
  );

const AnnotationSchema = v.object({
  from: v.string('an EDTF date'),
  /** The last day; missing, the bracket is a line on the first. */
  to: v.optional(v.string('an EDTF date')),
  caption: text(STORY_LIMITS.caption),
});

const SceneSchema = v.object(
  {
    kicker: text(STORY_LIMITS.kicker),
    title: text(STORY_LIMITS.title),
    narration: text(STORY_LIMITS.narration),
    notes: text(STORY_LIMITS.notes),
    view: v.pipe(
      v.string('parameters of an address'),
      v.maxLength(STORY_MOST.view, `at most ${STORY_MOST.view} characters`),
      v.regex(/(?:^|&)from=.*(?:^|&)to=/, 'a window, from=…&to=…'),
    ),
    highlights: v.optional(
      v.pipe(
        v.array(id, 'a list of event ids'),
        v.maxLength(STORY_MOST.highlights, `at most ${STORY_MOST.highlights} events`),
        v.check((ids) => new Set(ids).size === ids.length, 'every event once'),
      ),
      [],
    ),
    context: v.optional(v.nullable(v.picklist([1, 2, 3, 4, 5], 'a weight from 1 to 5')), null),
    annotations: v.optional(
      v.pipe(
        v.array(AnnotationSchema, 'a list of brackets'),
        v.maxLength(STORY_MOST.annotations, `at most ${STORY_MOST.annotations} brackets`),
      ),
      [],
    ),
  },
  'a scene',
);

/** A story file. Unlike a dataset it is good as a whole or not at all: a scene less is another story. */
export const StorySchema = v.object(
  {
    id,
    title: text(STORY_LIMITS.title),
    by: text(STORY_LIMITS.by),
    scenes: v.pipe(
      v.array(SceneSchema, 'a list of scenes'),
      v.maxLength(STORY_MOST.scenes, `at most ${STORY_MOST.scenes} scenes`),
    ),
  },
  'a story, {"id": …, "title": …, "scenes": …}',
);
export type StoryRecord = v.InferOutput<typeof StorySchema>;
