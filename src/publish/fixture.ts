import * as fc from 'fast-check';
import { documentsOf } from '../data/fixture.ts';
import { type WholeDataset, buildDataset } from '../data/dataset.ts';
import { parseDataset } from '../data/parse-dataset.ts';
import { issueText } from '../model/result.ts';
import type { Site } from './site.ts';

/** A small dataset with what is hard to write down: commas, quotes, formulas, angle brackets. */
export function trickyDataset(): WholeDataset {
  const parsed = parseDataset({
    id: 'ai-policy',
    title: { en: 'AI Policy Timeline', zh: 'AI政策时间线' },
    version: '2026.11.0',
    asOf: '2026-11-23',
    license: 'CC-BY-4.0',
    jurisdictions: [{ code: 'EU', kind: 'union', name: { en: 'European Union', zh: '欧盟' } }],
    instruments: [{ id: 'act', title: 'The Act', relations: [] }],
    events: [
      {
        id: 'act-adopted',
        date: '2024-03-13',
        title: { en: 'Parliament adopts the act', zh: '议会通过《法案》' },
        summary: {
          en: 'It says "yes", <finally> & in full.',
          zh: '议会投了赞成票，\n文本就此定稿。',
        },
        jurisdictions: ['EU'],
        actors: ['European Parliament'],
        kind: 'law',
        force: 'binding',
        instrument: 'act',
        stage: 'adopted',
        relations: [{ type: 'responds-to', to: 'formula' }],
        sources: [{ url: 'https://example.com/a?b=1&c=2', title: 'A & B', publisher: 'Example' }],
      },
      { id: 'formula', date: '2023-05', title: { en: '=SUM(A1;A2)', zh: '+86的号码' } },
      {
        id: 'act-applies',
        date: '2027-12',
        title: { en: 'Duties apply; all of them, at last', zh: '义务开始适用' },
        summary: { en: 'x'.repeat(200), zh: '义'.repeat(120) },
        jurisdictions: ['EU'],
        instrument: 'act',
        stage: 'applies',
        planned: true,
      },
      {
        id: 'act-applies-first-date',
        date: '2027-08-02',
        title: { en: 'The first date of the duties', zh: '义务原定日期' },
        instrument: 'act',
        stage: 'applies',
        planned: true,
        replacedBy: 'act-applies',
        movedBy: 'act-adopted',
      },
    ],
  });
  const issues = parsed.ok ? parsed.value.issues : parsed.issues;
  if (!parsed.ok || issues.length > 0) throw new Error(issues.map(issueText).join('\n'));
  return buildDataset(parsed.value.records);
}

const SIGNS =
  '= + - @ | % ＝ ＋ － ＠ \' " , ; : \\ { } # $ & _ ~ ^ < > ]]> <script>alert(1)</script> ' +
  'UID:1 中 𠮷 ，。《法案》 é a B 7 \u0001 \u0007 \ufeff \u2028 \u202e';
const units = fc.constantFrom(...SIGNS.split(' '), ' ', '\t', '\n', '\r', '\r\n', '\u00a0');
/** Texts that formats break at. */
const hardTexts = fc.oneof(
  fc.string({ unit: units, minLength: 1, maxLength: 8 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
);

/** Random datasets whose every text is hard to write down, in one language or both. */
export const hardDatasets: fc.Arbitrary<WholeDataset> = documentsOf(6).chain(({ events, rest }) =>
  fc
    .array(
      fc.record({
        title: fc.oneof(
          fc.record({ en: hardTexts, zh: hardTexts }),
          fc.record({ zh: hardTexts }),
          fc.record({ en: hardTexts }),
        ),
        summary: fc.record({ en: hardTexts, zh: hardTexts }),
        actors: fc.array(hardTexts, { maxLength: 2 }),
        source: fc.record({ title: hardTexts, publisher: hardTexts, path: hardTexts }),
      }),
      { minLength: events.length, maxLength: events.length },
    )
    .map((texts) => {
      const filled = events.map((event, index) => {
        const { source, ...text } = texts[index] ?? {};
        const url = `https://example.com/?q=${encodeURIComponent(source?.path ?? '')}`;
        return { ...event, ...text, sources: [{ ...source, url }] };
      });
      const parsed = parseDataset({ ...rest, version: '1.0', events: filled });
      if (!parsed.ok) throw new Error(parsed.issues.map(issueText).join('\n'));
      return buildDataset(parsed.value.records);
    }),
);

/** A site whose address is known, or not. */
export function siteFixture(root: string): Site {
  return { root, uuidOf: (name) => `00000000-0000-5000-8000-${name.length}` };
}
