import { describe, expect, it } from 'vitest';
import { toEventId, toInstrumentId } from '../model/policy-event.ts';
import { buildDataset, eventOf, eventsAt, latestStep, stepsOf } from './dataset.ts';
import { dayOf } from '../model/day.ts';
import { datasetOf } from './fixture.ts';
import { incomingOf } from './links.ts';
import { parseDataset } from './parse-dataset.ts';

const ACT = toInstrumentId('act');
const dataset = datasetOf(
  [
    { id: 'in-force', date: '2024-08-01', instrument: 'act' },
    { id: 'late', date: '2025', relations: [{ type: 'cites', to: 'proposal' }] },
    { id: 'b', date: '2023-01-01' },
    {
      id: 'adopted',
      date: '2024-03-13',
      instrument: 'act',
      relations: [
        { type: 'builds-on', to: 'proposal' },
        { type: 'cites', to: 'b' },
      ],
    },
    { id: 'a', date: '2023' },
    { id: 'proposal', date: '2021-04-21', instrument: 'act' },
  ],
  {
    jurisdictions: [{ code: 'EU', kind: 'union' }, { code: 'FR' }],
    instruments: [
      { id: 'act', title: 'The Act' },
      { id: 'idle', title: 'Never used' },
    ],
  },
);
const ORDER = ['proposal', 'a', 'b', 'adopted', 'in-force', 'late'];

describe('buildDataset', () => {
  it('sorts by first day, then id', () => {
    expect(dataset.events.map((event) => event.id)).toEqual(ORDER);
  });

  it('gives the same order whatever the order of the file', () => {
    const parsed = parseDataset({
      events: ORDER.toReversed().map((id) => ({ id, title: id, date: '2024' })),
    });
    if (!parsed.ok) throw new Error('not read');
    const { records } = parsed.value;
    const turned = { ...records, events: records.events.toReversed() };
    const ids = buildDataset(records).events.map((event) => event.id);
    expect(ids).toEqual(ORDER.toSorted());
    expect(buildDataset(turned).events.map((event) => event.id)).toEqual(ids);
    expect(records.events.map((event) => event.id)).toEqual(ORDER.toReversed());
  });

  it('knows the place of each event in that order', () => {
    expect([...dataset.indexOf]).toEqual(ORDER.map((id, index) => [id, index]));
  });

  it('finds countries and instruments by their names', () => {
    expect([...dataset.jurisdictions.keys()]).toEqual(['EU', 'FR']);
    expect(dataset.jurisdictions.get('EU')?.kind).toBe('union');
    expect(dataset.instruments.get(ACT)?.title).toEqual({ en: 'The Act' });
  });

  it('turns relations round, in order of time', () => {
    const place = (id: string) => ORDER.indexOf(id);
    const incoming = (id: string) => incomingOf(dataset.links, place(id));
    expect(incoming('proposal')).toEqual([
      { type: 'builds-on', from: place('adopted') },
      { type: 'cites', from: place('late') },
    ]);
    expect(incoming('b')).toEqual([{ type: 'cites', from: place('adopted') }]);
    expect(incoming('adopted')).toEqual([]);
  });
});

describe('stepsOf', () => {
  it('are the events of an instrument in order of time', () => {
    const ids = stepsOf(dataset, ACT).map((event) => event.id);
    expect(ids).toEqual(['proposal', 'adopted', 'in-force']);
    expect(dataset.steps.get(ACT)).toEqual([0, 3, 4]);
  });

  it('are none without an instrument, without events, or with an unknown one', () => {
    expect(stepsOf(dataset, null)).toEqual([]);
    expect(stepsOf(dataset, toInstrumentId('idle'))).toEqual([]);
    expect(stepsOf(dataset, toInstrumentId('constructor'))).toEqual([]);
  });
});

describe('eventOf and eventsAt', () => {
  it('find by id and by place', () => {
    expect(eventOf(dataset, toEventId('adopted'))?.id).toBe('adopted');
    expect(eventsAt(dataset, [4, 0]).map((event) => event.id)).toEqual(['in-force', 'proposal']);
  });

  it('find nothing where nothing is', () => {
    expect(eventOf(dataset, null)).toBeNull();
    expect(eventOf(dataset, toEventId('nobody'))).toBeNull();
    expect(eventsAt(dataset, [-1, 99])).toEqual([]);
  });
});

describe('latestStep', () => {
  const steps = [
    { id: 'proposed', date: '2021-04-21', instrument: 'act' },
    { id: 'first-date', date: '2026-08-02', instrument: 'act', replacedBy: 'new-date' },
    { id: 'new-date', date: '2027-12-02', instrument: 'act' },
  ];
  const act = datasetOf(steps, { instruments: [{ id: 'act', title: 'Act' }] });
  const on = (year: number, month: number) =>
    latestStep(act, toInstrumentId('act'), dayOf(year, month, 1))?.id;

  it('is the last that took place, never a date that was moved', () => {
    expect(on(2026, 11)).toBe('proposed');
    expect(on(2028, 1)).toBe('new-date');
  });

  it('is the first while all are to come', () => {
    expect(on(2020, 1)).toBe('proposed');
  });
});
