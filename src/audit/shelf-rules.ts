import { parseEdtf } from '../model/edtf.ts';
import { civilOf } from '../model/day.ts';
import { excerpt } from '../model/result.ts';
import { eachEvent } from './each-event.ts';
import type { Finding, Rule } from './shelf.ts';

/** What is pending is not published, is there once, and has a date. */
export const pendingIsApart: Rule = ({ events, pending }) => {
  const published = new Set(events.map(({ raw }) => raw['id']));
  return pending.flatMap(({ id, date }, index) => {
    const fault = (field: string, value: string, reason: string): Finding => ({
      file: 'data/pending.json',
      id,
      field,
      value: excerpt(value),
      reason,
    });
    const twice = pending.findIndex((other) => other.id === id) !== index;
    return [
      ...(published.has(id) ? [fault('id', id, 'the event is published')] : []),
      ...(twice ? [fault('id', id, 'the same id twice')] : []),
      ...(parseEdtf(date).ok ? [] : [fault('date', date, 'not an EDTF date')]),
    ];
  });
};

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

/** Shared words over all words of two titles (Jaccard 1912); 0 where their numbers differ. */
function likeness(one: string, other: string): number {
  const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  const [left, right] = [words(one), words(other)];
  const numbers = (set: ReadonlySet<string>) => [...set].filter((word) => /\d/.test(word)).join();
  if (numbers(left) !== numbers(right)) return 0;
  const shared = [...left].filter((word) => right.has(word)).length;
  const all = left.size + right.size - shared;
  return all === 0 ? 1 : shared / all;
}
