import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datasetOf, documentsOf } from '../data/fixture.ts';
import { type Day, dayOf, toDay } from '../model/day.ts';
import { COMFORTABLE, COUNT_ROOM, LABEL_GAP, SHORT_LABEL } from './geometry.ts';
import { nameOf } from './lettering.ts';
import { COUNT_GAP, countText } from './name-marks.ts';
import { countMeasure, planFor, sceneFor, tall, wholeScene } from './scene-fixture.ts';

const scales = fc.integer({ min: -50, max: 60 }).map((exponent) => Math.exp(exponent / 10));

describe('a name', () => {
  it('is whole, or so much of it that it can be read', () => {
    fc.assert(
      fc.property(
        documentsOf(120),
        scales,
        fc.constantFrom(390, 960),
        (document, perDay, width) => {
          const dataset = datasetOf(document.events, document.rest);
          const plan = planFor(dataset, { width });
          const { lettering } = plan.input;
          const scraps = wholeScene(plan, perDay).marks.filter(({ index, name }) => {
            if (name === null || !name.text.endsWith('…')) return false;
            const { style, width: whole } = nameOf(dataset, index, lettering);
            // The last letter before the ellipsis may have been too wide by a little, and a space with it.
            const least = Math.min(whole, SHORT_LABEL) - 2 * style.size;
            return name.width < least;
          });
          expect(scraps).toEqual([]);
        },
      ),
      { numRuns: 80 },
    );
  });

  it('stands before its mark where it would come late after it', () => {
    const dataset = datasetOf([
      { id: 'light', date: '2024-01-01', title: 'A name of some length', weight: 1 },
      { id: 'heavy', date: '2024-01-20', title: 'A heavy one', weight: 4 },
      { id: 'other', date: '2024-01-20', title: 'Another heavy one', weight: 4 },
    ]);
    const plan = tall(planFor(dataset, { height: 60 }));
    const viewFrom = (start: Day) => ({
      start,
      end: toDay(start + 960 - COMFORTABLE.gutter),
    });
    const [light] = sceneFor(plan, viewFrom(dayOf(2023, 1, 1))).marks;
    expect(light?.name?.text).toBe('A name of some length');
    const end = (light?.name?.x ?? 0) + (light?.name?.width ?? 0);
    expect(end).toBeCloseTo((light?.x ?? 0) - (light?.half ?? 0) - LABEL_GAP, 5);
    // At the left edge as much as can be read of it remains, still at its mark.
    const [cut] = sceneFor(plan, viewFrom(dayOf(2023, 9, 24))).marks;
    expect(cut?.name?.text).toMatch(/^A name .*…$/);
    const cutEnd = (cut?.name?.x ?? 0) + (cut?.name?.width ?? 0);
    expect(cutEnd).toBeCloseTo((cut?.x ?? 0) - (cut?.half ?? 0) - LABEL_GAP, 5);
    const [none] = sceneFor(plan, viewFrom(dayOf(2023, 12, 1))).marks;
    expect(none?.name).toBe(null);
  });

  it('that stands before its mark has its count between the two', () => {
    let seen = 0;
    fc.assert(
      fc.property(documentsOf(120), scales, (document, perDay) => {
        const plan = planFor(datasetOf(document.events, document.rest));
        for (const { x, half, name, count, leader } of wholeScene(plan, perDay).marks) {
          if (name === null || count === null || leader !== null || name.x > x) continue;
          const end = count.x + countMeasure(count.text, count.style);
          // Room beside marks is kept in whole pixels.
          expect(Math.abs(x - half - LABEL_GAP - end)).toBeLessThan(1);
          expect(name.x + name.width).toBeCloseTo(count.x - COUNT_GAP, 5);
          seen += 1;
        }
      }),
      { numRuns: 60 },
    );
    expect(seen).toBeGreaterThan(0);
  });

  it('ends before what is heavier, which keeps its own', () => {
    // On so low a screen there are two rows, and a heavy event in each.
    const dataset = datasetOf([
      // What stands just before leaves a name no room before its mark.
      { id: 'early', date: '2023-11-01', title: 'B', weight: 4 },
      { id: 'first', date: '2023-11-01', title: 'C', weight: 4 },
      { id: 'light', date: '2024-01-01', title: 'A name too long to stand there', weight: 1 },
      { id: 'heavy', date: '2024-07-01', title: 'A heavy one', weight: 4 },
      { id: 'other', date: '2024-07-01', title: 'Another heavy one', weight: 4 },
    ]);
    const plan = tall(planFor(dataset, { height: 60 }));
    const spanAt = (perDay: number) => {
      const start = dayOf(2023, 12, 1);
      return { start, end: toDay(start + (960 - COMFORTABLE.gutter) / perDay) };
    };
    const [light, ...heavy] = sceneFor(plan, spanAt(1)).marks.toSorted((a, b) => a.index - b.index);
    expect(heavy.map(({ name }) => name?.text)).toEqual(['A heavy one', 'Another heavy one']);
    expect(light?.name?.text).toMatch(/^A name .+…$/);
    const next = heavy.find(({ y }) => y === light?.y);
    const end = (light?.name?.x ?? 0) + (light?.name?.width ?? 0);
    // What follows is not read on as its end.
    expect(end).toBeLessThanOrEqual((next?.x ?? 0) - (next?.half ?? 0) - 14);
    const [closer] = sceneFor(plan, spanAt(2)).marks;
    expect(closer?.name?.text).toBe('A name too long to stand there');
  });

  it('begins inside the picture where it hangs from a mark on its left edge', () => {
    // On a phone no gutter lies left of the plot.
    const dataset = datasetOf(
      [
        { id: 'other', date: '2019-01-01', jurisdictions: ['US'] },
        { id: 'first', date: '2019-01-01', jurisdictions: ['US'], instrument: 'act' },
        { id: 'last', date: '2022-04-15', jurisdictions: ['US'], instrument: 'act' },
      ],
      { instruments: [{ id: 'act', title: 'Act' }] },
    );
    const plan = planFor(dataset, { width: 390, height: 300 });
    const day = dayOf(2019, 1, 1) + 0.5;
    const scene = sceneFor(plan, { start: toDay(day), end: toDay(day + 5) });
    const hanging = scene.marks.filter(({ leader }) => leader !== null);
    expect(hanging).toHaveLength(1);
    expect(hanging[0]?.name?.x).toBeGreaterThanOrEqual(0);
  });
});

