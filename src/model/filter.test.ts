import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Choice,
  FACETS,
  NO_CHOICE,
  NO_FILTER,
  filterOn,
  isFiltering,
  isOpen,
  sameChoice,
  sameFilter,
  toggleCode,
  toggleExcluded,
  withChoice,
} from './filter.ts';

const of = (...only: string[]): Choice => ({ only, not: [] });
const without = (...not: string[]): Choice => ({ only: null, not });
const codes = fc.uniqueArray(fc.constantFrom('CN', 'EU', 'FR', 'GB', 'US'));
/** Choices as presses make them: what is excluded is not chosen, nothing chosen is no choice. */
const choices = fc
  .record({ only: codes, not: fc.uniqueArray(fc.constantFrom('AU', 'JP', 'KR')) })
  .map(({ only, not }): Choice => ({ only: only.length === 0 ? null : only, not }));
const code = fc.constantFrom('CN', 'FR', 'JP', 'AU', 'BR');

describe('sameFilter', () => {
  it('tells all from none', () => {
    expect(sameFilter(NO_FILTER, filterOn([]))).toBe(false);
    expect(sameFilter(NO_FILTER, filterOn(null))).toBe(true);
    expect(sameFilter(filterOn([]), filterOn([]))).toBe(true);
  });

  it('minds every part, and not the order', () => {
    for (const facet of FACETS) {
      expect(sameFilter(withChoice(NO_FILTER, facet, of('a')), NO_FILTER)).toBe(false);
      expect(sameFilter(withChoice(NO_FILTER, facet, without('a')), NO_FILTER)).toBe(false);
    }
    expect(sameFilter({ ...NO_FILTER, applies: true }, NO_FILTER)).toBe(false);
    expect(sameFilter({ ...NO_FILTER, text: 'a' }, NO_FILTER)).toBe(false);
    fc.assert(
      fc.property(codes, (only) => {
        expect(sameChoice(of(...only), of(...only.toReversed()))).toBe(true);
      }),
    );
  });
});

describe('toggleCode', () => {
  it('starts a choice, adds to it, takes from it', () => {
    expect(toggleCode(NO_CHOICE, 'FR')).toEqual(of('FR'));
    expect(toggleCode(of(), 'FR')).toEqual(of('FR'));
    expect(toggleCode(of('FR'), 'CN')).toEqual(of('FR', 'CN'));
    expect(toggleCode(of('FR', 'CN'), 'FR')).toEqual(of('CN'));
  });

  it('means all again when the last one is taken away, and lets in what was kept out', () => {
    expect(toggleCode(of('FR'), 'FR')).toEqual(NO_CHOICE);
    expect(toggleCode(without('FR', 'US'), 'FR')).toEqual({ only: ['FR'], not: ['US'] });
  });

  it('twice is no change, and leaves its argument alone', () => {
    fc.assert(
      fc.property(choices, code, (choice, each) => {
        fc.pre(!choice.not.includes(each));
        const copy = structuredClone(choice);
        expect(sameChoice(toggleCode(toggleCode(choice, each), each), choice)).toBe(true);
        expect(choice).toEqual(copy);
      }),
    );
  });
});

describe('toggleExcluded', () => {
  it('keeps out, lets in again, and never both wants and bars a code', () => {
    expect(toggleExcluded(NO_CHOICE, 'US')).toEqual(without('US'));
    expect(toggleExcluded(of('FR', 'US'), 'US')).toEqual({ only: ['FR'], not: ['US'] });
    expect(toggleExcluded(of('US'), 'US')).toEqual(without('US'));
    expect(toggleExcluded(without('US'), 'US')).toEqual(NO_CHOICE);
    fc.assert(
      fc.property(choices, fc.array(fc.tuple(fc.boolean(), code)), (start, presses) => {
        const end = presses.reduce(
          (choice, [out, each]) => (out ? toggleExcluded(choice, each) : toggleCode(choice, each)),
          start,
        );
        expect(end.not.filter((each) => end.only?.includes(each))).toEqual([]);
        expect(end.only).not.toEqual([]);
      }),
    );
  });
});

describe('isFiltering', () => {
  it('is so for any choice and any text, not for what only widens', () => {
    expect(isFiltering(NO_FILTER)).toBe(false);
    expect(isFiltering({ ...NO_FILTER, applies: true })).toBe(false);
    expect(isFiltering({ ...NO_FILTER, text: 'act' })).toBe(true);
    expect(isFiltering(filterOn([]))).toBe(true);
    expect(isOpen(without('US'))).toBe(false);
  });
});
