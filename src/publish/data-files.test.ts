import { createHash } from 'node:crypto';
import { Cite } from '@citation-js/core';
import { parse } from 'csv-parse/sync';
import { csvParseRows } from 'd3';
import fc from 'fast-check';
import { convertIcsCalendar } from 'ts-ics';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildDataset, type WholeDataset } from '../data/dataset.ts';
import { parseDataset } from '../data/parse-dataset.ts';
import { dateText } from '../model/date-text.ts';
import { dayOf, isoOf, toDay } from '../model/day.ts';
import { LANGS, pick } from '../model/text.ts';
import { eventsCalendar } from './calendar.ts';
import { type CitedFrom, eventPart } from './citation.ts';
import { csvColumns, eventsCsv } from './csv.ts';
import { eventsDocument, eventsJson } from './events-document.ts';
import { hardDatasets, siteFixture, trickyDataset } from './fixture.ts';
import { uuid5, uuidOf } from './name-uuid.ts';
import { bibtexOf, cslJsonOf, referenceOf, risOf } from './references.ts';
import { plainCell, safeCell } from './safe-cell.ts';

const RUNS = { numRuns: 1000 };
const TRIGGER = /^[\s\ufeff]*[=+\-@＝＋－＠|%]|^[\t\r\n]/;

/** The lines that our calendars have, and what goes on from the line before. */
const LINE =
  /^(?: |$|(?:BEGIN|END|VERSION|PRODID|CALSCALE|NAME|X-WR-CALNAME|UID|DTSTAMP|SUMMARY|DESCRIPTION|CATEGORIES|STATUS|URL|TRANSP):|DT(?:START|END);VALUE=DATE:\d{8}$)/;

/** Some of the events, in order, as a filter would leave them. */
const chosen = fc.tuple(hardDatasets, fc.infiniteStream(fc.boolean())).map(([dataset, passes]) => ({
  dataset,
  events: dataset.events.filter(() => passes.next().value === true),
}));

describe('the table of any events', () => {
  it('is read by others as it was meant, and holds no formula', () => {
    fc.assert(
      fc.property(chosen, ({ events }) => {
        const text = eventsCsv(events);
        const rows = parse(text, { bom: true }) as readonly (readonly string[])[];
        expect(rows).toEqual(csvParseRows(text.slice(1)));
        const cells = rows.slice(1).map((row) => row.map(plainCell));
        expect(rows[0]).toEqual(csvColumns().map(({ name }) => name));
        expect(cells).toEqual(events.map((event) => csvColumns().map(({ value }) => value(event))));
        const lines = rows.flat().flatMap((cell) => cell.split(/[\r\n\u2028\u2029]/));
        expect(rows.flat().filter((cell) => TRIGGER.test(cell))).toEqual([]);
        expect(lines.filter((line) => /^[^\S\r\n]*[=+\-@＝＋－＠|%]/.test(line))).toEqual([]);
      }),
      RUNS,
    );
  }, 60_000);

  it('gives back every cell, apostrophes too', () => {
    const unit = fc.constantFrom("'", '=', '-', '＝', ' ', '\t', '\n', '\r', '\ufeff', 'a', '|');
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        expect(plainCell(safeCell(text))).toBe(text);
        expect(safeCell(text)).not.toMatch(TRIGGER);
      }),
      RUNS,
    );
  });
});

describe('the calendar of any events', () => {
  it.each(LANGS)(
    'is read by others as the view has it (%s)',
    (lang) => {
      fc.assert(
        fc.property(chosen, ({ dataset, events }) => {
          const site = { ...siteFixture('https://a.example/'), uuidOf };
          const text = eventsCalendar(events, { ...dataset, langs: [lang], site });
          const read = convertIcsCalendar(undefined, text).events ?? [];
          expect(read.map(({ uid }) => uid)).toEqual(events.map(({ id }) => uuidOf(id)));
          expect(read.map(({ start }) => isoDay(start.date))).toEqual(
            events.map(({ date }) => isoOf(date.first)),
          );
          expect(read.map(({ end }) => isoDay(end?.date))).toEqual(
            events.map(({ date }) => isoOf(toDay(date.last + 1))),
          );
          expect(read.map(({ status }) => status)).toEqual(
            events.map(({ replacedBy }) => (replacedBy === null ? undefined : 'CANCELLED')),
          );
          // What the file says; the reader trims, which is not in question here.
          expect(valuesOf(text, 'SUMMARY')).toEqual(
            events.map(({ title }) => printable(pick(title, lang))),
          );
          expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
          const lines = text.split('\r\n');
          const encoder = new TextEncoder();
          expect(lines.filter((line) => encoder.encode(line).length > 75)).toEqual([]);
          expect(lines.filter((line) => !LINE.test(line))).toEqual([]);
        }),
        RUNS,
      );
    },
    60_000,
  );

  it('says of a date how exact it is where the entry would not', () => {
    const { events, ...dataset } = trickyDataset();
    const head = { ...dataset, site: siteFixture('') };
    const described = (langs: typeof LANGS | readonly ['zh']) =>
      valuesOf(eventsCalendar(events, { ...head, langs }), 'DESCRIPTION');
    expect(described(LANGS)[0]).toBe('May 2023 · 2023年5月');
    expect(described(['zh'])[0]).toBe('2023年5月');
    expect(described(['zh'])[1]).not.toContain('2024年');
  });

  it('has no entry that a text has made', () => {
    const title = 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\nEND:VCALENDAR';
    const { events, ...dataset } = buildDataset(recordsOf({ events: [{ date: '2024', title }] }));
    const text = eventsCalendar(events, { ...dataset, langs: ['en'], site: siteFixture('') });
    expect(text.match(/^(?:BEGIN|END):.*$/gm)).toEqual([
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'END:VEVENT',
      'END:VCALENDAR',
    ]);
    expect(valuesOf(text, 'SUMMARY')).toEqual([printable(title)]);
  });

  it('leaves out what the format cannot write', () => {
    const { events, ...dataset } = buildDataset(
      recordsOf({
        events: [
          { date: '-0044-03-15', title: 'Ides' },
          { date: '9999', title: 'x' },
          { date: '0001', title: 'y' },
        ],
      }),
    );
    const text = eventsCalendar(events, { ...dataset, langs: ['en'], site: siteFixture('') });
    expect(valuesOf(text, 'SUMMARY')).toEqual(['y']);
  });
});