describe('a count', () => {
  it('says how many more there are, never wider than the room kept for it', () => {
    expect([1, 12, 99].map(countText)).toEqual(['+1', '+12', '+99']);
    fc.assert(
      fc.property(fc.nat(2_000_000), (joined) => {
        for (const fontSize of [13, 15]) {
          const style = { size: fontSize - 2, weight: 400 } as const;
          expect(5 + countMeasure(countText(joined), style)).toBeLessThanOrEqual(COUNT_ROOM + 6);
        }
      }),
    );
  });

  it('of a nameless mark stands clear of the name of another one', () => {
    let seen = 0;
    fc.assert(
      fc.property(documentsOf(120), scales, (document, perDay) => {
        const { marks } = wholeScene(planFor(datasetOf(document.events, document.rest)), perDay);
        const apart = marks.flatMap(({ name, leader, x }) =>
          name === null || (leader === null && name.x > x) ? [] : [name],
        );
        for (const { name, count } of marks) {
          if (name !== null || count === null) continue;
          const end = count.x + countMeasure(count.text, count.style);
          const after = apart.filter(({ x, y }) => y === count.y && x > count.x);
          expect(after.filter(({ x }) => x < end + 12)).toEqual([]);
          seen += after.length;
        }
      }),
      { numRuns: 100 },
    );
    expect(seen).toBeGreaterThan(0);
  });

  it('never says more than there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000_000 }), (joined) => {
        const [, digits = '', unit = ''] = /^\+?(\d+)([kM]?)$/.exec(countText(joined)) ?? [];
        const size = { '': 1, k: 1000, M: 1_000_000 }[unit] ?? 0;
        expect(Number(digits) * size).toBeLessThanOrEqual(joined);
        expect(Number(digits)).toBeGreaterThan(0);
      }),
    );
  });
});
