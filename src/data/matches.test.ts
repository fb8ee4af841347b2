import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../model/day.ts';
import { NO_FILTER } from '../model/filter.ts';
import { datasetOf } from './fixture.ts';
import { findMatches, heaviestIn, neighbourInTime, touches } from './matches.ts';

const dataset = datasetOf([
  { id: 'e0', date: '2020', jurisdictions: ['CN'], weight: 3 },
  { id: 'e1', date: '2021-01-01', jurisdictions: ['FR', 'EU'], weight: 5 },
  { id: 'e2', date: '2022-01-01', jurisdictions: ['US'], weight: 3 },
  { id: 'e3', date: '2023-01-01', jurisdictions: ['FR'], weight: 1 },
  { id: 'e4', date: '2024-03', jurisdictions: ['US', 'CN'], weight: 5 },
  { id: 'e5', date: '2025-01-01' },
]);
const ALL = [0, 1, 2, 3, 4, 5];

describe('findMatches', () => {
  it('finds all without a choice and none with the choice of none', () => {
    expect(findMatches(dataset, NO_FILTER)).toEqual(ALL);
    expect(findMatches(dataset, { countries: [] })).toEqual([]);
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
    expect(findMatches(dataset, { countries })).toEqual(indices);
  });
});

describe('neighbourInTime', () => {
  const matches = [1, 3, 4];

  it('goes to the next and to the one before', () => {
    expect(neighbourInTime(matches, 1, 1)).toBe(3);
    expect(neighbourInTime(matches, 4, -1)).toBe(3);
  });

  it('starts at the first forwards and at the last backwards', () => {
    expect(neighbourInTime(matches, null, 1)).toBe(1);
    expect(neighbourInTime(matches, null, -1)).toBe(4);
  });

  it('ends at both ends', () => {
    expect(neighbourInTime(matches, 4, 1)).toBeNull();
    expect(neighbourInTime(matches, 1, -1)).toBeNull();
  });

  it('starts from an event that is itself filtered out', () => {
    expect(neighbourInTime(matches, 2, 1)).toBe(3);
    expect(neighbourInTime(matches, 2, -1)).toBe(1);
    expect(neighbourInTime(matches, 0, -1)).toBeNull();
  });

  it('finds nothing among nothing', () => {
    expect(neighbourInTime([], null, 1)).toBeNull();
    expect(neighbourInTime([], 3, -1)).toBeNull();
  });

  it('walks over every match once in either direction', () => {
    const lists = fc.uniqueArray(fc.nat(50)).map((list) => list.toSorted((a, b) => a - b));
    fc.assert(
      fc.property(lists, fc.constantFrom<1 | -1>(1, -1), (list, step) => {
        const seen: number[] = [];
        let at = neighbourInTime(list, null, step);
        while (at !== null && seen.length <= list.length) {
          seen.push(at);
          at = neighbourInTime(list, at, step);
        }
        expect(step === 1 ? seen : seen.toReversed()).toEqual(list);
      }),
    );
  });
});

describe('heaviestIn', () => {
  const ids = (first: number, last: number, limit: number, matches = ALL) =>
    heaviestIn(dataset, matches, first, last, limit).map((event) => event.id);

  it('lists the heaviest, then the earliest', () => {
    expect(ids(-Infinity, Infinity, 10)).toEqual(['e1', 'e4', 'e0', 'e2', 'e5', 'e3']);
  });

  it('keeps to the limit, the window and the matches', () => {
    expect(ids(-Infinity, Infinity, 2)).toEqual(['e1', 'e4']);
    expect(ids(-Infinity, Infinity, 0)).toEqual([]);
    expect(ids(dayOf(2022, 1, 1), dayOf(2023, 1, 1), 10)).toEqual(['e2', 'e3']);
    expect(ids(-Infinity, Infinity, 10, [3, 5])).toEqual(['e5', 'e3']);
  });
});

describe('touches', () => {
  const march = dataset.events[4];
  it.each([
    ['the month', dayOf(2024, 3, 1), dayOf(2024, 3, 31), true],
    ['only its last day', dayOf(2024, 3, 31), dayOf(2024, 5, 1), true],
    ['only its first day', dayOf(2024, 2, 1), dayOf(2024, 3, 1), true],
    ['a day within', dayOf(2024, 3, 9), dayOf(2024, 3, 9), true],
    ['the day after', dayOf(2024, 4, 1), dayOf(2024, 5, 1), false],
    ['the day before', dayOf(2024, 2, 1), dayOf(2024, 2, 29), false],
  ])('a month and a window of %s', (_, first, last, expected) => {
    if (march === undefined) throw new Error('no event');
    expect(touches(march, first, last)).toBe(expected);
  });
});