describe('the document of any events', () => {
  it('opens again with nothing wrong in it, and the same events', () => {
    fc.assert(
      fc.property(chosen, ({ dataset, events }) => {
        fc.pre(events.length > 0);
        const parsed = parseDataset(JSON.parse(eventsJson(dataset, events)));
        if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
        expect(parsed.value.issues).toEqual([]);
        const again = buildDataset(parsed.value.records);
        const kept = new Set(again.events.map(({ id }) => id));
        for (const event of events) {
          expect(again.events.find(({ id }) => id === event.id)).toEqual({
            ...event,
            relations: event.relations.filter(({ to }) => kept.has(to)),
            movedBy: event.movedBy !== null && kept.has(event.movedBy) ? event.movedBy : null,
          });
        }
        // Only what a date was moved to may come along.
        const moved = new Set(dataset.events.map(({ replacedBy }) => replacedBy));
        const own = new Set(events.map(({ id }) => id));
        expect([...kept].filter((id) => !own.has(id) && !moved.has(id))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it('is the whole when the whole is asked for', () => {
    const dataset = trickyDataset();
    const { events, jurisdictions, instruments, topics } = buildDataset(
      recordsOf(eventsDocument(dataset, dataset.events)),
    );
    expect({ events, jurisdictions, instruments, topics }).toEqual({
      events: dataset.events,
      jurisdictions: dataset.jurisdictions,
      instruments: dataset.instruments,
      topics: dataset.topics,
    });
  });

  it('brings the new date of a moved one, the bodies of a country, and nothing else', () => {
    const dataset = buildDataset(
      recordsOf({
        jurisdictions: [
          { code: 'FR', memberOf: [{ body: 'EU', from: '1958', to: '2030-01' }] },
          { code: 'EU', kind: 'union' },
          { code: 'CN' },
        ],
        topics: [
          { id: 'a', name: 'A' },
          { id: 'b', name: 'B' },
        ],
        instruments: [
          { id: 'act', title: 'An act', relations: [{ type: 'implements', to: 'other' }] },
          { id: 'other', title: 'Another' },
        ],
        events: [
          {
            id: 'old',
            date: '2024',
            title: 'x',
            jurisdictions: ['FR'],
            instrument: 'act',
            topics: ['a'],
            planned: true,
            replacedBy: 'new',
            movedBy: 'law',
            relations: [{ type: 'responds-to', to: 'law' }],
          },
          { id: 'new', date: '2025', title: 'y', jurisdictions: ['FR'] },
          {
            id: 'law',
            date: '2023',
            title: 'z',
            jurisdictions: ['CN'],
            topics: ['b'],
            instrument: 'other',
          },
        ],
        redirects: { older: 'old', 'law-2': 'law' },
      }),
    );
    const old = dataset.events.filter(({ id }) => id === 'old');
    const records = recordsOf(eventsDocument(dataset, old));
    expect(records.events.map(({ id }) => id)).toEqual(['old', 'new']);
    expect(records.events[0]).toMatchObject({ replacedBy: 'new', movedBy: null, relations: [] });
    expect(records.jurisdictions).toEqual([...dataset.jurisdictions.values()].slice(0, 2));
    expect([...records.topics.keys()]).toEqual(['a']);
    expect(records.instruments).toMatchObject([{ id: 'act', relations: [] }]);
    expect([...records.redirects]).toEqual([['older', 'old']]);
  });
});

describe('references', () => {
  // Each tells the reader of its formats.
  beforeAll(async () => {
    await import('@citation-js/plugin-bibtex');
    await import('@citation-js/plugin-ris');
  });
  const dates = { en: dateText('en'), zh: dateText('zh') };
  const from = (dataset: WholeDataset): CitedFrom => ({
    ...dataset,
    url: 'https://a.example/?country=FR,CN&q=深度 {x}%26',
    today: dayOf(2026, 11, 23),
  });

  it.each(LANGS)(
    'are read by others, one a work, with its own name (%s)',
    (lang) => {
      fc.assert(
        fc.property(chosen, ({ dataset, events }) => {
          fc.pre(events.length > 0);
          const made = events.map((event) =>
            referenceOf(eventPart(event, dates), lang, from(dataset)),
          );
          const wanted = made.map(({ key, title }) => [key, letters(title)]);
          for (const text of [bibtexOf(made), risOf(made), cslJsonOf(made)]) {
            const { data } = new Cite(text);
            expect(data.map((item) => [item['id'], letters(String(item['title']))])).toEqual(
              wanted,
            );
            expect(new Set(data.map((item) => item['URL']))).toEqual(
              new Set(['https://a.example/?country=FR,CN&q=%E6%B7%B1%E5%BA%A6%20%7Bx%7D%26']),
            );
            expect(data[0]?.['accessed']).toMatchObject({ 'date-parts': [[2026, 11, 23]] });
          }
        }),
        { numRuns: 200 },
      );
    },
    60_000,
  );

  it('name the dataset by itself, and its authors as one name in each language', () => {
    const dataset = trickyDataset();
    const [en, zh] = LANGS.map((lang) => referenceOf(null, lang, from(dataset)));
    if (en === undefined || zh === undefined) throw new Error('no reference');
    expect(bibtexOf([zh])).toBe(
      '@misc{ai-policy,\n  author = {{AI政策时间线编写组}},\n  title = {{AI政策时间线}},\n' +
        '  year = {2026},\n  month = nov,\n  howpublished = {数据集，2026.11.0版},\n' +
        '  url = {https://a.example/?country=FR,CN&q=%E6%B7%B1%E5%BA%A6%20%7Bx%7D%26},\n' +
        '  urldate = {2026-11-23},\n  langid = {chinese}\n}\n',
    );
    expect(new Cite(cslJsonOf([en])).data[0]).toMatchObject({
      type: 'dataset',
      author: [{ literal: 'The AI Policy Timeline authors' }],
      issued: { 'date-parts': [[2026, 11, 23]] },
      version: '2026.11.0',
    });
    expect(new Cite(risOf([en])).data[0]).toMatchObject({
      title: 'AI Policy Timeline',
      author: [{ literal: 'The AI Policy Timeline authors' }],
    });
  });

  it('mean nothing to TeX', () => {
    const { data } = new Cite(
      bibtexOf([
        {
          ...referenceOf(null, 'en', from(trickyDataset())),
          title: String.raw`50% of $1 & \input{x} #1_2 ~^`,
        },
      ]),
    );
    expect(data[0]?.['title']).toBe(String.raw`50% of $1 & \input{x} #1_2 ~^`);
  });
});

describe('the UUID of a name', () => {
  it('is of version 5, as the standard has it', () => {
    // RFC 9562, appendix A.4.
    expect(uuid5('www.example.com', '6ba7b810-9dad-11d1-80b4-00c04fd430c8')).toBe(
      '2ed6657d-e927-568b-95e1-2665a8aea6a2',
    );
  });

  it('has the digest that Node computes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (name) => {
        const digest = createHash('sha1').update(Buffer.alloc(16)).update(name.toWellFormed());
        const uuid = uuid5(name, '00000000-0000-0000-0000-000000000000').replaceAll('-', '');
        const hex = digest.digest('hex').slice(0, 32);
        expect(uuid.slice(0, 12)).toBe(hex.slice(0, 12));
        expect(uuid.slice(17)).toBe(hex.slice(17));
      }),
    );
  });
});

function recordsOf(document: object) {
  const parsed = parseDataset(document);
  const issues = parsed.ok ? parsed.value.issues : parsed.issues;
  if (!parsed.ok || issues.length > 0) throw new Error(JSON.stringify(issues));
  return parsed.value.records;
}

function isoDay(date: Date | undefined): string {
  return date?.toISOString().slice(0, 10) ?? '';
}

/** The values of a property in a calendar, unfolded and with nothing escaped. */
function valuesOf(calendar: string, name: string): readonly string[] {
  return calendar
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .filter((line) => line.startsWith(`${name}:`))
    .map((line) =>
      line
        .slice(name.length + 1)
        .replaceAll(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign)),
    );
}

/** A text as a calendar can hold it: one kind of line break, no other control characters. */
function printable(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\P{Cc}\n\t]/gu, '');
}

/** Letters and digits alone: programs for references tidy quotes, dashes and spaces. */
function letters(text: string): string {
  return (text.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? []).join('');
}
