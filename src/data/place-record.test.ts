import { describe, expect, it } from 'vitest';
import { dayOf } from '../model/day.ts';
import { datasetOf } from './fixture.ts';
import { instrumentsAmong, lawOn } from './law-on.ts';
import { lifeEntries } from './life-steps.ts';
import { answersOf } from './instrument-answers.ts';
import { stepsOf } from './dataset.ts';
import { toEventId, toInstrumentId } from '../model/policy-event.ts';
import { placeRecord, reachingThroughBodies } from './place-record.ts';

const dataset = datasetOf(
  [
    { id: 'fr-law', date: '2019-05-01', jurisdictions: ['FR'], kind: 'law', instrument: 'loi' },
    { id: 'fr-plan', date: '2021-02', jurisdictions: ['FR'], kind: 'strategy' },
    {
      id: 'eu-old',
      date: '2015-01-01',
      jurisdictions: ['EU'],
      instrument: 'old',
      stage: 'adopted',
      force: 'binding',
    },
    {
      id: 'eu-new',
      date: '2022-01-01',
      jurisdictions: ['EU'],
      instrument: 'act',
      stage: 'proposed',
      relations: [{ type: 'responds-to', to: 'fr-plan' }],
    },
    {
      id: 'eu-vote',
      date: '2022-03-26',
      jurisdictions: ['EU'],
      instrument: 'act',
      stage: 'adopted',
    },
    {
      id: 'eu-first-date',
      date: '2026-02-01',
      jurisdictions: ['EU', 'FR'],
      instrument: 'act',
      stage: 'applies',
      planned: true,
      replacedBy: 'eu-date',
    },
    {
      id: 'eu-date',
      date: '2027-01-01',
      jurisdictions: ['EU', 'FR'],
      instrument: 'act',
      stage: 'applies',
      planned: true,
    },
    {
      id: 'answer',
      date: '2023-01',
      jurisdictions: ['US'],
      relations: [
        { type: 'responds-to', to: 'eu-new' },
        { type: 'responds-to', to: 'eu-vote' },
      ],
    },
  ],
  {
    instruments: [
      { id: 'loi', title: 'Loi', jurisdictions: ['FR'] },
      { id: 'old', title: 'Old', jurisdictions: ['EU'] },
      { id: 'act', title: 'Act', jurisdictions: ['EU'] },
    ],
    jurisdictions: [
      { code: 'FR', kind: 'country', name: 'France', memberOf: [{ body: 'EU', from: '2018' }] },
      { code: 'EU', kind: 'union', name: 'European Union' },
    ],
  },
);
const TODAY = dayOf(2026, 6, 1);

describe('the record of a country', () => {
  it('counts its events by category and by year, years without any too', () => {
    const { total, counts, years } = placeRecord(dataset, 'FR', TODAY, 5);
    expect(total).toBe(4);
    expect(counts.strategy).toBe(1);
    expect(years.slice(0, 3)).toEqual([
      { year: 2019, count: 1 },
      { year: 2020, count: 0 },
      { year: 2021, count: 1 },
    ]);
    expect(years.at(-1)).toEqual({ year: 2027, count: 1 });
  });

  it('tells the latest and the next, and neither by a date that was moved', () => {
    const { latest, next } = placeRecord(dataset, 'FR', TODAY, 1);
    expect(latest.map(({ id }) => id)).toEqual(['fr-plan']);
    expect(next.map(({ id }) => id)).toEqual(['eu-date']);
  });

  it('is empty for a place without events', () => {
    expect(placeRecord(dataset, 'XX', TODAY, 5)).toMatchObject({ total: 0, years: [], latest: [] });
  });

  it('is reached by what its bodies did while it belonged to them', () => {
    const reach = (year: number) =>
      reachingThroughBodies(dataset, 'FR', dayOf(year, 6, 1)).map(({ body, instruments }) => [
        body,
        instruments.map(({ id }) => id),
      ]);
    expect(reach(2026)).toEqual([['EU', ['act']]]);
    expect(reach(2021)).toEqual([]);
  });
});

describe('the instruments of a filter', () => {
  it('are those with a step among its matches, told by all of their steps', () => {
    const index = dataset.indexOf.get(toEventId('eu-old')) ?? -1;
    const some = instrumentsAmong(dataset, Int32Array.of(index));
    expect(some.map(({ id }) => id)).toEqual(['old']);
    expect(lawOn(dataset, some, TODAY).get('adopted')).toHaveLength(1);
  });
});

describe('the steps of a life', () => {
  const steps = stepsOf(dataset, toInstrumentId('act'));

  it('have the days between them, past a date that was moved', () => {
    const entries = lifeEntries(steps);
    expect(entries.map(({ since }) => since?.days ?? null)).toEqual([null, 84, null, 1742]);
    expect(entries[2]?.movedTo?.by).toEqual({ days: 334, exact: true });
    expect(entries[3]?.movedFrom.map(({ by }) => by.days)).toEqual([334]);
  });

  it('answer and are answered, each event once', () => {
    const groups = answersOf(dataset, toInstrumentId('act'), steps);
    expect(groups.map(({ direction, type, events }) => [direction, type, events.length])).toEqual([
      ['out', 'responds-to', 1],
      ['in', 'responds-to', 1],
    ]);
  });
});
