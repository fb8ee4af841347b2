import { describe, expect, it } from 'vitest';
import { dayOf } from '../model/day.ts';
import { NO_FILTER, filterOn } from '../model/filter.ts';
import { datasetOf } from './fixture.ts';
import { findMatches } from './matches.ts';
import { bodiesReaching, reachTable, reachedBy } from './reach.ts';

const dataset = datasetOf(
  [
    { id: 'eu-2019', date: '2019-06-01', jurisdictions: ['EU'] },
    { id: 'eu-2024', date: '2024-06-01', jurisdictions: ['EU'] },
    { id: 'fr-2024', date: '2024-07-01', jurisdictions: ['FR'] },
    { id: 'coe-2024', date: '2024-09-05', jurisdictions: ['COE'] },
    { id: 'us-2025', date: '2025-01-01', jurisdictions: ['US'] },
    { id: 'eu-us-2025', date: '2025-02-01', jurisdictions: ['EU', 'US'] },
  ],
  {
    jurisdictions: [
      { code: 'EU', kind: 'union' },
      { code: 'COE', kind: 'body' },
      {
        code: 'FR',
        memberOf: [
          { body: 'EU', from: '1958' },
          { body: 'COE', from: '1949' },
        ],
      },
      { code: 'GB', memberOf: [{ body: 'EU', from: '1973', to: '2020-01-31' }] },
    ],
  },
);

const applying = (only: readonly string[], not: readonly string[] = []) => ({
  ...filterOn(only),
  country: { only, not },
  applies: true,
});
const ids = (filter: typeof NO_FILTER) =>
  Array.from(findMatches(dataset, filter), (index) => dataset.events[index]?.id);

describe('what applies in a country', () => {
  it('brings what its bodies did while it belonged to them', () => {
    expect(ids(applying(['FR']))).toEqual([
      'eu-2019',
      'eu-2024',
      'fr-2024',
      'coe-2024',
      'eu-us-2025',
    ]);
    expect(ids(applying(['GB']))).toEqual(['eu-2019']);
    expect(ids(applying(['US']))).toEqual(['us-2025', 'eu-us-2025']);
  });

  it('is only what is named without the switch, and everything without a choice', () => {
    expect(ids(filterOn(['FR']))).toEqual(['fr-2024']);
    expect(ids({ ...NO_FILTER, applies: true })).toHaveLength(6);
  });

  it('keeps out what is excluded, however it would come', () => {
    expect(ids(applying(['FR'], ['US']))).toEqual(['eu-2019', 'eu-2024', 'fr-2024', 'coe-2024']);
    expect(ids(applying(['FR'], ['EU']))).toEqual(['fr-2024', 'coe-2024']);
  });

  it('says through which body, by the day', () => {
    const table = reachTable(dataset.jurisdictions);
    const [before, after] = [dayOf(2020, 1, 31), dayOf(2020, 2, 1)];
    const both = ['FR', 'GB'];
    expect(reachedBy(table, ['EU'], before, both)).toEqual([
      { country: 'FR', body: 'EU' },
      { country: 'GB', body: 'EU' },
    ]);
    expect(reachedBy(table, ['EU'], after, both)).toEqual([{ country: 'FR', body: 'EU' }]);
    expect(reachedBy(table, ['EU', 'FR'], after, both)).toEqual([]);
    expect(reachedBy(table, ['US'], after, both)).toEqual([]);
  });

  it('gives lanes to the bodies too', () => {
    const bodies = (filter: typeof NO_FILTER) => bodiesReaching(dataset.jurisdictions, filter);
    expect(bodies(applying(['FR']))).toEqual(['EU', 'COE']);
    expect(bodies(applying(['FR', 'EU']))).toEqual(['COE']);
    expect(bodies(filterOn(['FR']))).toEqual([]);
    expect(bodies({ ...NO_FILTER, applies: true })).toEqual([]);
  });
});
