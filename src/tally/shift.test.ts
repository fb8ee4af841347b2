import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { categoryAt } from '../data/columns.ts';
import { datasetOf, documentsOf } from '../data/fixture.ts';
import { allEvents } from '../data/matches.ts';
import { ANSWER_KINDS, answerKindAt, isJoint, shiftByPlace, shiftOf, sumOfYears } from './shift.ts';

const dataset = datasetOf(
  [
    { id: 'model', date: '2020-01-01', kind: 'model', jurisdictions: ['US'] },
    { id: 'law', date: '2020-02-01', kind: 'law', force: 'binding', jurisdictions: ['EU'] },
    { id: 'draft', date: '2020-03-01', kind: 'law', force: 'none', jurisdictions: ['FR'] },
    { id: 'soft', date: '2020-04-01', kind: 'law', force: 'voluntary', jurisdictions: ['FR'] },
    { id: 'fine', date: '2022-01-01', kind: 'enforcement', jurisdictions: ['FR'] },
    { id: 'plan', date: '2022-02-01', kind: 'strategy', jurisdictions: ['FR', 'CN'] },
    { id: 'summit', date: '2022-03-01', kind: 'summit', jurisdictions: ['UN'] },
  ],
  {
    jurisdictions: [
      { code: 'EU', kind: 'union' },
      { code: 'UN', kind: 'body' },
    ],
  },
);
const all = allEvents(dataset.columns);

describe('the shift', () => {
  it('tells law by whether it binds, and leaves capability out', () => {
    expect([...all].map((index) => answerKindAt(dataset.columns, index))).toEqual([
      null,
      'binding',
      'drafted',
      'guidance',
      'enforcement',
      'strategy',
      'cooperation',
    ]);
  });

  it('takes several countries or a world body as joint; a union acts alone', () => {
    const joint = [...all].filter((index) => isJoint(dataset, index));
    expect(joint.map((index) => dataset.events.at(index)?.id)).toEqual(['plan', 'summit']);
  });

  it('leaves no year out between the first and the last', () => {
    const years = shiftOf(dataset, all);
    expect(years.map(({ year, total, joint }) => [year, total, joint])).toEqual([
      [2020, 3, 0],
      [2021, 0, 0],
      [2022, 3, 2],
    ]);
    expect(shiftOf(dataset, Int32Array.of(0))).toEqual([]);
  });

  it('gives each place its own events, those with most first', () => {
    const places = shiftByPlace(dataset, all, 2);
    expect(places.map(({ code, total }) => [code, total])).toEqual([
      ['FR', 4],
      ['CN', 1],
    ]);
  });

  it('adds up, by kind, by year and by place, in any order', () => {
    fc.assert(
      fc.property(documentsOf(40), (document) => {
        const drawn = datasetOf(document.events, document.rest);
        const events = allEvents(drawn.columns);
        const years = shiftOf(drawn, events);
        for (const { counts, total, joint } of years) {
          expect(ANSWER_KINDS.reduce((sum, kind) => sum + counts[kind], 0)).toBe(total);
          expect(joint).toBeLessThanOrEqual(total);
        }
        const governance = [...events].filter(
          (index) => categoryAt(drawn.columns, index) !== 'capability',
        );
        expect(sumOfYears(years).total).toBe(governance.length);
        expect(shiftOf(drawn, events.toReversed())).toEqual(years);
        const places = shiftByPlace(drawn, events, Infinity);
        const mentions = governance.map(
          (index) => drawn.events.at(index)?.jurisdictions.length ?? 0,
        );
        expect(places.reduce((sum, { total }) => sum + total, 0)).toBe(
          mentions.reduce((sum, count) => sum + count, 0),
        );
        for (const place of places) expect(sumOfYears(place.years).total).toBe(place.total);
        expect(shiftByPlace(drawn, events, 3)).toEqual(places.slice(0, 3));
      }),
      { numRuns: 60 },
    );
  });
});
