import { describe, expect, it } from 'vitest';
import { dayOf, toDay } from '../model/day.ts';
import { NO_FILTER, filterOn } from '../model/filter.ts';
import { datasetOf } from './fixture.ts';
import { type Matches, findMatches, heaviestIn } from './matches.ts';

const dataset = datasetOf([
  { id: 'e0', date: '2020', jurisdictions: ['CN'], weight: 3 },
  { id: 'e1', date: '2021-01-01', jurisdictions: ['FR', 'EU'], weight: 5 },
  { id: 'e2', date: '2022-01-01', jurisdictions: ['US'], weight: 3 },
  { id: 'e3', date: '2023-01-01', jurisdictions: ['FR'], weight: 1 },
  { id: 'e4', date: '2024-03', jurisdictions: ['US', 'CN'], weight: 5 },
  { id: 'e5', date: '2025-01-01' },
]);
const ALL = Int32Array.of(0, 1, 2, 3, 4, 5);

describe('findMatches', () => {
  it('finds all without a choice and none with the choice of none', () => {
    expect(findMatches(dataset, NO_FILTER)).toEqual(ALL);
    expect(findMatches(dataset, filterOn([]))).toEqual(Int32Array.of());
  });

  it.each([
    [['FR'], [1, 3]],
    [['EU'], [1]],
    [
      ['FR', 'EU'],
      [1, 3],
    ],
    [
      ['CN', 'FR'],
      [0, 1, 3, 4],
    ],
    [
      ['US', 'CN'],
      [0, 2, 4],
    ],
    [['INTL'], [5]],
    [['XX'], []],
    [['XX', 'EU'], [1]],
    [['fr'], []],
  ])('finds what concerns any of %j', (countries, indices) => {
    expect(findMatches(dataset, filterOn(countries))).toEqual(Int32Array.from(indices));
  });
});

describe('heaviestIn', () => {
  const ids = (first: number, last: number, limit: number, matches: Matches = ALL) =>
    heaviestIn(dataset, matches, toDay(first), toDay(last), limit).map((event) => event.id);

  it('lists the heaviest, then the earliest', () => {
    expect(ids(-Infinity, Infinity, 10)).toEqual(['e1', 'e4', 'e0', 'e2', 'e5', 'e3']);
  });

  it('keeps to the limit, the window and the matches', () => {
    expect(ids(-Infinity, Infinity, 2)).toEqual(['e1', 'e4']);
    expect(ids(-Infinity, Infinity, 0)).toEqual([]);
    expect(ids(dayOf(2022, 1, 1), dayOf(2023, 1, 1), 10)).toEqual(['e2', 'e3']);
    expect(ids(-Infinity, Infinity, 10, Int32Array.of(3, 5))).toEqual(['e5', 'e3']);
  });
});
