import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datasetOf } from '../data/fixture.ts';
import { allEvents } from '../data/matches.ts';
import { faceMeasure } from '../layout/face-measure.ts';
import { TODAY, wordsFor } from '../layout/scene-fixture.ts';
import { dayOf } from '../model/day.ts';
import { toEventId } from '../model/policy-event.ts';
import { LIGHT } from '../paint/theme.ts';
import { type AppState, initialState } from '../state/app-state.ts';
import { type PictureSize, type TakenView, takePicture } from './picture.ts';

const PLACES = ['US', 'CN', 'EU', 'GB', 'FR', 'JP', 'KR', 'BR', 'IN', 'CA'];
const DATASET = datasetOf(
  Array.from({ length: 300 }, (_, each) => ({
    id: `e-${each}`,
    date: new Date(Date.UTC(2022, 0, 1 + each * 5)).toISOString().slice(0, 10),
    jurisdictions: [PLACES[(each * each) % 10] ?? 'US'],
    weight: 1 + (each % 5),
    ...(each === 7 ? { relations: [{ type: 'responds-to' as const, to: 'e-3' }] } : {}),
  })),
);
const YEARS = { start: dayOf(2022, 1, 1), end: dayOf(2026, 6, 1) };
const VIEW: TakenView = {
  dataset: DATASET,
  matches: allEvents(DATASET.columns),
  lang: 'en',
  words: { ...wordsFor('en'), arc: () => 'led to', markName: (index) => `event ${index}` },
  compact: false,
  comparison: null,
  theme: LIGHT,
};
const STATE: AppState = initialState(TODAY, YEARS);

const take = (size: PictureSize, state = STATE) => takePicture(VIEW, state, size, faceMeasure());

describe('a picture of any size', () => {
  it('that fits is exactly as high as all that is in it, at any width', () => {
    fc.assert(
      fc.property(fc.integer({ min: 360, max: 4000 }), (width) => {
        const { scene, plan } = take({ width, height: 'fit', scrollTop: 300 });
        const last = scene.lanes.at(-1);
        expect(scene.width).toBe(width);
        expect(scene.scrollTop).toBe(0);
        expect(scene.lanes).toHaveLength(plan.lanes.length);
        expect(scene.height - ((last?.y ?? 0) + (last?.height ?? 0))).toBeLessThan(1);
      }),
      { numRuns: 20 },
    );
  });

  it('of a given height is the screen of that height, scrolled as far', () => {
    const { scene } = take({ width: 900, height: 300, scrollTop: 40 });
    expect([scene.height, scene.scrollTop]).toEqual([300, 40]);
    expect(scene.contentHeight).toBeGreaterThan(300);
  });

  it('keeps the rows of the screen when it is told the room they had', () => {
    const screen = take({ width: 900, height: 420 });
    const whole = take({ width: 900, height: 'fit', roomHeight: 420 });
    const rows = (plan: typeof screen.plan) => plan.lanes.map(({ rows: each }) => each.rows);
    expect(rows(whole.plan)).toEqual(rows(screen.plan));
    expect(whole.scene.height).toBeGreaterThan(screen.scene.height);
  });

  it('shows the window that is being flown to, and the selected event with its relations', () => {
    const target = { start: dayOf(2022, 1, 1), end: dayOf(2022, 4, 1) };
    const selected = toEventId('e-7');
    const { scene, overlay } = take({ width: 1200, height: 'fit' }, { ...STATE, target, selected });
    expect(scene.scale.toX(target.end)).toBeCloseTo(scene.scale.right, 6);
    expect(overlay?.selected.map(({ index }) => index)).toEqual([7]);
    expect(overlay?.arcs.map(({ other }) => other)).toEqual([3]);
    expect(take({ width: 1200, height: 'fit' }).overlay).toBeNull();
  });
});
