import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginOf, endOf } from '../data/columns.ts';
import { datasetOf, documentsOf } from '../data/fixture.ts';
import { dayOf, toDay } from '../model/day.ts';
import type { Viewport } from '../model/viewport.ts';
import { planFor, sceneFor, tall } from './scene-fixture.ts';

/** Pictures of one year of 2023, to be seen through windows in and beside it. */
const PLAN = planFor(datasetOf([{ id: 'year', date: '2023', jurisdictions: ['FR'] }]));
const through = (start: number, end: number) =>
  sceneFor(PLAN, { start: toDay(start), end: toDay(end) });

describe('the stretch of an inexact date', () => {
  it('is shown where its mark lies outside the window', () => {
    const { scale, stretches, marks } = through(dayOf(2023, 10, 1), dayOf(2024, 4, 1));
    expect(marks).toEqual([]);
    expect(stretches).toHaveLength(1);
    expect(stretches[0]?.x0).toBe(scale.left);
    expect(stretches[0]?.x1).toBeCloseTo(scale.toX(dayOf(2024, 1, 1)), 6);
    expect(stretches[0]?.category).toBe('law');
  });

  it('goes from edge to edge within its days', () => {
    const { scale, stretches } = through(dayOf(2023, 2, 1), dayOf(2023, 4, 1));
    expect(stretches[0]?.x0).toBe(scale.left);
    expect(stretches[0]?.x1).toBe(scale.right);
  });

  it('belongs to its mark where that is in the window', () => {
    const { stretches, marks } = through(dayOf(2022, 10, 1), dayOf(2023, 8, 1));
    expect(stretches).toEqual([]);
    expect(marks[0]?.whisker).not.toBeNull();
  });

  it('is not there before and after its days', () => {
    expect(through(dayOf(2022, 1, 1), dayOf(2022, 12, 31)).stretches).toEqual([]);
    expect(through(dayOf(2024, 1, 2), dayOf(2025, 1, 1)).stretches).toEqual([]);
  });

  it('lies on the row that the mark has, when the window holds it', () => {
    const [mark] = through(dayOf(2022, 10, 1), dayOf(2023, 8, 1)).marks;
    expect(through(dayOf(2023, 10, 1), dayOf(2024, 4, 1)).stretches[0]?.y).toBe(mark?.y);
  });

  it('is shown of every date that reaches into a random window, by mark or without', () => {
    const windows = fc
      .tuple(
        fc.integer({ min: dayOf(2018, 6, 1), max: dayOf(2029, 1, 1) }),
        fc.integer({ min: 20, max: 900 }),
      )
      .map(([start, span]): Viewport => ({ start: toDay(start), end: toDay(start + span) }));
    fc.assert(
      fc.property(documentsOf(40), windows, ({ events, rest }, view) => {
        const dataset = datasetOf(events, rest);
        const plan = tall(planFor(dataset));
        const { columns } = dataset;
        const { stretches, marks, scale } = sceneFor(plan, view);
        for (const { key, rows } of plan.lanes) {
          const expected = [...rows.event.keys()].filter((place) => {
            const index = rows.event[place] ?? 0;
            const [first, last] = [beginOf(columns, index), endOf(columns, index)];
            const anchor = rows.anchor[place] ?? 0;
            return (
              last > first &&
              (rows.alone[place] ?? Infinity) <= scale.perDay &&
              last > view.start &&
              first < view.end &&
              (anchor < view.start || anchor > view.end) &&
              (last - first) * scale.perDay > 13
            );
          });
          const found = stretches.filter(({ laneKey }) => laneKey === key);
          expect(found.length).toBeGreaterThanOrEqual(expected.length);
          const inside = found.filter(
            ({ x0, x1 }) => x0 >= scale.left && x1 <= scale.right && x1 >= x0,
          );
          expect(inside).toEqual(found);
        }
        const shown = marks.filter(({ whisker }) => whisker !== null);
        for (const { whisker, x } of shown) {
          expect((whisker?.x0 ?? 0) <= x + 0.01 && (whisker?.x1 ?? 0) >= x - 0.01).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
