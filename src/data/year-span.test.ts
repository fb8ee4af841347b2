import { describe, expect, it } from 'vitest';
import { datasetOf } from './fixture.ts';
import { allEvents } from './matches.ts';
import { ALL_YEARS, withinYears, yearsIn } from './year-span.ts';

const { columns } = datasetOf([
  { id: 'a', date: '2019-12-31' },
  { id: 'b', date: '2020-01-01' },
  { id: 'c', date: '2020-11' },
  { id: 'd', date: '2022-12-30/2023-01-02' },
  { id: 'e', date: '2024' },
]);
const all = allEvents(columns);
const within = (from: number | null, to: number | null) =>
  Array.from(withinYears(columns, all, { from, to }));

describe('a span of years', () => {
  it('offers the years in which something begins', () => {
    expect(yearsIn(columns, all)).toEqual([2019, 2020, 2022, 2024]);
    expect(yearsIn(columns, Int32Array.of())).toEqual([]);
  });

  it('holds what touches it, to the day', () => {
    expect(withinYears(columns, all, ALL_YEARS)).toBe(all);
    expect(within(2020, 2020)).toEqual([1, 2]);
    expect(within(null, 2019)).toEqual([0]);
    expect(within(2023, null)).toEqual([3, 4]);
    expect(within(2023, 2023)).toEqual([3]);
    expect(within(2024, 2020)).toEqual([]);
  });
});
