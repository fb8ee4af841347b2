import * as fc from 'fast-check';
import { type Kind, type RelationType, STAGES, type Stage } from '../model/category.ts';
import { dayOf, isoOf, toDay } from '../model/day.ts';
import { issueText } from '../model/result.ts';
import { type WholeDataset, buildDataset } from './dataset.ts';
import { parseDataset } from './parse-dataset.ts';

/** An event as a test writes it: what is left out gets the default of the file format. */
export interface EventDraft {
  readonly id: string;
  readonly date?: string;
  readonly title?: string;
  readonly jurisdictions?: readonly string[];
  readonly actors?: readonly string[];
  readonly kind?: Kind;
  readonly force?: 'binding' | 'voluntary' | 'none';
  readonly weight?: number;
  readonly planned?: boolean;
  readonly stage?: Stage | null;
  readonly replacedBy?: string;
  readonly movedBy?: string;
  readonly instrument?: string;
  readonly topics?: readonly string[];
  readonly relations?: readonly { readonly type: RelationType; readonly to: string }[];
  readonly sources?: readonly Readonly<Record<'url' | 'title' | 'publisher', string>>[];
}

/** The other lists of a document, as a file holds them. */
export interface RestDraft {
  readonly jurisdictions?: readonly unknown[];
  readonly instruments?: readonly unknown[];
}

/**
 * A small dataset for tests, read the way a file is read. Throws when the reader finds anything
 * wrong, so that a slip in a test does not look like a result.
 */
export function datasetOf(events: readonly EventDraft[], rest: RestDraft = {}): WholeDataset {
  const filled = events.map((event) => ({ date: '2024-01-01', title: event.id, ...event }));
  const parsed = parseDataset({ ...rest, events: filled });
  const issues = parsed.ok ? parsed.value.issues : parsed.issues;
  if (!parsed.ok || issues.length > 0) throw new Error(issues.map(issueText).join('\n'));
  return buildDataset(parsed.value.records);
}

/** A document as a test writes it. */
export interface DocumentDraft {
  readonly events: readonly EventDraft[];
  readonly rest: RestDraft;
}

const FIRST_DAY = dayOf(2019, 1, 1);

/** Days of which most share their date with others, the rest are spread over ten years. */
const days = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(1200, 1201, 1203, 1210, 1500, 1531, 2000) },
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 3652 }) },
);

const titles = fc.oneof(
  fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme-ascii' }),
  fc.string({
    minLength: 1,
    maxLength: 40,
    unit: fc.constantFrom(...Array.from('人工智能法案通过生效（）《》A1')),
  }),
);

const weights = fc.constantFrom(1, 2, 3, 4, 5);

const singles = fc.record({
  day: days,
  form: fc.constantFrom('day', 'day', 'day', 'month', 'year', 'interval', 'open'),
  length: fc.constantFrom(2, 20, 400),
  jurisdictions: fc.constantFrom(['US'], ['CN'], ['CN', 'EU'], ['FR'], ['UN']),
  kind: fc.constantFrom<Kind>('law', 'law', 'model', 'guidance', 'summit', 'court', 'strategy'),
  force: fc.constantFrom('binding', 'voluntary', 'none'),
  planned: fc.boolean(),
  weight: weights,
  title: titles,
});

const instruments = fc.record({
  jurisdictions: fc.constantFrom(['US'], ['CN'], ['CN', 'EU'], ['EU']),
  title: titles,
  steps: fc.array(
    fc.record({
      day: days,
      form: fc.constantFrom('day', 'day', 'month', 'interval'),
      stage: fc.constantFrom(null, ...STAGES),
      planned: fc.boolean(),
      moved: fc.boolean(),
      weight: weights,
      title: titles,
    }),
    { minLength: 1, maxLength: 8 },
  ),
});

/** An EDTF text of a form from a day on. */
function dateFrom(day: number, form: string, length = 20): string {
  const iso = isoOf(toDay(FIRST_DAY + day));
  switch (form) {
    case 'month':
      return iso.slice(0, 7);
    case 'year':
      return iso.slice(0, 4);
    case 'interval':
      return `${iso}/${isoOf(toDay(FIRST_DAY + day + length))}`;
    case 'open':
      return `${iso}/..`;
    default:
      return iso;
  }
}

/**
 * Random documents: single events, many of them of one day, months, years and intervals, and
 * instruments of up to eight steps with stages, planned and moved ones; names in Latin letters and in
 * full-width characters.
 */
export function documentsOf(most: number): fc.Arbitrary<DocumentDraft> {
  return fc
    .record({
      singles: fc.array(singles, { minLength: 1, maxLength: most, size: 'max' }),
      instruments: fc.array(instruments, { maxLength: 6 }),
    })
    .map((drawn) => ({
      events: [
        ...drawn.singles.map(({ day, form, length, ...each }, index) => ({
          ...each,
          id: `single-${index}`,
          date: dateFrom(day, form, length),
        })),
        ...drawn.instruments.flatMap(({ steps, jurisdictions }, number) =>
          steps.map(({ day, form, moved, ...step }, index): EventDraft => {
            const next = index + 1 < steps.length;
            return {
              ...step,
              id: `step-${number}-${index}`,
              date: dateFrom(day, form),
              jurisdictions,
              instrument: `act-${number}`,
              ...(moved && next ? { replacedBy: `step-${number}-${index + 1}` } : {}),
            };
          }),
        ),
      ],
      rest: {
        jurisdictions: [
          { code: 'EU', kind: 'union' },
          { code: 'UN', kind: 'body' },
        ],
        instruments: drawn.instruments.map(({ title }, number) => ({ id: `act-${number}`, title })),
      },
    }));
}
