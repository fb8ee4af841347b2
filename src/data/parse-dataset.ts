import * as v from 'valibot';
import { categoryOf } from '../model/category.ts';
import { type Day } from '../model/day.ts';
import { parseEdtf } from '../model/edtf.ts';
import type { Jurisdiction } from '../model/jurisdiction.ts';
import {
  type Instrument,
  type PolicyEvent,
  toEventId,
  toInstrumentId,
} from '../model/policy-event.ts';
import { type Issue, type Result, excerpt, fail, ok } from '../model/result.ts';
import type { LocalText } from '../model/text.ts';
import { type Records } from './dataset.ts';
import {
  DocumentSchema,
  EventSchema,
  type EventRecord,
  InstrumentSchema,
  JurisdictionSchema,
  SynonymsSchema,
  TopicSchema,
} from './document-schema.ts';
import { resolveLinks } from './resolve-links.ts';

/** The good records of a document, and what was wrong with the others. */
export interface ParsedDataset {
  readonly records: Records;
  /** One entry a fault. A record with a fault in itself is left out; the rest is shown. */
  readonly issues: readonly Issue[];
}

/**
 * Validates an untrusted document record by record. Fails only when the frame itself cannot be
 * read or no event at all is good; never throws.
 */
export function parseDataset(input: unknown): Result<ParsedDataset> {
  const frame = v.safeParse(DocumentSchema, input);
  if (!frame.success) return fail(...frame.issues.map((issue) => toIssue('', issue)));
  const document = frame.output;
  const issues: Issue[] = [];
  const { instruments, ...head } = readHead(document, issues);
  const events = readList('events', document.events, issues, readEvent);
  const unique = dropDuplicates('events', nameNameless(events), (event) => event.id, issues);
  if (unique.length === 0) {
    issues.push({ path: 'events', expected: 'at least one good event', got: 'none' });
    return fail(...issues);
  }
  const { redirects } = document;
  const links = resolveLinks({ events: unique, instruments, redirects }, issues);
  return ok({ records: { ...head, ...links }, issues });
}

/** What a document says besides its events and the ids they once had. */
export type Head = Omit<Records, 'events' | 'redirects'>;

/** Reads all of a document but its events; instruments may still point to ones that are not there. */
function readHead(document: v.InferOutput<typeof DocumentSchema>, issues: Issue[]): Head {
  const jurisdictions = readList('jurisdictions', document.jurisdictions, issues, readJurisdiction);
  const topics = readList('topics', document.topics, issues, readTopic);
  const instruments = readList('instruments', document.instruments, issues, readInstrument);
  return {
    id: document.id,
    title: toLocal(document.title),
    version: document.version,
    asOf: document.asOf === undefined ? null : dayIn(document.asOf, 'asOf', issues),
    license: document.license,
    jurisdictions: dropDuplicates('jurisdictions', jurisdictions, (each) => each.code, issues),
    topics: new Map(dropDuplicates('topics', topics, ([id]) => id, issues)),
    instruments: dropDuplicates('instruments', instruments, (each) => each.id, issues),
    synonyms: readList('synonyms', document.synonyms, issues, readSynonyms),
  };
}

/** The head of a document whose long lists are read elsewhere, with what was wrong in it. */
export function parseHead(
  input: unknown,
): Result<{ readonly head: Omit<Head, 'instruments'>; readonly issues: Issue[] }> {
  const frame = v.safeParse(DocumentSchema, withoutEvents(input));
  if (!frame.success) return fail(...frame.issues.map((issue) => toIssue('', issue)));
  const issues: Issue[] = [];
  const { instruments: _, ...head } = readHead(frame.output, issues);
  return ok({ head, issues });
}

function withoutEvents(input: unknown): unknown {
  return typeof input === 'object' && input !== null ? { ...input, events: [] } : input;
}

/** Reads one event record; null when it is not good, with the reasons added to `issues`. */
export function readEvent(raw: unknown, path: string, issues: Issue[]): PolicyEvent | null {
  const record = parseRecord(EventSchema, raw, path, issues);
  if (record === null) return null;
  const date = parseEdtf(record.date, `${namedPath(raw, path)}.date`);
  if (!date.ok) {
    issues.push(...date.issues);
    return null;
  }
  const broken = record.claims.find(
    ({ source }) => source !== null && source >= record.sources.length,
  );
  if (broken !== undefined) {
    const got = `source ${String(broken.source)} of ${record.sources.length}`;
    issues.push({ path: `${namedPath(raw, path)}.claims`, expected: 'an existing source', got });
    return null;
  }
  return toEvent(record, record.id ?? '', date.value);
}

type Reader<T> = (raw: unknown, path: string, issues: Issue[]) => T | null;

function readList<T>(name: string, raw: readonly unknown[], issues: Issue[], read: Reader<T>): T[] {
  return raw.flatMap((each, index) => {
    const value = read(each, `${name}[${index}]`, issues);
    return value === null ? [] : [value];
  });
}

function parseRecord<S extends v.GenericSchema>(
  schema: S,
  raw: unknown,
  path: string,
  issues: Issue[],
): v.InferOutput<S> | null {
  const result = v.safeParse(schema, raw);
  if (result.success) return result.output;
  const named = namedPath(raw, path);
  issues.push(...result.issues.map((issue) => toIssue(named, issue)));
  return null;
}

