import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datasetOf } from '../data/fixture.ts';
import { findMatches } from '../data/matches.ts';
import { NO_FILTER } from '../model/filter.ts';
import { NO_LANE_CHOICE } from '../model/lane-choice.ts';
import { COMFORTABLE } from './geometry.ts';
import { type PackInput, packLanes, packShare, stackLanes } from './plan.ts';

const PLACES = ['US', 'CN', 'EU', 'GB', 'FR', 'JP', 'KR'];
const DATASET = datasetOf(
  Array.from({ length: 600 }, (_, each) => ({
    id: `e-${each}`,
    date: new Date(Date.UTC(2020, 0, 1 + each * 3)).toISOString().slice(0, 10),
    jurisdictions: [PLACES[(each * each) % 7] ?? 'US'],
    kind: each % 5 === 0 ? 'model' : 'law',
    weight: 1 + (each % 5),
  })),
);

function input(height: number): PackInput {
  return {
    columns: DATASET.columns,
    matches: findMatches(DATASET, NO_FILTER),
    bodies: new Set(),
    instrumentIds: [],
    countries: null,
    reaching: [],
    laneChoice: NO_LANE_CHOICE,
    othersOpen: true,
    geometry: COMFORTABLE,
    widthOf: (index) => 40 + ((index * 37) % 200),
    width: 1280,
    height,
    baseSpan: 1700,
  };
}

describe('packing in parts', () => {
  it('gives what one packer alone gives, however many share the lanes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 300, max: 1400 }),
        (parts, height) => {
          const view = input(height);
          const shares = Array.from({ length: parts }, (_, part) => packShare(view, part, parts));
          expect(stackLanes(shares, view.geometry)).toEqual(packLanes(view));
          const placed = shares.flatMap(({ rows }) => rows.filter((each) => each !== null));
          expect(placed).toHaveLength(shares[0]?.lanes.length ?? 0);
        },
      ),
      { numRuns: 8 },
    );
  });

  it('says which lane is missing when a part is', () => {
    const view = input(900);
    expect(() => stackLanes([packShare(view, 0, 2)], view.geometry)).toThrow(/placed by nobody/);
  });
});
