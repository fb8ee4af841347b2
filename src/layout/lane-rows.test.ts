import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorOf } from '../data/columns.ts';
import { datasetOf, documentsOf } from '../data/fixture.ts';
import { levelsOf, placeFrom, placeOf, rowOf } from './lane-rows.ts';
import { planFor } from './scene-fixture.ts';

/** Rows with the scales from which their marks stand: many coarse ones, some that never do. */
const scales = fc.oneof(
  fc.integer({ min: -60, max: 90 }).map((exponent) => Math.exp(exponent / 10)),
  fc.constantFrom(0, 3000, Infinity),
);
const rowLists = fc.array(fc.array(scales, { maxLength: 60, size: 'max' }), {
  minLength: 1,
  maxLength: 5,
});

function toLane(lists: readonly (readonly number[])[]) {
  const rowStart = new Int32Array(lists.length + 1);
  lists.forEach((list, row) => {
    rowStart[row + 1] = (rowStart[row] ?? 0) + list.length;
  });
  return { rowStart, alone: Float32Array.from(lists.flat()) };
}

describe('the levels of a lane', () => {
  it('hold, row by row and in order, what stands at their scale', () => {
    fc.assert(
      fc.property(rowLists, (lists) => {
        const { rowStart, alone } = toLane(lists);
        for (const { scale, rowStart: starts, place } of levelsOf(rowStart, alone)) {
          lists.forEach((_, row) => {
            const [start, end] = [rowStart[row] ?? 0, rowStart[row + 1] ?? 0];
            const naive = [...alone.keys()].filter(
              (each) => each >= start && each < end && (alone[each] ?? 0) <= scale,
            );
            expect([...place.subarray(starts[row], starts[row + 1])]).toEqual(naive);
          });
        }
      }),
      { numRuns: 100 },
    );
  });

  it('go from coarse to fine and save something each', () => {
    fc.assert(
      fc.property(rowLists, (lists) => {
        const { rowStart, alone } = toLane(lists);
        const levels = levelsOf(rowStart, alone);
        const found = levels.map(({ scale }) => scale);
        expect(found).toEqual([...new Set(found)].toSorted((a, b) => a - b));
        for (const { place } of levels) {
          expect(place.length).toBeLessThanOrEqual(0.6 * alone.length);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('are there at all when most of a lane is joined in a wide view', () => {
    const list = Array.from({ length: 100 }, (_, index) => index);
    const { rowStart, alone } = toLane([list]);
    expect(levelsOf(rowStart, alone).length).toBeGreaterThan(10);
  });
});

describe('places', () => {
  it('of a day or later begin where a search from the start finds them', () => {
    const lists = fc
      .array(fc.integer({ min: 0, max: 40 }), { maxLength: 40 })
      .map((list) => Float32Array.from(list, (half) => half / 2).toSorted());
    fc.assert(
      fc.property(lists, fc.nat(40), fc.nat(40), fc.nat(45), (days, one, other, twice) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)].map((end) =>
          Math.min(end, days.length),
        );
        const day = twice / 2;
        let naive = low ?? 0;
        while (naive < (high ?? 0) && (days[naive] ?? 0) < day) naive += 1;
        expect(placeFrom(days, low ?? 0, high ?? 0, day)).toBe(naive);
      }),
      { numRuns: 300 },
    );
  });

  it('are found for every event of a lane, and for no other', () => {
    fc.assert(
      fc.property(documentsOf(150), ({ events, rest }) => {
        const { columns, events: all } = datasetOf(events, rest);
        for (const { rows, events: own } of planFor(datasetOf(events, rest)).lanes) {
          const held = new Set(own);
          all.forEach((_, index) => {
            const place = placeOf(rows, columns, index);
            expect(place >= 0).toBe(held.has(index));
            expect(place < 0 || rows.event[place] === index).toBe(true);
            expect(place < 0 || rows.anchor[place] === anchorOf(columns, index)).toBe(true);
          });
        }
      }),
      { numRuns: 30 },
    );
  });

  it('know their row', () => {
    fc.assert(
      fc.property(documentsOf(150), ({ events, rest }) => {
        for (const { rows } of planFor(datasetOf(events, rest)).lanes) {
          for (const place of rows.event.keys()) {
            const row = rowOf(rows, place);
            expect(rows.rowStart[row]).toBeLessThanOrEqual(place);
            expect(rows.rowStart[row + 1]).toBeGreaterThan(place);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it('stand in order of time in each row, and the days of a lane in order', () => {
    fc.assert(
      fc.property(documentsOf(150), ({ events, rest }) => {
        for (const { rows } of planFor(datasetOf(events, rest)).lanes) {
          for (let row = 0; row < rows.rows; row += 1) {
            const days = rows.anchor.slice(rows.rowStart[row], rows.rowStart[row + 1]);
            expect(days).toEqual(days.toSorted());
          }
          expect(rows.days).toEqual(rows.anchor.toSorted());
        }
      }),
      { numRuns: 20 },
    );
  });
});