/** Adds the record's own id to its place, since an index alone is hard to find in a file. */
function namedPath(raw: unknown, path: string): string {
  if (typeof raw !== 'object' || raw === null) return path;
  const id = 'id' in raw ? raw.id : 'code' in raw ? raw.code : undefined;
  return typeof id === 'string' ? `${path} (${id.slice(0, 80)})` : path;
}

function toIssue(path: string, issue: v.BaseIssue<unknown>): Issue {
  const steps = (issue.path ?? []).map((item) =>
    typeof item.key === 'number' ? `[${item.key}]` : `.${String(item.key)}`,
  );
  const full = `${path}${steps.join('')}`.replace(/^\./, '');
  const expected = issue.message.startsWith('Invalid')
    ? (issue.expected ?? 'a valid value')
    : issue.message;
  return { path: full === '' ? 'file' : full, expected, got: excerpt(issue.input) };
}

function toEvent(record: EventRecord, id: string, date: PolicyEvent['date']): PolicyEvent {
  const title = toLocal(record.title);
  return {
    ...record,
    id: toEventId(id),
    date,
    title,
    label: record.label === undefined ? title : toLocal(record.label),
    summary: record.summary === undefined ? {} : toLocal(record.summary),
    jurisdictions:
      record.jurisdictions.length === 0 ? ['INTL'] : [...new Set(record.jurisdictions)],
    category: categoryOf(record.kind),
    instrument: record.instrument === null ? null : toInstrumentId(record.instrument),
    replacedBy: record.replacedBy === null ? null : toEventId(record.replacedBy),
    movedBy: record.movedBy === null ? null : toEventId(record.movedBy),
    relations: uniqueRelations(record.relations),
    claims: record.claims.map((claim) => ({ ...claim, note: toLocal(claim.note) })),
  };
}

function uniqueRelations(relations: EventRecord['relations']): PolicyEvent['relations'] {
  const byKey = new Map(relations.map((relation) => [`${relation.type} ${relation.to}`, relation]));
  return [...byKey.values()].map(({ type, to }) => ({ type, to: toEventId(to) }));
}

/** Reads one instrument record; null when it is not good, with the reasons added to `issues`. */
export const readInstrument: Reader<Instrument> = (raw, path, issues) => {
  const record = parseRecord(InstrumentSchema, raw, path, issues);
  if (record === null) return null;
  const title = toLocal(record.title);
  const label = record.label === undefined ? title : toLocal(record.label);
  const relations = record.relations.map(({ type, to }) => ({ type, to: toInstrumentId(to) }));
  return { ...record, id: toInstrumentId(record.id), title, label, relations };
};

const readJurisdiction: Reader<Jurisdiction> = (raw, path, issues) => {
  const record = parseRecord(JurisdictionSchema, raw, path, issues);
  if (record === null) return null;
  return {
    code: record.code,
    kind: record.kind,
    url: record.url,
    name: record.name === undefined ? { en: record.code } : toLocal(record.name),
    memberOf: record.memberOf.flatMap(({ body, from, to }, index) => {
      const place = `${path} (${record.code}).memberOf[${index}]`;
      const first = from === undefined ? null : dayIn(from, `${place}.from`, issues);
      const last = to === undefined ? null : dayIn(to, `${place}.to`, issues, 'last');
      // A date that cannot be read must not turn into a membership without end.
      const broken = (from !== undefined && first === null) || (to !== undefined && last === null);
      return broken ? [] : [{ body, from: first, to: last }];
    }),
  };
};

const readTopic: Reader<readonly [string, LocalText]> = (raw, path, issues) => {
  const record = parseRecord(TopicSchema, raw, path, issues);
  return record === null ? null : [record.id, toLocal(record.name)];
};

const readSynonyms: Reader<readonly string[]> = (raw, path, issues) =>
  parseRecord(SynonymsSchema, raw, path, issues);

function dayIn(
  text: string,
  path: string,
  issues: Issue[],
  end: 'first' | 'last' = 'first',
): Day | null {
  const date = parseEdtf(text, path);
  if (date.ok) return date.value[end];
  issues.push(...date.issues);
  return null;
}

function toLocal(text: LocalText | string): LocalText {
  return typeof text === 'string' ? { en: text } : text;
}

function dropDuplicates<T>(
  name: string,
  list: readonly T[],
  keyOf: (item: T) => string,
  issues: Issue[],
): readonly T[] {
  const seen = new Set<string>();
  return list.filter((item) => {
    const key = keyOf(item);
    if (!seen.has(key)) return seen.add(key);
    const path = `${name} (${key.slice(0, 80)}).id`;
    issues.push({ path, expected: 'every id once', got: `${excerpt(key)} again` });
    return false;
  });
}

/** Gives events without an id one that no other has: `event-1`, `event-2` … by their place. */
function nameNameless(events: readonly PolicyEvent[]): readonly PolicyEvent[] {
  const taken = new Set<string>(events.map((event) => event.id));
  return events.map((event, index) => {
    if (event.id !== '') return event;
    let number = index + 1;
    while (taken.has(`event-${number}`)) number += 1;
    taken.add(`event-${number}`);
    return { ...event, id: toEventId(`event-${number}`) };
  });
}
