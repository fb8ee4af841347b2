import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fairMedian, fairQuartiles } from './quantile.ts';

describe('the middle of numbers', () => {
  it('is none of so few that it would say nothing', () => {
    expect(fairMedian([1, 2])).toBeNull();
    expect(fairQuartiles([1, 2])).toBeNull();
  });

  it('lies between the two middle ones where there are two', () => {
    expect(fairMedian([1, 2, 9])).toBe(2);
    expect(fairMedian([1, 2, 5, 9])).toBe(3.5);
    expect(fairQuartiles([0, 1, 2, 3, 4])).toEqual([1, 3]);
  });

  it('parts any numbers into halves and quarters', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2000 }), { minLength: 3 }), (drawn) => {
        const sorted = drawn.toSorted((a, b) => a - b);
        const median = fairMedian(sorted) ?? NaN;
        const [low, high] = fairQuartiles(sorted) ?? [NaN, NaN];
        const below = (limit: number) => sorted.filter((each) => each < limit).length;
        const above = (limit: number) => sorted.filter((each) => each > limit).length;
        expect(below(median)).toBeLessThanOrEqual(sorted.length / 2);
        expect(above(median)).toBeLessThanOrEqual(sorted.length / 2);
        expect(low <= median && median <= high).toBe(true);
        expect(below(low)).toBeLessThanOrEqual(sorted.length / 4 + 1);
        expect(above(high)).toBeLessThanOrEqual(sorted.length / 4 + 1);
      }),
    );
  });
});
