import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datasetOf, documentsOf } from '../data/fixture.ts';
import { type LaneRows, rowOf } from './lane-rows.ts';
import { planFor } from './scene-fixture.ts';
import {
  type Standing,
  guestsOf,
  hostOf,
  joinedCount,
  joinedPlaces,
  standingIn,
} from './standing.ts';

/** The lanes of random documents; on a low screen rows are few and much is joined. */
const lanes = fc
  .tuple(documentsOf(250), fc.constantFrom(200, 900))
  .map(([{ events, rest }, height]) => planFor(datasetOf(events, rest), { height }).lanes);

/** Scales from a century in one view to a day. */
const scales = fc.integer({ min: -55, max: 80 }).map((exponent) => Math.exp(exponent / 10));

/** All that stand in each row of a lane. */
function allStanding(rows: LaneRows, perDay: number): readonly (readonly Standing[])[] {
  return Array.from({ length: rows.rows }, (_, row) =>
    standingIn(rows, row, perDay, -Infinity, Infinity),
  );
}

function placesOf(rows: LaneRows, row: number): readonly number[] {
  const places: number[] = [];
  const end = rows.rowStart[row + 1] ?? 0;
  for (let place = rows.rowStart[row] ?? 0; place < end; place += 1) places.push(place);
  return places;
}

/** The nearest row with a mark, upwards first; null without one. */
function naiveHost(standing: readonly (readonly Standing[])[], row: number): number | null {
  const stands = (each: number) => (standing[each]?.length ?? 0) > 0;
  for (let distance = 0; distance < standing.length; distance += 1) {
    if (stands(row - distance)) return row - distance;
    if (stands(row + distance)) return row + distance;
  }
  return null;
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
      allStanding(rows, perDay).forEach((standing, row) => {
        const naive = placesOf(rows, row).filter((place) => (rows.alone[place] ?? 0) <= perDay);
        expect(standing.map(({ place }) => place)).toEqual(naive);
        expect(standing.every((each) => each.row === row)).toBe(true);
        expect(standing.map(({ anchor }) => anchor)).toEqual(
          naive.map((place) => rows.anchor[place]),
        );
      });
    });
  });

  it('has cells that tile the line, each around its own day', () => {
    forAllLanes(60, (rows, perDay) => {
      for (const standing of allStanding(rows, perDay)) {
        const borders = standing.flatMap(({ cell }) => cell);
        expect(borders.length === 0 || borders[0] === -Infinity).toBe(true);
        expect(borders.length === 0 || borders.at(-1) === Infinity).toBe(true);
        standing.forEach(({ cell, anchor }, index) => {
          expect(anchor >= cell[0] && anchor < cell[1]).toBe(true);
          expect(standing[index + 1]?.cell[0] ?? Infinity).toBe(cell[1]);
        });
      }
    });
  });

  it('is the same in every window, cells and all', () => {
    const windows = fc.tuple(fc.integer({ min: 17_800, max: 21_700 }), fc.nat(2000));
    fc.assert(
      fc.property(lanes, scales, windows, (list, perDay, [from, length]) => {
        const to = from + length;
        for (const { rows } of list) {
          allStanding(rows, perDay).forEach((standing, row) => {
            const inside = standing.filter(({ anchor }) => anchor >= from && anchor <= to);
            expect(standingIn(rows, row, perDay, from, to)).toEqual(inside);
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('only grows when zoomed in', () => {
    fc.assert(
      fc.property(lanes, scales, fc.integer({ min: 1, max: 40 }), (list, perDay, factor) => {
        for (const { rows } of list) {
          const closer = allStanding(rows, perDay * factor);
          allStanding(rows, perDay).forEach((standing, row) => {
            const places = new Set(closer[row]?.map(({ place }) => place));
            expect(standing.filter(({ place }) => !places.has(place))).toEqual([]);
          });
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('what a mark stands for', () => {
  it('is every place of the lane, each once, all marks together', () => {
    forAllLanes(60, (rows, perDay) => {
      const places = allStanding(rows, perDay)
        .flat()
        .flatMap((mark) => joinedPlaces(rows, mark, perDay));
      expect(places.toSorted((a, b) => a - b)).toEqual([...rows.event.keys()]);
    });
  });

  it('is counted without being listed', () => {
    forAllLanes(40, (rows, perDay) => {
      const guests = guestsOf(rows, perDay);
      for (const mark of allStanding(rows, perDay).flat()) {
        const count = joinedCount(rows, mark, guests[mark.row] ?? []);
        expect(count).toBe(joinedPlaces(rows, mark, perDay).length);
        expect(count).toBeGreaterThan(0);
      }
    });
  });

  it('is found from the other side too', () => {
    forAllLanes(40, (rows, perDay) => {
      for (const mark of allStanding(rows, perDay).flat()) {
        const hosts = joinedPlaces(rows, mark, perDay).map((each) => hostOf(rows, each, perDay));
        expect(new Set(hosts)).toEqual(new Set([mark.place]));
      }
    });
  });

  it('is the nearest mark in its row or in its host', () => {
    forAllLanes(40, (rows, perDay) => {
      const standing = allStanding(rows, perDay);
      for (const place of rows.event.keys()) {
        const marks = standing[naiveHost(standing, rowOf(rows, place)) ?? -1] ?? [];
        const day = rows.anchor[place] ?? 0;
        const distances = marks.map(({ anchor }) => Math.abs(anchor - day));
        const host = marks.find((mark) => mark.place === hostOf(rows, place, perDay));
        expect(Math.abs((host?.anchor ?? Infinity) - day)).toBe(Math.min(...distances));
      }
    });
  });
});

describe('a row without a mark', () => {
  it('is the guest of the nearest row that has one, upwards first', () => {
    forAllLanes(60, (rows, perDay) => {
      const standing = allStanding(rows, perDay);
      const naive: number[][] = standing.map(() => []);
      standing.forEach((marks, row) => {
        const host = naiveHost(standing, row);
        if (marks.length === 0 && host !== null) naive[host]?.push(row);
      });
      expect(guestsOf(rows, perDay)).toEqual(naive);
    });
  });
});
