import * as v from 'valibot';

/** Longest texts a story may hold, in UTF-16 units: past these a slide overflows. */
export const STORY_LIMITS = {
  kicker: 40,
  title: 90,
  narration: 330,
  notes: 1500,
  caption: 60,
  by: 400,
} as const;

/** So many scenes, highlights and brackets at most. */
const MOST = { scenes: 60, highlights: 12, annotations: 2 } as const;

const id = v.pipe(
  v.string('an id'),
  v.regex(/^[a-z0-9][a-z0-9-]{0,127}$/, 'an id of lower-case letters, digits and hyphens'),
);
const line = (limit: number) =>
  v.pipe(
    v.string('a text'),
    v.trim(),
    v.minLength(1, 'some text'),
    v.maxLength(limit, `at most ${limit} characters`),
    v.check((text) => text.isWellFormed(), 'text without broken characters'),
  );
/** Everybody's language, or the story is not told to them. */
const both = (limit: number) =>
  v.object({ en: line(limit), zh: line(limit) }, 'texts in English and Chinese');

const AnnotationSchema = v.object({
  from: v.string('an EDTF date'),
  /** The last day; missing, the bracket is a line on the first. */
  to: v.optional(v.string('an EDTF date')),
  caption: both(STORY_LIMITS.caption),
});

const SceneSchema = v.object({
  kicker: v.optional(both(STORY_LIMITS.kicker)),
  title: both(STORY_LIMITS.title),
  narration: both(STORY_LIMITS.narration),
  notes: both(STORY_LIMITS.notes),
  view: v.pipe(
    v.string('parameters of an address'),
    v.maxLength(500, 'at most 500 characters'),
    v.regex(/(?:^|&)from=.*(?:^|&)to=/, 'a window, from=…&to=…'),
  ),
  highlights: v.pipe(
    v.array(id, 'a list of event ids'),
    v.minLength(1, 'at least one event'),
    v.maxLength(MOST.highlights, `at most ${MOST.highlights} events`),
    v.check((ids) => new Set(ids).size === ids.length, 'every event once'),
  ),
  context: v.optional(v.nullable(v.picklist([1, 2, 3, 4, 5], 'a weight from 1 to 5')), null),
  annotations: v.optional(
    v.pipe(
      v.array(AnnotationSchema, 'a list of brackets'),
      v.maxLength(MOST.annotations, `at most ${MOST.annotations} brackets`),
    ),
    [],
  ),
});

/** A story file. Unlike a dataset it is good as a whole or not at all: a scene less is another story. */
export const StorySchema = v.object({
  id,
  title: both(STORY_LIMITS.title),
  by: v.optional(both(STORY_LIMITS.by)),
  scenes: v.pipe(
    v.array(SceneSchema, 'a list of scenes'),
    v.minLength(1, 'at least one scene'),
    v.maxLength(MOST.scenes, `at most ${MOST.scenes} scenes`),
  ),
});
export type StoryRecord = v.InferOutput<typeof StorySchema>;
