import { describe, expect, it } from 'vitest';
import { type Day, dayOf, toDay } from './day.ts';
import { type Jurisdiction, isMember } from './jurisdiction.ts';

const country = (memberOf: Jurisdiction['memberOf']): Jurisdiction => ({
  code: 'GB',
  kind: 'country',
  name: { en: 'United Kingdom' },
  memberOf,
  url: null,
});
const joined = dayOf(1973, 1, 1);
const left = dayOf(2020, 1, 31);
const next = (day: Day, by: number) => toDay(day + by);

describe('isMember', () => {
  const britain = country([
    { body: 'EU', from: joined, to: left },
    { body: 'G7', from: null, to: null },
  ]);

  it('counts the first and the last day in', () => {
    expect(isMember(britain, 'EU', joined)).toBe(true);
    expect(isMember(britain, 'EU', left)).toBe(true);
    expect(isMember(britain, 'EU', dayOf(2000, 6, 1))).toBe(true);
  });

  it('ends the day after and does not begin the day before', () => {
    expect(isMember(britain, 'EU', next(left, 1))).toBe(false);
    expect(isMember(britain, 'EU', next(joined, -1))).toBe(false);
  });

  it('takes an open side as always', () => {
    expect(isMember(britain, 'G7', dayOf(1900, 1, 1))).toBe(true);
    expect(isMember(britain, 'G7', dayOf(2100, 1, 1))).toBe(true);
    const since = country([{ body: 'EU', from: joined, to: null }]);
    expect(isMember(since, 'EU', dayOf(2100, 1, 1))).toBe(true);
    expect(isMember(since, 'EU', dayOf(1900, 1, 1))).toBe(false);
    const until = country([{ body: 'EU', from: null, to: left }]);
    expect(isMember(until, 'EU', dayOf(1900, 1, 1))).toBe(true);
    expect(isMember(until, 'EU', dayOf(2100, 1, 1))).toBe(false);
  });

  it('knows no other body, and no membership without an entry', () => {
    expect(isMember(britain, 'OECD', left)).toBe(false);
    expect(isMember(country([]), 'EU', left)).toBe(false);
    expect(isMember(britain, 'GB', left)).toBe(false);
  });

  it('takes several spells with one body', () => {
    const twice = country([
      { body: 'OECD', from: dayOf(1990, 1, 1), to: dayOf(1999, 12, 31) },
      { body: 'OECD', from: dayOf(2010, 1, 1), to: null },
    ]);
    const years = [1995, 2005, 2015].map((year) => isMember(twice, 'OECD', dayOf(year, 1, 1)));
    expect(years).toEqual([true, false, true]);
  });
});
