import { parseEdtf } from '../model/edtf.ts';
import { civilOf } from '../model/day.ts';
import { excerpt } from '../model/result.ts';
import {
  ClaimSchema,
  EventSchema,
  InstrumentSchema,
  JurisdictionSchema,
  MembershipSchema,
  RelationSchema,
  SourceSchema,
  TopicSchema,
} from '../data/document-schema.ts';
import { eachEvent } from './each-event.ts';
import { type Filed, type Finding, type Rule, fileOf } from './shelf.ts';

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

/** The head names the version, the day and the licence of the data, and a title in both languages. */
export const datasetIsDescribed: Rule = ({ head: { file, raw } }) => {
  const title = raw['title'];
  const texts = typeof title === 'object' && title !== null ? Object.keys(title) : [];
  return [
    ...['id', 'version', 'asOf', 'license'].filter((field) => typeof raw[field] !== 'string'),
    ...['en', 'zh'].filter((lang) => !texts.includes(lang)).map((lang) => `title.${lang}`),
  ].map((field) => ({ file, id: 'dataset', field, value: 'nothing', reason: 'it is missing' }));
};

/** Fields that the reader would fill by itself, which is not for our own data. */
const NEEDED = [
  'id',
  'date',
  'title',
  'label',
  'summary',
  'jurisdictions',
  'actors',
  'kind',
  'force',
  'topics',
  'weight',
  'sources',
  'check',
];
const NEEDED_OF_SOURCES = ['url', 'title', 'publisher', 'lang', 'kind', 'confirmed'];

/** Nothing is left to the defaults that a stranger's file may rest on. */
export const fieldsAreThere: Rule = ({ events }) =>
  events.flatMap((filed) => [
    ...missingFields(filed, filed.raw, NEEDED, ''),
    ...listIn(filed.raw, 'sources').flatMap((source, index) =>
      missingFields(filed, source, NEEDED_OF_SOURCES, `sources[${index}].`),
    ),
  ]);

function missingFields(
  { file, raw }: Filed,
  record: Filed['raw'],
  needed: readonly string[],
  path: string,
): readonly Finding[] {
  return needed
    .filter((field) => record[field] === undefined)
    .map((field) => ({
      file,
      id: String(raw['id']),
      field: `${path}${field}`,
      value: 'nothing',
      reason: 'the field is missing',
    }));
}

type Entries = Readonly<Record<string, unknown>>;

const TEXT: Entries = { en: null, zh: null, fr: null };
/** What each list of records may hold; a field that holds records names what those may hold. */
const KNOWN = {
  event: {
    ...EventSchema.entries,
    title: TEXT,
    label: TEXT,
    summary: TEXT,
    sources: [SourceSchema.entries],
    relations: [RelationSchema.entries],
    claims: [{ ...ClaimSchema.entries, note: TEXT }],
  },
  instrument: {
    ...InstrumentSchema.entries,
    title: TEXT,
    label: TEXT,
    relations: [RelationSchema.entries],
  },
  jurisdiction: {
    ...JurisdictionSchema.entries,
    name: TEXT,
    memberOf: [MembershipSchema.entries],
  },
  topic: { ...TopicSchema.entries, name: TEXT },
};

/** No field that the format does not know: a slip of the pen would be dropped in silence. */
export const fieldsAreKnown: Rule = ({ events, instruments, jurisdictions, topics }) => [
  ...events.flatMap((filed) => unknownFields(filed, filed.raw, KNOWN.event, '')),
  ...instruments.flatMap((filed) => unknownFields(filed, filed.raw, KNOWN.instrument, '')),
  ...jurisdictions.flatMap((filed) => unknownFields(filed, filed.raw, KNOWN.jurisdiction, '')),
  ...topics.flatMap((filed) => unknownFields(filed, filed.raw, KNOWN.topic, '')),
];

function unknownFields(
  filed: Filed,
  record: Entries,
  known: Entries,
  path: string,
): readonly Finding[] {
  return Object.entries(record).flatMap(([key, value]): readonly Finding[] => {
    const field = `${path}${key}`;
    if (!Object.hasOwn(known, key)) {
      const id = String(filed.raw['id'] ?? filed.raw['code']);
      return [{ file: filed.file, id, field, value: excerpt(value), reason: 'no such field' }];
    }
    const inside = known[key];
    if (inside === TEXT && isRecord(value)) return unknownFields(filed, value, TEXT, `${field}.`);
    const [each]: readonly unknown[] = Array.isArray(inside) ? inside : [];
    if (!isRecord(each)) return [];
    return listIn(record, key).flatMap((item, index) =>
      unknownFields(filed, item, each, `${field}[${index}].`),
    );
  });
}

function isRecord(value: unknown): value is Entries {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The records in a field that should hold a list of them. */
function listIn(record: Entries, field: string): readonly Entries[] {
  const value = record[field];
  return Array.isArray(value) ? value.filter(isRecord) : [];
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
});

/** Instruments belong to countries and bodies of the vocabulary, and so do memberships. */
export const placesAreKnown: Rule = ({ dataset, instruments, jurisdictions }) => {
  const unknown = (code: string) => !dataset.jurisdictions.has(code);
  return [
    ...[...dataset.instruments.values()].flatMap((instrument) =>
      instrument.jurisdictions.filter(unknown).map((code) => ({
        file: fileOf(instruments, instrument.id),
        id: instrument.id,
        field: 'jurisdictions',
        value: excerpt(code),
        reason: 'not in data/jurisdictions.json',
      })),
    ),
    ...[...dataset.jurisdictions.values()].flatMap(({ code, memberOf }) =>
      memberOf.flatMap(({ body, from, to }, index): readonly Finding[] => {
        const file = jurisdictions[0]?.file ?? 'data/jurisdictions.json';
        const field = `memberOf[${index}]`;
        const backwards = from !== null && to !== null && to < from;
        return [
          ...(unknown(body)
            ? [{ file, id: code, field, value: excerpt(body), reason: 'no such body' }]
            : []),
          ...(backwards
            ? [{ file, id: code, field, value: excerpt(body), reason: 'it ends before it starts' }]
            : []),
        ];
      }),
    ),
  ];
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
