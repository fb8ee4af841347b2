import { CHECKS } from '../model/category.ts';
import { parseEdtf } from '../model/edtf.ts';
import { civilOf } from '../model/day.ts';
import { excerpt } from '../model/result.ts';
import { EventSchema, InstrumentSchema } from '../data/document-schema.ts';
import { eachEvent } from './each-event.ts';
import type { Filed, Finding, Rule } from './shelf.ts';

/** What is published is not pending as well. (An id twice, or a dead redirect, no reader accepts.) */
export const idsAreUnique: Rule = ({ events, pending }) => {
  const published = new Set(events.map(({ raw }) => raw['id']));
  return pending
    .filter(({ id }) => published.has(id))
    .map(({ id }) => ({
      file: 'data/pending.json',
      id,
      field: 'id',
      value: excerpt(id),
      reason: 'the event is published',
    }));
};

/** No field that the format does not know: a slip of the pen would be dropped in silence. */
export const fieldsAreKnown: Rule = ({ events, instruments }) => [
  ...events.flatMap((filed) => unknownFields(filed, EventSchema.entries)),
  ...instruments.flatMap((filed) => unknownFields(filed, InstrumentSchema.entries)),
];

function unknownFields({ file, raw }: Filed, entries: object): readonly Finding[] {
  return Object.keys(raw)
    .filter((field) => !Object.hasOwn(entries, field))
    .map((field) => ({
      file,
      id: String(raw['id']),
      field,
      value: excerpt(raw[field]),
      reason: 'no such field',
    }));
}

/** An event stands in the file of its year or month, files in order of date, then id. */
export const filesAreSorted: Rule = ({ events }) => {
  const findings: Finding[] = [];
  let before: { readonly file: string; readonly key: string } | null = null;
  for (const { file, raw } of events) {
    const id = String(raw['id']);
    const date = parseEdtf(String(raw['date']));
    if (!date.ok) continue;
    const { year, month } = civilOf(date.value.first);
    const name = /([^/]+)\.json$/.exec(file)?.[1] ?? '';
    const names = [String(year), `${year}-${String(month).padStart(2, '0')}`];
    const fault = (reason: string) =>
      findings.push({ file, id, field: 'date', value: excerpt(raw['date']), reason });
    if (!names.includes(name)) fault(`it belongs into ${names.join('.json or ')}.json`);
    const key = `${String(date.value.first + 10_000_000).padStart(9, '0')} ${id}`;
    if (before !== null && before.file === file && before.key > key) {
      fault('events stand in order of date, then id');
    }
    before = { file, key };
  }
  return findings;
};

/** Only countries, bodies and topics of the vocabulary. */
export const wordsAreKnown: Rule = eachEvent((event, report, { dataset }) => {
  event.jurisdictions.forEach((code, index) => {
    if (!dataset.jurisdictions.has(code)) {
      report(`jurisdictions[${index}]`, code, 'not in data/jurisdictions.json');
    }
  });
  event.topics.forEach((topic, index) => {
    if (!dataset.topics.has(topic)) report(`topics[${index}]`, topic, 'not in data/topics.json');
  });
  if (event.topics.length === 0) report('topics', event.topics, 'at least one topic');
  if (!CHECKS.includes(event.check)) report('check', event.check, 'no such check');
});

/** Instruments have a life: at least one step. */
export const instrumentsHaveSteps: Rule = ({ dataset, instruments }) =>
  instruments
    .filter(({ raw }) => !dataset.events.some(({ instrument }) => instrument === raw['id']))
    .map(({ file, raw }) => ({
      file,
      id: String(raw['id']),
      field: 'id',
      value: excerpt(raw['id']),
      reason: 'no event is a step of it',
    }));

/** How alike two titles may be when they stand within {@link NEAR_DAYS} of each other. */
const ALIKE = 0.7;
const NEAR_DAYS = 4;

/** Two entries for one thing: same country, nearly the same day, nearly the same words. */
export const nothingStandsTwice: Rule = eachEvent((event, report, { dataset }) => {
  const start = dataset.indexOf.get(event.id) ?? 0;
  for (const other of dataset.events.slice(start + 1)) {
    if (other.date.first - event.date.first > NEAR_DAYS) return;
    const shared = other.jurisdictions.some((code) => event.jurisdictions.includes(code));
    if (shared && likeness(event.title.en ?? '', other.title.en ?? '') >= ALIKE) {
      report('title', event.title.en, `nearly the same as ${other.id}`);
    }
  }
});

/** Shared words over all words (Jaccard 1912) of two titles. */
export function likeness(one: string, other: string): number {
  const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  const [left, right] = [words(one), words(other)];
  const shared = [...left].filter((word) => right.has(word)).length;
  const all = left.size + right.size - shared;
  return all === 0 ? 1 : shared / all;
}
