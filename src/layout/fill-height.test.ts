import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datasetOf } from '../data/fixture.ts';
import { findMatches } from '../data/matches.ts';
import { NO_FILTER } from '../model/filter.ts';
import { NO_LANE_CHOICE } from '../model/lane-choice.ts';
import { fillHeight } from './fill-height.ts';
import { COMFORTABLE, type Geometry, PRESENT, presentGeometry } from './geometry.ts';
import { packLanes } from './plan.ts';

const DATASET = datasetOf([
  { id: 'a', date: '2024-01-10', jurisdictions: ['EU'], kind: 'law' },
  { id: 'b', date: '2024-01-12', jurisdictions: ['EU'], kind: 'law' },
  { id: 'c', date: '2024-05-01', jurisdictions: ['FR'], kind: 'law' },
]);

function packed(geometry: Geometry, height: number, width = 1280) {
  return packLanes({
    columns: DATASET.columns,
    matches: findMatches(DATASET, NO_FILTER),
    bodies: new Set(),
    instrumentIds: [],
    countries: null,
    reaching: [],
    laneChoice: NO_LANE_CHOICE,
    othersOpen: true,
    geometry,
    widthOf: () => 200,
    width,
    height,
    baseSpan: 300,
  });
}

describe('lanes of a slide', () => {
  it('fill the height there is, and never more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 150, max: 1400 }), (height) => {
        const before = packed(PRESENT, height);
        const { contentHeight, lanes, geometry } = fillHeight(before, PRESENT, height);
        const room = height - PRESENT.axis;
        expect(contentHeight).toBeLessThanOrEqual(Math.max(room, before.contentHeight));
        expect(contentHeight).toBeGreaterThanOrEqual(before.contentHeight);
        expect(room <= before.contentHeight || room - contentHeight < 20).toBe(true);
        expect(geometry.row).toBeLessThanOrEqual(PRESENT.row * PRESENT.stretch);
        expect(lanes.map(({ rows }) => rows)).toEqual(before.lanes.map(({ rows }) => rows));
      }),
    );
  });

  it('keep a name above its lane close to it', () => {
    const geometry = presentGeometry({ width: 390, brackets: 0, place: 'screen', compact: true });
    const filled = fillHeight(packed(geometry, 800, 390), geometry, 800);
    expect(filled.geometry.lanePadding).toBe(geometry.lanePadding);
    expect(filled.geometry.row).toBeGreaterThan(geometry.row);
  });

  it('of a picture to read stay as they are', () => {
    const lanes = packed(COMFORTABLE, 900);
    expect(fillHeight(lanes, COMFORTABLE, 900)).toEqual({ ...lanes, geometry: COMFORTABLE });
  });
});
