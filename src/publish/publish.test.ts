import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STAGES } from '../model/category.ts';
import { dateText } from '../model/date-text.ts';
import { dayOf } from '../model/day.ts';
import type { PolicyEvent } from '../model/policy-event.ts';
import { upcomingCalendar } from './calendar.ts';
import { citationOf, datasetCitationOf, eventPart } from './citation.ts';
import { csvColumns, eventsCsv } from './csv.ts';
import { dataPackage, datasetJsonLd } from './description.ts';
import { atomFeed, jsonFeed } from './feeds.ts';
import { siteFixture, trickyDataset } from './fixture.ts';
import { instrumentsJson } from './instruments.ts';
import { plainCell } from './safe-cell.ts';
import { STAGE_TERMS } from './stage-terms.ts';

const dataset = trickyDataset();
const ROOT = 'https://timeline.example/app/';

function event(id: string): PolicyEvent {
  const found = dataset.events.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no event ${id}`);
  return found;
}

describe('the table', () => {
  const text = eventsCsv(dataset.events);
  const rows = csvParse(text.slice(1));

  it('begins with the mark that lets spreadsheets read Chinese', () => {
    expect(text.codePointAt(0)).toBe(0xfeff);
    expect(text.endsWith('\r\n')).toBe(true);
  });

  it('reads back as it was written', () => {
    expect(rows.columns).toEqual(csvColumns().map(({ name }) => name));
    expect(rows).toHaveLength(4);
    const adopted = rows.find(({ id }) => id === 'act-adopted');
    expect(adopted).toMatchObject({
      date: '2024-03-13',
      first_day: '2024-03-13',
      title_zh: '议会通过《法案》',
      summary_en: 'It says "yes", <finally> & in full.',
      summary_zh: '议会投了赞成票，\n文本就此定稿。',
      category: 'law',
      relations: 'responds-to formula',
      sources: 'https://example.com/a?b=1&c=2',
    });
    expect(rows.find(({ id }) => id === 'act-applies')).toMatchObject({
      first_day: '2027-12-01',
      last_day: '2027-12-31',
      planned: 'true',
    });
  });

  it('holds nothing that a spreadsheet would run', () => {
    expect(rows.find(({ id }) => id === 'formula')).toMatchObject({
      title_en: "'=SUM(A1;A2)",
      title_zh: "'+86的号码",
    });
  });

  it('keeps any text in its cell', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        const [row] = csvParse(eventsCsv([{ ...event('formula'), title: { en: title } }]).slice(1));
        expect(plainCell(row?.title_en ?? '')).toBe(title);
      }),
    );
  });
});

describe('the feeds', () => {
  it('tell what happened, newest first, in one language', () => {
    const feed = JSON.parse(jsonFeed(dataset, 'zh', siteFixture(ROOT))) as {
      readonly items: readonly Record<string, unknown>[];
    };
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'AI政策时间线',
      language: 'zh-Hans-CN',
      home_page_url: ROOT,
      feed_url: `${ROOT}data/v1/feed.zh.json`,
    });
    expect(feed.items.map(({ id }) => id)).toEqual(['act-adopted', 'formula']);
    expect(feed.items[0]).toMatchObject({
      url: `${ROOT}?lang=zh&event=act-adopted`,
      title: '议会通过《法案》',
      date_published: '2024-03-13T00:00:00Z',
    });
  });

  it('say when and where at the precision of the data, and on what it rests', () => {
    const feed = JSON.parse(jsonFeed(dataset, 'en', siteFixture(ROOT))) as {
      readonly items: readonly Record<string, unknown>[];
    };
    expect(feed.items[0]).toMatchObject({ external_url: 'https://example.com/a?b=1&c=2' });
    expect(feed.items[0]?.['content_text']).toBe(
      '13 March 2024 · European Union\nIt says "yes", <finally> & in full.\n' +
        'A & B, Example: https://example.com/a?b=1&c=2',
    );
    expect(feed.items[1]?.['content_text']).toMatch(/^May 2023 · /);
  });

  it('leave out of JSON the addresses that are not known, and find the app in Atom', () => {
    expect(jsonFeed(dataset, 'en', siteFixture(''))).not.toMatch(
      /"(?:url|feed_url|home_page_url)"/,
    );
    const atom = atomFeed(dataset, 'en', siteFixture(''));
    expect(atom).toContain('href="../../?lang=en&amp;event=act-adopted"');
    expect(atom).toContain('rel="self" type="application/atom+xml" href="feed.en.atom"');
    expect(atomFeed(dataset, 'en', siteFixture(ROOT))).toContain(
      `rel="self" type="application/atom+xml" href="${ROOT}data/v1/feed.en.atom"`,
    );
  });

  it('are Atom with every sign escaped', () => {
    const atom = atomFeed(dataset, 'en', siteFixture(''));
    expect(atom).toContain('<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">');
    expect(atom.match(/<entry>/g)).toHaveLength(2);
    expect(atom).toContain('&lt;finally&gt; &amp; in full.');
    expect(atom).toContain('13 March 2024 · European Union\nIt says &quot;yes&quot;');
    expect(atom).toContain('href="https://example.com/a?b=1&amp;c=2"');
    expect(atom).toContain('<updated>2026-11-23T00:00:00Z</updated>');
    expect(atom.replaceAll(/&(?:amp|lt|gt|quot);/g, '')).not.toContain('&');
    expect(atom).not.toContain('act-applies');
  });
});

describe('the calendar', () => {
  const calendar = upcomingCalendar(dataset, siteFixture(ROOT));
  const unfolded = calendar.replaceAll('\r\n ', '');

  it('holds the scheduled dates that were not moved, as long as they are uncertain', () => {
    expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(unfolded).toContain('DTSTART;VALUE=DATE:20271201\r\nDTEND;VALUE=DATE:20280101\r\n');
    expect(unfolded).toContain(
      String.raw`SUMMARY:Duties apply\; all of them\, at last · 义务开始适用`,
    );
    expect(unfolded).toContain(`URL:${ROOT}?event=act-applies`);
  });

  it('breaks lines at 75 bytes and within no character', () => {
    const lines = calendar.split('\r\n');
    const bytes = lines.map((line) => new TextEncoder().encode(line).length);
    expect(Math.max(...bytes)).toBeLessThanOrEqual(75);
    expect(Math.max(...bytes)).toBeGreaterThan(70);
    expect(unfolded).toContain('义'.repeat(120));
    expect(calendar).not.toContain('�');
    expect(calendar.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});

describe('a citation', () => {
  const dates = { en: dateText('en'), zh: dateText('zh') };
  const from = { ...dataset, url: `${ROOT}?event=act-adopted`, today: dayOf(2026, 12, 1) };
  const { apa, gbt7714 } = citationOf(eventPart(event('act-adopted'), dates), from);

  it('follows APA', () => {
    expect(apa).toBe(
      'The AI Policy Timeline authors. (2026). Parliament adopts the act (13 March 2024). ' +
        'In AI Policy Timeline (Version 2026.11.0) [Data set]. ' +
        `Retrieved December 1, 2026, from ${ROOT}?event=act-adopted`,
    );
  });

  it('follows GB/T 7714', () => {
    expect(gbt7714).toBe(
      'AI政策时间线编写组. 议会通过《法案》（2024年3月13日）[DS/OL]//AI政策时间线编写组. ' +
        `AI政策时间线. 2026.11.0版. (2026-11-23)[2026-12-01]. ${ROOT}?event=act-adopted.`,
    );
  });
});

describe('a citation of the dataset', () => {
  const { apa, gbt7714 } = datasetCitationOf({ ...dataset, url: ROOT, today: dayOf(2026, 12, 1) });

  it('follows APA', () => {
    expect(apa).toBe(
      'The AI Policy Timeline authors. (2026). AI Policy Timeline (Version 2026.11.0) ' +
        `[Data set]. Retrieved December 1, 2026, from ${ROOT}`,
    );
  });

  it('follows GB/T 7714', () => {
    expect(gbt7714).toBe(
      `AI政策时间线编写组. AI政策时间线[DS/OL]. 2026.11.0版. (2026-11-23)[2026-12-01]. ${ROOT}.`,
    );
  });
});

describe('the instruments', () => {
  it('carry their steps in order and in the terms of others', () => {
    const file = JSON.parse(instrumentsJson(dataset)) as {
      readonly instruments: readonly { readonly steps: readonly unknown[] }[];
    };
    expect(file).toMatchObject({ version: '2026.11.0', asOf: '2026-11-23', license: 'CC-BY-4.0' });
    expect(file.instruments[0]?.steps).toEqual([
      {
        event: 'act-adopted',
        date: '2024-03-13',
        stage: 'adopted',
        planned: false,
        replacedBy: null,
        movedBy: null,
        schemaOrg: { property: 'legislationDate' },
        eli: 'eli:date_document',
      },
      expect.objectContaining({
        event: 'act-applies-first-date',
        replacedBy: 'act-applies',
        movedBy: 'act-adopted',
      }),
      expect.objectContaining({ event: 'act-applies', eli: 'eli:date_applicability' }),
    ]);
  });

  it('have stages that map one to one', () => {
    const terms = STAGES.map((stage) => STAGE_TERMS[stage]);
    const eli = terms.flatMap((term) => term.eli ?? []);
    expect(new Set(terms.map((term) => JSON.stringify(term.schemaOrg))).size).toBe(STAGES.length);
    expect(new Set(eli).size).toBe(eli.length);
  });
});

describe('what catalogues read', () => {
  it('describes every column of the table', () => {
    const { resources } = JSON.parse(dataPackage(dataset)) as {
      readonly resources: readonly {
        readonly path: string;
        readonly schema?: { readonly fields: readonly { readonly name: string }[] };
      }[];
    };
    const table = resources.find(({ path }) => path === 'events.csv');
    expect(table?.schema?.fields.map(({ name }) => name)).toEqual(
      csvColumns().map(({ name }) => name),
    );
  });

  it('tells the span of time, the licence and the files', () => {
    expect(datasetJsonLd(dataset, siteFixture(ROOT))).toMatchObject({
      '@type': 'Dataset',
      temporalCoverage: '2023-05-01/2027-12-31',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      url: ROOT,
      distribution: expect.arrayContaining([
        expect.objectContaining({ contentUrl: `${ROOT}data/v1/events.csv` }),
      ]),
    });
  });
});

describe('the codebook', () => {
  const codebook = readFileSync(join(import.meta.dirname, '../../data/README.md'), 'utf8');

  it.each(STAGES)('tells what %s is called elsewhere', (stage) => {
    const row = codebook.split('\n').find((line) => line.startsWith(`| \`${stage}\``)) ?? '';
    const { schemaOrg, eli } = STAGE_TERMS[stage];
    const name = [schemaOrg.property, schemaOrg.value].filter((part) => part !== undefined);
    expect(row).toContain(`\`${name.join('=')}\``);
    expect(row.includes('`eli:')).toBe(eli !== null);
    expect(row).toContain(eli ?? '');
  });
});
