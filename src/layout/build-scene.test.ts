import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileDataset } from '../build/compile-dataset.ts';
import { type Dataset, buildDataset } from '../data/dataset.ts';
import { parseDataset } from '../data/parse-dataset.ts';
import { dayOf, isoOf, toDay } from '../model/day.ts';
import { type Viewport, homeViewport, panBy, spanOf, zoomBy } from '../model/viewport.ts';
import type { Plan } from './plan.ts';
import type { Scene, SceneMark } from './scene.ts';
import { TODAY, overlapsIn, planFor, sceneFor } from './scene-fixture.ts';
import { layOwnMarks } from './selected-marks.ts';

function datasetOf(document: unknown): Dataset {
  const parsed = parseDataset(document);
  if (!parsed.ok) throw new Error('the document is not good');
  return buildDataset(parsed.value.records);
}

const REAL = datasetOf(JSON.parse(compileDataset(join(import.meta.dirname, '../../data')).json));

const PLANS: readonly (readonly [string, Plan])[] = [
  ['English, wide', planFor(REAL)],
  ['Chinese, wide', planFor(REAL, { lang: 'zh' })],
  ['English, phone', planFor(REAL, { width: 390, height: 600 })],
  ['Chinese, phone', planFor(REAL, { lang: 'zh', width: 390, height: 600 })],
  ['France alone', planFor(REAL, { filter: { countries: ['FR'] } })],
  ['all countries open', planFor(REAL, { othersOpen: true })],
];

/** Windows from a century to a few days, most of them where the events are. */
const windows = fc
  .record({
    centre: fc.integer({ min: dayOf(2016, 1, 1), max: dayOf(2028, 12, 31) }),
    span: fc.double({ min: Math.log(3), max: Math.log(36_500), noNaN: true }),
  })
  .map(({ centre, span }): Viewport => {
    const half = Math.exp(span) / 2;
    return { start: toDay(centre - half), end: toDay(centre + half) };
  });

/** Random small files: bursts of events, shared days, instruments, inexact dates, odd names. */
const documents = fc
  .array(
    fc.record({
      day: fc.integer({ min: dayOf(2022, 1, 1), max: dayOf(2026, 12, 31) }),
      form: fc.constantFrom('day', 'month', 'year', 'interval'),
      country: fc.constantFrom('US', 'CN', 'FR'),
      instrument: fc.constantFrom(null, null, 'one', 'two'),
      weight: fc.constantFrom(1, 2, 3, 4, 5),
      title: fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme-ascii' }),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map((events) => ({
    instruments: ['one', 'two'].map((id) => ({ id, title: id })),
    events: events.map(({ day, form, country, ...rest }, index) => {
      const iso = isoOf(toDay(day));
      const date = {
        day: iso,
        month: iso.slice(0, 7),
        year: iso.slice(0, 4),
        interval: `${iso}/${isoOf(toDay(day + 20))}`,
      }[form];
      return { ...rest, id: `e-${index}`, date, jurisdictions: [country] };
    }),
  }));

/** Marks that stand in both pictures. */
function pairs(before: Scene, after: Scene): readonly (readonly [SceneMark, SceneMark])[] {
  const keyOf = (mark: SceneMark) => `${mark.laneKey}:${mark.index}`;
  const there = new Map(after.marks.map((mark) => [keyOf(mark), mark]));
  return before.marks.flatMap((mark) => {
    const other = there.get(keyOf(mark));
    return other === undefined ? [] : [[mark, other] as const];
  });
}

