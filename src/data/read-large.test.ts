import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileDataset } from '../build/compile-dataset.ts';
import { isoOf, toDay } from '../model/day.ts';
import { toEventId, toInstrumentId } from '../model/policy-event.ts';
import { buildDataset, type WholeDataset } from './dataset.ts';
import { largeDataset } from './large-dataset.ts';
import { incomingOf } from './links.ts';
import { parseDataset } from './parse-dataset.ts';
import { LargeFile, readLarge } from './read-large.ts';

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const tools = {
  decode,
  advances: new Float32Array(128).fill(0.5),
  onProgress: () => undefined,
};

function readAsLarge(text: string) {
  const bytes = new TextEncoder().encode(text);
  const read = readLarge(bytes, tools);
  if (!read.ok) return { ok: false as const, issues: read.issues };
  return { ok: true as const, data: read.value, dataset: largeDataset(read.value, decode) };
}

function readAsSmall(text: string): WholeDataset {
  const parsed = parseDataset(JSON.parse(text));
  if (!parsed.ok) throw new Error('the document is not good');
  return buildDataset(parsed.value.records);
}

/** Everything that layout and panels ask of a dataset, told the same way for both kinds. */
function portrait(dataset: WholeDataset | ReturnType<typeof largeDataset>) {
  const { columns } = dataset;
  return Array.from({ length: columns.length }, (_, index) => {
    const event = dataset.events.at(index);
    const places = columns.places.slice(columns.placeStart[index], columns.placeStart[index + 1]);
    return {
      event,
      first: columns.first[index],
      last: columns.last[index],
      traits: columns.traits[index],
      places: Array.from(places, (place) => columns.codes[place]),
      label: dataset.labelAt(index),
      incoming: incomingOf(dataset.links, index),
      steps: event?.instrument == null ? null : dataset.steps.get(event.instrument),
      instrument: event?.instrument == null ? null : dataset.instruments.get(event.instrument),
      found: event === undefined ? null : dataset.indexOf.get(event.id),
    };
  });
}

const text = fc.string({
  minLength: 1,
  maxLength: 30,
  unit: fc.constantFrom(...Array.from('Ab 9法案"\\\u0007é/{}[],:')),
});
const days = fc.integer({ min: 18_000, max: 18_400 });
const dates = fc.oneof(
  days.map((day) => isoOf(toDay(day))),
  days.map((day) => isoOf(toDay(day)).slice(0, 7)),
  days.map((day) => isoOf(toDay(day)).slice(0, 4)),
  days.map((day) => `${isoOf(toDay(day))}/${isoOf(toDay(day + 9))}`),
  fc.constantFrom('2019-05~', '2019-11-02?', '202X', '2019-03-01/..'),
);
const records = fc.record(
  {
    date: dates,
    title: fc.oneof(text, fc.record({ en: text, zh: text }), fc.record({ zh: text })),
    label: text,
    jurisdictions: fc.array(fc.constantFrom('FR', 'CN', 'EU', 'G20', 'UN'), { minLength: 1 }),
    kind: fc.constantFrom('law', 'model', 'guidance', 'court'),
    force: fc.constantFrom('binding', 'voluntary', 'none'),
    stage: fc.constantFrom('proposed', 'adopted', 'in-force'),
    weight: fc.constantFrom(1, 2, 3, 4, 5),
    planned: fc.boolean(),
    instrument: fc.constantFrom('act-0', 'act-1'),
    relations: fc.array(
      fc.record({
        type: fc.constantFrom('amends', 'cites'),
        to: fc.constantFrom('e-000', 'e-003', 'e-007'),
      }),
      { maxLength: 3 },
    ),
    summary: text,
  },
  { requiredKeys: ['date', 'title'] },
);
const documents = fc.array(records, { minLength: 8, maxLength: 40 }).map((events) => ({
  title: 'Test',
  instruments: [
    { id: 'act-0', title: 'An act' },
    { title: { en: 'Another', zh: '另一部' }, id: 'act-1', force: 'binding' },
  ],
  events: events.map((event, place) => ({ id: `e-${String(place).padStart(3, '0')}`, ...event })),
}));

