import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const DATA = join(import.meta.dirname, '../../data');
const DAY = 86_400_000;
/** How many jurisdictions the generated files know: the most frequent of the real ones. */
const JURISDICTIONS = 32;

/** Days since 1970 of the first day of an EDTF date. */
export function firstDay(date) {
  const [year, month = '01', day = '01'] = date.split('/')[0].replace(/[~?%]/g, '').split('-');
  return Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY;
}

/** `2024-03-13` of days since 1970. */
export function isoOf(day) {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/**
 * What the real dataset looks like, as far as the generator follows it: whole events and whole
 * instruments stand as models, so that kind, force, weight, stage and jurisdictions keep to each other.
 */
export function readRealShape() {
  const events = readdirSync(join(DATA, 'events'))
    .toSorted()
    .flatMap((file) => readJson(join('events', file)))
    // A single article of 1965 says nothing of how events lie.
    .filter(({ date }) => date >= '2016');
  const known = frequentCodes(events);
  const models = events.map((event) => toModel(event, known));
  const lives = new Map();
  for (const model of models.filter(({ instrument }) => instrument !== undefined)) {
    lives.set(model.instrument, [...(lives.get(model.instrument) ?? []), model]);
  }
  return {
    count: events.length,
    asOf: firstDay(readJson('dataset.json').asOf),
    /** Events that are no step of anything. */
    alone: models.filter(({ instrument }) => instrument === undefined),
    /** The steps of each instrument in order of time. */
    lives: [...lives.values()].map((steps) => steps.toSorted((a, b) => a.day - b.day)),
    days: models.map(({ day }) => day),
    monthShare: share(events, ({ date }) => /^\d{4}-\d\d[~?]?$/.test(date)),
    yearShare: share(events, ({ date }) => /^\d{4}[~?]?$/.test(date)),
    spanShare: share(events, ({ date }) => date.includes('/')),
    spans: events.filter(({ date }) => date.includes('/')).map(({ date }) => lengthOf(date)),
    titleLengths: events.map(({ title }) => [...title.en].length),
    chineseLengths: events.map(({ title }) => [...title.zh].length),
    relationTypes: events.flatMap(({ relations = [] }) => relations.map(({ type }) => type)),
    jurisdictions: readJson('jurisdictions.json')
      .filter(({ code }) => known.has(code))
      .map(({ code, kind, name }) => ({ code, kind, name: { en: name.en, zh: name.zh } })),
  };
}

function readJson(path) {
  return JSON.parse(readFileSync(join(DATA, path), 'utf8'));
}

function share(list, holds) {
  return list.filter(holds).length / list.length;
}

function lengthOf(date) {
  const [from, to] = date.split('/');
  return Math.max(1, firstDay(to) - firstDay(from));
}

function frequentCodes(events) {
  const counts = new Map();
  for (const code of events.flatMap(({ jurisdictions }) => jurisdictions)) {
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const byCount = [...counts].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return new Set(byCount.slice(0, JURISDICTIONS).map(([code]) => code));
}

function toModel(event, known) {
  const codes = event.jurisdictions.filter((code) => known.has(code));
  return {
    day: firstDay(event.date),
    jurisdictions: codes.length === 0 ? ['INTL'] : codes,
    kind: event.kind,
    force: event.force,
    weight: event.weight,
    stage: event.stage,
    instrument: event.instrument,
  };
}