describe('the picture of the real events', () => {
  it.each(PLANS)('has no name over a name, a mark or a bar (%s)', (_, plan) => {
    fc.assert(
      fc.property(windows, (view) => {
        expect(overlapsIn(sceneFor(plan, view))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it.each(PLANS)('lets no two names move to the same place at the edge (%s)', (_, plan) => {
    const view = { start: toDay(17_789.5), end: toDay(20_326.5) };
    expect(overlapsIn(sceneFor(plan, view))).toEqual([]);
  });

  it.each(PLANS)('stands for every event of every lane exactly once (%s)', (_, plan) => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 4, noNaN: true }), (factor) => {
        const all = { start: dayOf(1960, 1, 1), end: dayOf(2032, 1, 1) };
        const wide = { ...plan, input: { ...plan.input, height: 100_000 } };
        const view = zoomBy(all, 1 / factor);
        const scene = sceneFor(wide, view);
        for (const lane of plan.lanes) {
          const members = scene.marks
            .filter((mark) => mark.laneKey === lane.key)
            .flatMap((mark) => mark.members);
          expect(members.toSorted((a, b) => a - b)).toEqual(lane.events);
        }
      }),
      { numRuns: 8 },
    );
  });

  it.each(PLANS)('keeps rows and shifts everything alike when panned (%s)', (_, plan) => {
    fc.assert(
      fc.property(windows, fc.double({ min: -0.3, max: 0.3, noNaN: true }), (view, share) => {
        const before = sceneFor(plan, view);
        const panned = panBy(view, share);
        const shift = (view.start - panned.start) * before.scale.perDay;
        const moved = pairs(before, sceneFor(plan, panned)).filter(
          ([from, to]) =>
            to.y !== from.y ||
            Math.abs(to.x - from.x - shift) > 0.01 ||
            to.members.join() !== from.members.join(),
        );
        expect(moved).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it.each(PLANS)('keeps rows and names when zoomed in (%s)', (_, plan) => {
    fc.assert(
      fc.property(windows, fc.double({ min: 1.01, max: 8, noNaN: true }), (view, factor) => {
        const closer = zoomBy(view, factor);
        fc.pre(spanOf(closer) < spanOf(view));
        const after = sceneFor(plan, closer);
        const lost = pairs(sceneFor(plan, view), after).filter(
          ([from, to]) =>
            to.y !== from.y ||
            (from.name !== null && to.name === null && after.scale.right - to.x > 320),
        );
        expect(lost).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('is the same for the same view', () => {
    const [, plan] = PLANS[0] ?? [];
    if (plan === undefined) throw new Error('no plan');
    const view = homeViewport(TODAY, false);
    const picture = JSON.stringify(sceneFor(plan, view));
    expect(JSON.stringify(sceneFor(planFor(REAL), view))).toBe(picture);
  });

  it('never cuts a name at the right edge', () => {
    for (const [, plan] of PLANS) {
      fc.assert(
        fc.property(windows, (view) => {
          const scene = sceneFor(plan, view);
          const cut = scene.marks.filter(
            ({ name }) =>
              name !== null &&
              (name.x + name.width > scene.scale.right || name.x < scene.scale.left - 6),
          );
          expect(cut).toEqual([]);
        }),
        { numRuns: 30 },
      );
    }
  });

  it.each(PLANS)('always shows the selected event where it is, over no name (%s)', (_, plan) => {
    const anyEvent = fc.integer({ min: 0, max: REAL.events.length - 1 });
    fc.assert(
      fc.property(anyEvent, windows, (index, view) => {
        const scene = sceneFor(plan, view, 0, index);
        const own = layOwnMarks(plan, scene, index);
        expect(own.length).toBe(plan.lanes.filter((lane) => lane.placeOf.has(index)).length);
        const covered = scene.marks.filter(({ index: other, name }) =>
          own.some(
            ({ x, y, half }) =>
              other !== index &&
              name !== null &&
              Math.abs(y - name.y) < 6 &&
              x + half > name.x &&
              x - half < name.x + name.width,
          ),
        );
        expect(covered).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('names most of the heaviest events in the first view', () => {
    for (const lang of ['en', 'zh'] as const) {
      const plan = planFor(REAL, { lang, height: 890 });
      const scene = sceneFor(plan, homeViewport(TODAY, false));
      const heavy = scene.marks.filter((mark) => REAL.events[mark.index]?.weight === 5);
      const named = heavy.filter((mark) => mark.name !== null);
      expect(named.length / heavy.length).toBeGreaterThan(0.8);
    }
  });
});

describe('the picture of random events', () => {
  it('has no overlaps at any zoom', () => {
    fc.assert(
      fc.property(documents, windows, fc.constantFrom(420, 800, 1400), (document, view, width) => {
        const plan = planFor(datasetOf(document), { width, height: 500 });
        expect(overlapsIn(sceneFor(plan, view))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('keeps every row when zoomed in', () => {
    fc.assert(
      fc.property(documents, windows, (document, view) => {
        const plan = planFor(datasetOf(document), { width: 800, height: 500 });
        const both = pairs(sceneFor(plan, view), sceneFor(plan, zoomBy(view, 3)));
        expect(both.filter(([from, to]) => from.y !== to.y)).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });
});

describe('steps of an instrument', () => {
  const dataset = datasetOf({
    instruments: [{ id: 'act', title: 'Act' }],
    events: ['2023-01-10', '2024-03-13', '2025-08-01'].map((date, index) => ({
      id: `step-${index}`,
      date,
      title: `Step ${index}`,
      jurisdictions: ['EU'],
      instrument: 'act',
    })),
  });

  it('lie on one bar from the first to the last', () => {
    const scene = sceneFor(planFor(dataset), homeViewport(TODAY, false));
    expect(scene.bars).toHaveLength(1);
    const [bar] = scene.bars;
    expect(bar?.steps).toEqual([0, 1, 2]);
    expect(new Set(scene.marks.map((mark) => mark.y))).toEqual(new Set([bar?.y]));
    expect(bar?.x0).toBeCloseTo(scene.marks[0]?.x ?? 0, 6);
    expect(bar?.x1).toBeCloseTo(scene.marks[2]?.x ?? 0, 6);
  });
});
