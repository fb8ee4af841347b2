import { beginOf, endOf } from '../data/columns.ts';
import { findMatches } from '../data/matches.ts';
import { parseStory } from '../data/parse-story.ts';
import { toDay } from '../model/day.ts';
import { toEventId } from '../model/policy-event.ts';
import { excerpt } from '../model/result.ts';
import type { Scene } from '../model/story.ts';
import { readAddress, stateOf } from '../state/address.ts';
import { readPairs } from '../state/query-text.ts';
import type { Finding, Rule, Shelf } from './shelf.ts';

/** What a scene may say of its view; language, theme and the like are the audience's. */
const OF_A_VIEW = new Set(
  'from to country applies category force topic stage lanes pin fold event asof'.split(' '),
);
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
    if (file !== `data/stories/${id}.json`) report('id', id, 'the name of the file');
    const parsed = parseStory(raw);
    if (parsed.ok) {
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

function checkScene(scene: Scene, { dataset }: Shelf, report: Report): void {
  const read = readAddress(scene.view);
  for (const { param, value } of read.notices) report('view', `${param}=${value}`, 'broken');
  for (const [name] of readPairs(scene.view)) {
    if (!OF_A_VIEW.has(name)) report('view', name, 'not for a scene to say');
  }
  const { filter, window, selected } = stateOf(read, NO_HOME);
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
