import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Filter, NO_FILTER, sameFilter, toggleCountry } from './filter.ts';

const of = (...countries: string[]): Filter => ({ countries });
const codes = fc.uniqueArray(fc.constantFrom('CN', 'EU', 'FR', 'GB', 'US'));

describe('sameFilter', () => {
  it('tells all from none', () => {
    expect(sameFilter(NO_FILTER, of())).toBe(false);
    expect(sameFilter(of(), NO_FILTER)).toBe(false);
    expect(sameFilter(NO_FILTER, { countries: null })).toBe(true);
    expect(sameFilter(of(), of())).toBe(true);
  });

  it('tells different countries apart', () => {
    expect(sameFilter(of('FR'), of('CN'))).toBe(false);
    expect(sameFilter(of('FR'), of('FR', 'CN'))).toBe(false);
    expect(sameFilter(of('FR', 'CN'), of('FR'))).toBe(false);
  });

  it('does not mind the order', () => {
    fc.assert(
      fc.property(codes, (countries) => {
        expect(sameFilter({ countries }, { countries: countries.toReversed() })).toBe(true);
      }),
    );
  });
});

describe('toggleCountry', () => {
  it('starts a choice, adds to it, takes from it', () => {
    expect(toggleCountry(NO_FILTER, 'FR')).toEqual(of('FR'));
    expect(toggleCountry(of(), 'FR')).toEqual(of('FR'));
    expect(toggleCountry(of('FR'), 'CN')).toEqual(of('FR', 'CN'));
    expect(toggleCountry(of('FR', 'CN'), 'FR')).toEqual(of('CN'));
  });

  it('means all again when the last one is taken away', () => {
    expect(toggleCountry(of('FR'), 'FR')).toEqual(NO_FILTER);
  });

  it('twice is no change, and leaves its argument alone', () => {
    fc.assert(
      fc.property(codes, fc.constantFrom('CN', 'FR', 'JP'), (countries, code) => {
        const filter = countries.length === 0 ? NO_FILTER : { countries };
        const copy = structuredClone(filter);
        expect(sameFilter(toggleCountry(toggleCountry(filter, code), code), filter)).toBe(true);
        expect(filter).toEqual(copy);
      }),
    );
  });
});
