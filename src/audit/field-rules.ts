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
import { excerpt } from '../model/result.ts';
import type { Filed, Finding, Rule } from './shelf.ts';

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
const NEEDED_OF_INSTRUMENTS = ['id', 'title', 'label', 'jurisdictions', 'maker', 'force'];
const NEEDED_OF_SOURCES = ['url', 'title', 'publisher', 'lang', 'kind', 'confirmed'];

/** Nothing is left to the defaults that a stranger's file may rest on. */
export const fieldsAreThere: Rule = ({ events, instruments }) => [
  ...events.flatMap((filed) => [
    ...missingFields(filed, filed.raw, NEEDED, ''),
    ...listIn(filed.raw, 'sources').flatMap((source, index) =>
      missingFields(filed, source, NEEDED_OF_SOURCES, `sources[${index}].`),
    ),
  ]),
  ...instruments.flatMap((filed) => missingFields(filed, filed.raw, NEEDED_OF_INSTRUMENTS, '')),
];

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
