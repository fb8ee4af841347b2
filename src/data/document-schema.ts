import * as v from 'valibot';
import {
  CHECKS,
  CONFIRMATIONS,
  FORCES,
  KINDS,
  MAKERS,
  RELATION_TYPES,
  STAGES,
  STANCES,
} from '../model/category.ts';
import { isWebAddress } from '../model/web-address.ts';

/** Longest texts a record may hold, in UTF-16 units: past these a layout or an export breaks. */
export const LIMITS = { id: 128, label: 60, title: 200, summary: 2000, other: 500 } as const;

/** What was wanted where a function checks; by these words JSON Schema finds its own. */
export const CHECKED = {
  address: 'an http or https address',
  text: 'a text in at least one language',
} as const;

const ID = /^[a-z0-9][a-z0-9-]*$/;
const id = v.pipe(
  v.string(),
  v.maxLength(LIMITS.id, `an id of at most ${LIMITS.id} characters`),
  v.regex(ID, 'an id of lower-case letters, digits and hyphens'),
);
const code = v.pipe(v.string(), v.regex(/^[A-Z0-9]{2,8}$/, 'a code such as FR, EU or G20'));
const line = (limit: number) =>
  v.pipe(
    v.string(),
    v.minLength(1, 'some text'),
    v.maxLength(limit, `at most ${limit} characters`),
    v.check((text) => text.isWellFormed(), 'text without broken characters'),
  );
const local = (limit: number) =>
  v.union(
    [
      v.pipe(
        v.object({
          en: v.optional(line(limit)),
          zh: v.optional(line(limit)),
          fr: v.optional(line(limit)),
        }),
        v.check((text) => Object.keys(text).length > 0, CHECKED.text),
      ),
      line(limit),
    ],
    `a text or texts by language, at most ${limit} characters each`,
  );
const address = v.pipe(v.string(), v.check(isWebAddress, CHECKED.address));
const date = v.pipe(
  v.string('an EDTF date'),
  v.minLength(1, 'an EDTF date'),
  v.maxLength(40, 'an EDTF date'),
);

/** A pointer from one record to another. */
export const RelationSchema = v.object({
  type: v.picklist(RELATION_TYPES, `one of ${RELATION_TYPES.join(', ')}`),
  to: id,
});

/** One page an event rests on. */
export const SourceSchema = v.object({
  url: address,
  title: line(LIMITS.other),
  publisher: line(LIMITS.other),
  lang: v.optional(v.pipe(v.string(), v.maxLength(35)), 'en'),
  kind: v.optional(v.picklist(['primary', 'secondary']), 'secondary'),
  confirmed: v.optional(v.nullable(v.picklist(CONFIRMATIONS)), null),
});

/** What one source says of an event. */
export const ClaimSchema = v.object({
  source: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))), null),
  says: v.optional(v.nullable(line(LIMITS.other)), null),
  stance: v.optional(v.picklist(STANCES, `one of ${STANCES.join(', ')}`), 'differs'),
  note: local(LIMITS.other),
});

/** One event as a file holds it; only `date` and `title` must be there. */
export const EventSchema = v.object({
  id: v.optional(id),
  date,
  title: local(LIMITS.title),
  label: v.optional(local(LIMITS.label)),
  summary: v.optional(local(LIMITS.summary)),
  jurisdictions: v.optional(v.array(code), []),
  actors: v.optional(v.array(line(LIMITS.other)), []),
  kind: v.optional(v.picklist(KINDS, `one of ${KINDS.join(', ')}`), 'law'),
  force: v.optional(v.picklist(FORCES, `one of ${FORCES.join(', ')}`), 'none'),
  instrument: v.optional(v.nullable(id), null),
  stage: v.optional(v.nullable(v.picklist(STAGES, `one of ${STAGES.join(', ')}`)), null),
  topics: v.optional(v.array(id), []),
  weight: v.optional(v.picklist([1, 2, 3, 4, 5], 'a weight from 1 to 5'), 2),
  planned: v.optional(v.boolean(), false),
  replacedBy: v.optional(v.nullable(id), null),
  movedBy: v.optional(v.nullable(id), null),
  relations: v.optional(v.array(RelationSchema), []),
  sources: v.optional(v.array(SourceSchema), []),
  check: v.optional(v.picklist(CHECKS), 'recalled'),
  claims: v.optional(v.array(ClaimSchema), []),
  extraordinary: v.optional(v.boolean(), false),
});
export type EventRecord = v.InferOutput<typeof EventSchema>;

/** One instrument as a file holds it. */
export const InstrumentSchema = v.object({
  id,
  title: local(LIMITS.title),
  label: v.optional(local(LIMITS.label)),
  jurisdictions: v.optional(v.array(code), []),
  maker: v.optional(v.nullable(v.picklist(MAKERS, `one of ${MAKERS.join(', ')}`)), null),
  force: v.optional(v.picklist(FORCES), 'none'),
  identifier: v.optional(v.nullable(line(LIMITS.other)), null),
  url: v.optional(v.nullable(address), null),
  relations: v.optional(v.array(RelationSchema), []),
});
export type InstrumentRecord = v.InferOutput<typeof InstrumentSchema>;

/** Membership of a body, from a date to a date. */
export const MembershipSchema = v.object({
  body: code,
  from: v.optional(date),
  to: v.optional(date),
});

/** One country or body as a file holds it. */
export const JurisdictionSchema = v.object({
  code,
  kind: v.optional(v.picklist(['country', 'union', 'body']), 'country'),
  name: v.optional(local(LIMITS.label)),
  memberOf: v.optional(v.array(MembershipSchema), []),
  url: v.optional(v.nullable(address), null),
});
export type JurisdictionRecord = v.InferOutput<typeof JurisdictionSchema>;

/** One topic as a file holds it. */
export const TopicSchema = v.object({ id, name: local(LIMITS.label) });

/** Terms that a search takes for one another: names, numbers, abbreviations, in any language. */
export const SynonymsSchema = v.pipe(
  v.array(line(LIMITS.title), 'a list of terms'),
  v.minLength(2, 'at least two terms'),
);

/** The frame of a dataset file; its lists are checked record by record, so one cannot spoil all. */
export const DocumentSchema = v.object({
  format: v.optional(v.literal(1, 'format 1'), 1),
  id: v.optional(id, 'dataset'),
  title: v.optional(local(LIMITS.title), 'Timeline'),
  version: v.optional(line(LIMITS.other), '0'),
  asOf: v.optional(date),
  license: v.optional(v.pipe(v.string(), v.maxLength(LIMITS.other)), ''),
  jurisdictions: v.optional(v.array(v.unknown()), []),
  topics: v.optional(v.array(v.unknown()), []),
  instruments: v.optional(v.array(v.unknown()), []),
  events: v.array(v.unknown(), 'a list of events'),
  /** Ids that events once had, and the ids they have now. */
  redirects: v.optional(v.record(v.string(), id), {}),
  /** Groups of terms that mean the same, for the search. */
  synonyms: v.optional(v.array(v.unknown()), []),
});
