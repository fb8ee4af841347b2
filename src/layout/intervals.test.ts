import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLOCK, latestOf, touching } from './intervals.ts';

const day = fc.integer({ min: -50, max: 300 });
const stretches = fc
  .array(fc.record({ first: day, days: fc.nat({ max: 400 }) }), {
    maxLength: 4 * BLOCK,
    size: 'max',
  })
  .map((list) => list.toSorted((a, b) => a.first - b.first));

describe('stretches of days', () => {
  it('are found in any window, in order, and no others', () => {
    fc.assert(
      fc.property(stretches, day, fc.nat({ max: 120 }), (list, from, days) => {
        const first = Float32Array.from(list, (each) => each.first);
        const last = Float32Array.from(list, (each) => each.first + each.days);
        const to = from + days;
        const naive = [...list.keys()].filter(
          (at) => (first[at] ?? 0) <= to && (last[at] ?? 0) >= from,
        );
        expect(touching({ first, last, latest: latestOf(last) }, from, to)).toEqual(naive);
      }),
      { numRuns: 200 },
    );
  });

  it('are none where there are none', () => {
    const none = new Float32Array();
    expect(touching({ first: none, last: none, latest: latestOf(none) }, 0, 10)).toEqual([]);
  });
});
