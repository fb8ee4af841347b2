import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datasetOf, documentsOf } from '../data/fixture.ts';
import type { LaneRows } from './lane-rows.ts';
import { planFor } from './scene-fixture.ts';
import { type Standing, hostOf, joinedPlaces, standingIn } from './standing.ts';

/** The lanes of random documents; on a low screen rows are few and much is joined. */
const lanes = fc
  .tuple(documentsOf(250), fc.constantFrom(200, 900))
  .map(([{ events, rest }, height]) => planFor(datasetOf(events, rest), { height }).lanes);

/** Scales from a century in one view to a day. */
const scales = fc.integer({ min: -55, max: 80 }).map((exponent) => Math.exp(exponent / 10));

/** All that stand in each row of a lane. */
function allStanding(rows: LaneRows, perDay: number): readonly (readonly Standing[])[] {
  return standingIn(rows, perDay, -Infinity, Infinity);
}

/** All that stand in a lane, in order of time, those of one day from the uppermost down. */
function inOrder(rows: LaneRows, perDay: number): readonly Standing[] {
  return allStanding(rows, perDay)
    .flat()
    .toSorted((a, b) => a.anchor - b.anchor || a.row - b.row);
}

function placesOf(rows: LaneRows, row: number): readonly number[] {
  const places: number[] = [];
  const end = rows.rowStart[row + 1] ?? 0;
  for (let place = rows.rowStart[row] ?? 0; place < end; place += 1) places.push(place);
  return places;
}

/** Says something of every lane of random documents at random scales. */
function forAllLanes(runs: number, say: (rows: LaneRows, perDay: number) => void): void {
  fc.assert(
    fc.property(lanes, scales, (list, perDay) => {
      for (const { rows } of list) say(rows, perDay);
    }),
    { numRuns: runs },
  );
}

describe('what stands at a scale', () => {
  it('is what stands alone from that scale on', () => {
    forAllLanes(60, (rows, perDay) => {
      const standing = allStanding(rows, perDay);
      expect(standing).toHaveLength(rows.rows);
      standing.forEach((marks, row) => {
        const naive = placesOf(rows, row).filter((place) => (rows.alone[place] ?? 0) <= perDay);
        expect(marks.map(({ place }) => place)).toEqual(naive);
        expect(marks.every((each) => each.row === row)).toBe(true);
        expect(marks.map(({ anchor }) => anchor)).toEqual(naive.map((place) => rows.anchor[place]));
      });
    });
  });

  it('has cells that tile the line, each around its own day', () => {
    forAllLanes(60, (rows, perDay) => {
      const cells = inOrder(rows, perDay).filter(({ cell: [from, to] }) => from < to);
      expect(cells[0]?.cell[0]).toBe(-Infinity);
      expect(cells.at(-1)?.cell[1]).toBe(Infinity);
      cells.forEach(({ cell, anchor }, index) => {
        expect(anchor >= cell[0] && anchor < cell[1]).toBe(true);
        const next = cells[index + 1];
        const border = next === undefined ? Infinity : (anchor + next.anchor) / 2;
        expect(cell[1]).toBe(border);
        expect(next?.cell[0] ?? Infinity).toBe(border);
      });
    });
  });

  it('gives the cell of a day to the uppermost of its marks, nothing to the others', () => {
    forAllLanes(60, (rows, perDay) => {
      const marks = inOrder(rows, perDay);
      marks.forEach(({ anchor, cell, joined }, index) => {
        const isFirst = marks[index - 1]?.anchor !== anchor;
        expect(cell[0] < cell[1]).toBe(isFirst);
        expect(isFirst || joined === 1).toBe(true);
      });
    });
  });

  it('is the same in every window, cells and counts too', () => {
    const windows = fc.tuple(fc.integer({ min: 17_800, max: 21_700 }), fc.nat(2000));
    fc.assert(
      fc.property(lanes, scales, windows, (list, perDay, [from, length]) => {
        const to = from + length / 2;
        for (const { rows } of list) {
          const inside = allStanding(rows, perDay).map((marks) =>
            marks.filter(({ anchor }) => anchor >= from && anchor < to),
          );
          expect(standingIn(rows, perDay, from, to)).toEqual(inside);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('only grows when zoomed in, and stands for less and less', () => {
    fc.assert(
      fc.property(lanes, scales, fc.integer({ min: 1, max: 40 }), (list, perDay, factor) => {
        for (const { rows } of list) {
          const closer = new Map(
            inOrder(rows, perDay * factor).map((mark) => [mark.place, mark.joined]),
          );
          for (const { place, joined, cell } of inOrder(rows, perDay)) {
            const left = closer.get(place) ?? Infinity;
            // The uppermost mark of a day may hand over to one that comes to stand above it.
            expect(cell[0] < cell[1] ? left <= joined : left < Infinity).toBe(true);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('what a mark stands for', () => {
  it('is every place of the lane, each once, all marks together', () => {
    forAllLanes(60, (rows, perDay) => {
      const places = inOrder(rows, perDay).flatMap((mark) => joinedPlaces(rows, mark, perDay));
      expect(places.toSorted((a, b) => a - b)).toEqual([...rows.event.keys()]);
    });
  });

  it('is counted without being listed', () => {
    forAllLanes(40, (rows, perDay) => {
      for (const mark of inOrder(rows, perDay)) {
        expect(mark.joined).toBe(joinedPlaces(rows, mark, perDay).length);
      }
    });
  });

  it('begins with the mark itself', () => {
    forAllLanes(40, (rows, perDay) => {
      for (const mark of inOrder(rows, perDay)) {
        expect(joinedPlaces(rows, mark, perDay)[0]).toBe(mark.place);
      }
    });
  });

  it('is found from the other side too', () => {
    forAllLanes(40, (rows, perDay) => {
      for (const mark of inOrder(rows, perDay)) {
        const hosts = joinedPlaces(rows, mark, perDay).map((each) => hostOf(rows, each, perDay));
        expect(new Set(hosts)).toEqual(new Set([mark.place]));
      }
    });
  });

  it('is joined to the nearest mark of the lane, the later one of two as near', () => {
    forAllLanes(40, (rows, perDay) => {
      const marks = inOrder(rows, perDay);
      for (const place of rows.event.keys()) {
        const day = rows.anchor[place] ?? 0;
        const near = Math.min(...marks.map(({ anchor }) => Math.abs(anchor - day)));
        const nearest = marks.filter(({ anchor }) => Math.abs(anchor - day) === near);
        const last = nearest.at(-1)?.anchor;
        const host = hostOf(rows, place, perDay);
        const stands = (rows.alone[place] ?? Infinity) <= perDay;
        const uppermost = nearest.find(({ anchor }) => anchor === last)?.place;
        expect(host).toBe(stands ? place : uppermost);
      }
    });
  });
});
