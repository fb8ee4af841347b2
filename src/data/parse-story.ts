import * as v from 'valibot';
import { parseEdtf } from '../model/edtf.ts';
import { toEventId } from '../model/policy-event.ts';
import { type Issue, type Result, excerpt, fail, ok } from '../model/result.ts';
import type { Annotation, Scene, Story } from '../model/story.ts';
import { LANGS, type LocalText } from '../model/text.ts';
import { type StoryRecord, StorySchema } from './story-schema.ts';

type SceneRecord = StoryRecord['scenes'][number];

/**
 * Validates an untrusted story: all of it, or every reason why not; never throws. One that is still
 * being made may have no scene yet: then `least` is 0.
 */
export function parseStory(input: unknown, least: 0 | 1 = 1): Result<Story> {
  const parsed = v.safeParse(StorySchema, input);
  if (!parsed.success) return fail(...parsed.issues.map(toIssue));
  const { id, scenes } = parsed.output;
  const [title, by] = [textOf(parsed.output.title), textOf(parsed.output.by)];
  const issues: Issue[] = [];
  if (scenes.length < least) {
    issues.push({ path: 'scenes', expected: 'at least one scene', got: excerpt(scenes) });
  }
  const read = scenes.map((scene, index) => toScene(scene, `scenes[${index}]`, issues));
  return issues.length > 0 ? fail(...issues) : ok({ id, title, by: saying(by), scenes: read });
}

function toScene(record: SceneRecord, path: string, issues: Issue[]): Scene {
  if (record.highlights.length === 0 && record.context === null) {
    const expected = 'at least one event, or a weight of others in context';
    issues.push({ path: `${path}.highlights`, expected, got: excerpt(record.highlights) });
  }
  return {
    kicker: saying(textOf(record.kicker)),
    title: textOf(record.title),
    narration: textOf(record.narration),
    notes: textOf(record.notes),
    view: record.view,
    highlights: record.highlights.map(toEventId),
    context: record.context,
    annotations: record.annotations.flatMap(
      (each, index) => toAnnotation(each, `${path}.annotations[${index}]`, issues) ?? [],
    ),
  };
}

/** A text in the languages it says something in. */
function textOf(texts: StoryRecord['title']): LocalText {
  return Object.fromEntries(
    LANGS.flatMap((lang) => {
      const words = texts[lang] ?? '';
      return words === '' ? [] : [[lang, words]];
    }),
  );
}

/** A text that may be missing; null where it says nothing. */
function saying(text: LocalText): LocalText | null {
  return Object.keys(text).length === 0 ? null : text;
}

function toAnnotation(
  { from, to = from, caption }: SceneRecord['annotations'][number],
  path: string,
  issues: Issue[],
): Annotation | null {
  const first = parseEdtf(from, `${path}.from`);
  const last = parseEdtf(to, `${path}.to`);
  if (!first.ok) issues.push(...first.issues);
  if (!last.ok) issues.push(...last.issues);
  if (!first.ok || !last.ok) return null;
  if (first.value.first > last.value.last) {
    issues.push({ path: `${path}.to`, expected: 'a day after the first', got: excerpt(to) });
    return null;
  }
  return { from: first.value.first, to: last.value.last, caption: textOf(caption) };
}

function toIssue(issue: v.BaseIssue<unknown>): Issue {
  const path = (issue.path ?? []).reduce((text, { key }) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
  return { path, expected: issue.message, got: excerpt(issue.input) };
}
