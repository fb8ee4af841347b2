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

/** A site whose address is known, or not. */
export function siteFixture(root: string): Site {
  return { root, uuidOf: (name) => `00000000-0000-5000-8000-${name.length}` };
}