describe('a large file', () => {
  it('is read as a small one is, record for record', () => {
    fc.assert(
      fc.property(documents, fc.constantFrom(undefined, 1, '\t'), (document, space) => {
        const source = JSON.stringify(document, null, space);
        const large = readAsLarge(source);
        if (!large.ok) throw new Error(JSON.stringify(large.issues));
        expect(large.data.issues).toEqual([]);
        expect(portrait(large.dataset)).toEqual(portrait(readAsSmall(source)));
      }),
      { numRuns: 300 },
    );
  });

  it('holds the real events as they are', () => {
    const { json } = compileDataset(join(import.meta.dirname, '../../data'));
    const large = readAsLarge(json);
    if (!large.ok) throw new Error(JSON.stringify(large.issues));
    const small = readAsSmall(json);
    expect(large.dataset.columns.length).toBe(small.columns.length);
    for (const { id } of small.events) {
      const index = large.dataset.indexOf.get(id);
      const event = index === undefined ? undefined : large.dataset.events.at(index);
      expect(event).toEqual(small.events[small.indexOf.get(id) ?? -1]);
    }
  });

  it('names nameless events by their place and knows them by that name', () => {
    const large = readAsLarge(
      '{"events":[{"date":"2024","title":"b"},{"date":"2023","title":"a"}]}',
    );
    if (!large.ok) throw new Error('not read');
    expect(large.dataset.events.at(0)?.id).toBe('event-2');
    expect(large.dataset.indexOf.get(toEventId('event-1'))).toBe(1);
    expect(large.dataset.indexOf.has(toEventId('event-3'))).toBe(false);
  });

  it('leaves out what is not good, says so, and keeps the rest', () => {
    const events = [
      '{"id":"a","date":"2024-02-30","title":"No such day"}',
      '{"id":"b","date":"2024-02-29","title":"Leap day"}',
      '{"id":"b","date":"2024-03-01","title":"Twice"}',
      '{"id":"c","date":"2024-03-01","title":"Lost","instrument":"none","relations":[{"type":"cites","to":"x"}]}',
      '{"id":"d","date":"2024-03-01"}',
      '17',
    ];
    const large = readAsLarge(`{"events":[${events.join(',')}]}`);
    if (!large.ok) throw new Error('not read');
    expect(large.dataset.columns.length).toBe(2);
    const paths = large.data.issues.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        expect.stringContaining('events[0]'),
        'events[2].id',
        'events[3].instrument',
        'events[3].relations',
        expect.stringContaining('events[4]'),
        'events[5]',
      ]),
    );
    expect(large.dataset.instruments.get(toInstrumentId('none'))).toBeUndefined();
  });

  it.each([
    ['nothing', ''],
    ['no object', '[1]'],
    ['no list of events', '{"title":"x"}'],
    ['events that are no list', '{"events":{}}'],
    ['an open list', '{"events":[{"date":"2024","title":"a"}'],
    ['an open text', '{"events":[{"date":"2024","title":"a'],
    ['an empty list', '{"events":[]}'],
    ['only bad records', '{"events":[{"date":"soon","title":"a"}]}'],
    ['a broken head', '{"title":nonsense,"events":[{"date":"2024","title":"a"}]}'],
  ])('is refused with a reason when it holds %s', (_, source) => {
    const large = readAsLarge(source);
    expect(large.ok ? [] : large.issues).not.toEqual([]);
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(documents, fc.nat(), fc.nat({ max: 255 }), (document, place, byte) => {
        const bytes = new TextEncoder().encode(JSON.stringify(document));
        bytes[place % bytes.length] = byte;
        const read = readLarge(bytes, tools);
        expect(read.ok || read.issues.length > 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('is read the same while it comes piece by piece, whatever order its lists have', () => {
    const pieces = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(documents, pieces, fc.boolean(), (document, sizes, eventsFirst) => {
        const { events, ...head } = document;
        const source = JSON.stringify(eventsFirst ? { events, ...head } : document);
        const bytes = new TextEncoder().encode(source);
        let room = new Uint8Array(64);
        const file = new LargeFile(room, tools);
        for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
          const next = Math.min(bytes.length, at + (sizes[turn % sizes.length] ?? 1));
          if (next > room.length) {
            const larger = new Uint8Array(2 * next);
            larger.set(room);
            room = larger;
            file.moveTo(room);
          }
          room.set(bytes.subarray(at, next), at);
          at = next;
          file.advance(at);
        }
        expect(file.finish(bytes.length)).toEqual(readLarge(bytes, tools));
      }),
      { numRuns: 200 },
    );
  });

  it('tells how far it is', () => {
    const shares: number[] = [];
    const bytes = new TextEncoder().encode('{"events":[{"date":"2024","title":"a"}]}');
    readLarge(bytes, { ...tools, onProgress: (share) => shares.push(share) });
    expect(shares.length).toBeGreaterThan(0);
    for (const share of shares) expect(share).toBeGreaterThan(0);
    expect(Math.max(...shares)).toBeLessThanOrEqual(1);
  });
});
