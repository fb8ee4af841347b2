import { beginOf, endOf } from '../data/columns.ts';
import { findMatches } from '../data/matches.ts';
import { parseStory } from '../data/parse-story.ts';
import { toDay } from '../model/day.ts';
import { toEventId } from '../model/policy-event.ts';
import { excerpt } from '../model/result.ts';
import { LINKED_STORY, OWN_STORY, type Scene, type Story } from '../model/story.ts';
import { LANGS, type LocalText } from '../model/text.ts';
import { readAddress, stateOf } from '../state/address.ts';
import { hasWindow, isFramed } from '../state/chart-views.ts';
import { readPairs } from '../state/query-text.ts';
import { SCENE_PARAMETERS } from '../state/scene-view.ts';
import type { Finding, Rule, Shelf } from './shelf.ts';

/** No scene goes without a window of its own. */
const NO_HOME = { start: toDay(0), end: toDay(1) };

type Report = (field: string, value: unknown, reason: string) => void;

/** Stories can be read and told: their events exist, and every view shows what its scene is about. */
export const storiesCanBeTold: Rule = (shelf) => {
  const seen = new Set<string>();
  return shelf.stories.flatMap(({ file, raw }) => {
    const id = String(raw['id']);
    const findings: Finding[] = [];
    const report: Report = (field, value, reason) =>
      findings.push({ file, id, field, value: excerpt(value), reason });
    if (seen.has(id)) report('id', id, 'every id once');
    seen.add(id);
    if (id === OWN_STORY || id === LINKED_STORY)
      report('id', id, 'kept for the stories of readers');
    if (file !== `data/stories/${id}.json`) report('id', id, 'the name of the file');
    const parsed = parseStory(raw);
    if (parsed.ok) {
      checkTexts(parsed.value, report);
      parsed.value.scenes.forEach((scene, index) =>
        checkScene(scene, shelf, (field, ...rest) => report(`scenes[${index}].${field}`, ...rest)),
      );
    } else {
      for (const { path, expected, got } of parsed.issues) {
        findings.push({ file, id, field: path, value: got, reason: `expected ${expected}` });
      }
    }
    return findings;
  });
};

/** Our own stories are told to everybody: what a reader's may leave out, they say in each language. */
function checkTexts({ title, by, scenes }: Story, report: Report): void {
  const check = (field: string, text: LocalText | null) => {
    for (const lang of text === null ? [] : LANGS) {
      if (text?.[lang] === undefined) report(`${field}.${lang}`, text?.[lang], 'expected a text');
    }
  };
  check('title', title);
  check('by', by);
  scenes.forEach(({ kicker, title: name, narration, notes, annotations }, index) => {
    const path = `scenes[${index}]`;
    check(`${path}.kicker`, kicker);
    check(`${path}.title`, name);
    check(`${path}.narration`, narration);
    check(`${path}.notes`, notes);
    annotations.forEach(({ caption }, at) => check(`${path}.annotations[${at}].caption`, caption));
  });
}

function checkScene(scene: Scene, { dataset }: Shelf, report: Report): void {
  if (scene.highlights.length === 0) report('highlights', [], 'at least one event');
  const read = readAddress(scene.view);
  for (const { param, value } of read.notices) report('view', `${param}=${value}`, 'broken');
  for (const [name] of readPairs(scene.view)) {
    if (!SCENE_PARAMETERS.has(name)) report('view', name, 'not for a scene to say');
  }
  const { filter, window, selected, view = 'timeline' } = stateOf(read, NO_HOME);
  if (!isFramed(view)) report('view', view, 'stands on no slide');
  if (filter === undefined || window === undefined || read.notices.length > 0) return;
  const { columns, indexOf, jurisdictions, topics } = dataset;
  for (const code of filter.country.only ?? []) {
    if (!jurisdictions.has(code)) report('view', code, 'not in data/jurisdictions.json');
  }
  for (const topic of filter.topic.only ?? []) {
    if (!topics.has(topic)) report('view', topic, 'not in data/topics.json');
  }
  const passing = new Set(findMatches(dataset, filter));
  const named = selected == null ? scene.highlights : [...scene.highlights, selected];
  for (const id of named) {
    const index = indexOf.get(toEventId(id));
    if (index === undefined) report('highlights', id, 'no such event');
    else if (!passing.has(index)) report('highlights', id, 'the view keeps it out');
    else if (!hasWindow(view)) continue;
    else if (beginOf(columns, index) < window.start || endOf(columns, index) > window.end) {
      report('highlights', id, 'outside the window');
    }
  }
  for (const { from, to } of scene.annotations) {
    if (to < window.start || from >= window.end) {
      report('annotations', scene.view, 'a bracket outside the window');
    }
  }
}
