import { join } from 'node:path';
import { group } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileDataset } from '../build/compile-dataset.ts';
import { anchorOf, weightAt } from '../data/columns.ts';
import type { WholeDataset } from '../data/dataset.ts';
import { type DocumentDraft, datasetOf, documentsOf } from '../data/fixture.ts';
import { filterOn } from '../model/filter.ts';
import { dayOf, toDay } from '../model/day.ts';
import { type LaneChoice, groupedBy } from '../model/lane-choice.ts';
import type { Lang } from '../model/text.ts';
import { type Viewport, homeViewport, panBy, spanOf, zoomBy } from '../model/viewport.ts';
import { holds } from './walk.ts';
import { joinedEvents } from './part-mark.ts';
import type { Plan } from './plan.ts';
import type { Scene, SceneMark, SceneText, Span } from './scene.ts';
import {
  type PlanOptions,
  TODAY,
  countMeasure,
  overlapsIn,
  planFor,
  sceneFor,
  tall,
  wholeScene,
} from './scene-fixture.ts';
import { layOwnMarks } from './selected-marks.ts';

const REAL = compileDataset(join(import.meta.dirname, '../../data')).dataset;

const PHONE = { lang: 'zh', width: 390, height: 600 } as const;
const PINNED_AND_FOLDED: LaneChoice = {
  by: 'country',
  pinned: ['FR', 'CN'],
  folded: ['CN', 'capability', 'others'],
};

const PLANS: readonly (readonly [string, Plan])[] = [
  ['English, wide', planFor(REAL)],
  ['Chinese, wide', planFor(REAL, { lang: 'zh' })],
  ['English, phone', planFor(REAL, { width: 390, height: 600 })],
  ['Chinese, phone', planFor(REAL, { lang: 'zh', width: 390, height: 600 })],
  ['France alone', planFor(REAL, { filter: filterOn(['FR']) })],
  ['all countries open', planFor(REAL, { othersOpen: true })],
  ['by category', planFor(REAL, { lanes: groupedBy('category') })],
  ['by topic, Chinese, phone', planFor(REAL, { ...PHONE, lanes: groupedBy('topic') })],
  ['by instrument', planFor(REAL, { lanes: groupedBy('instrument') })],
  ['all in one lane', planFor(REAL, { lang: 'zh', lanes: groupedBy('none') })],
  ['some lanes pinned and folded', planFor(REAL, { lanes: PINNED_AND_FOLDED })],
];

/** Numbers spread evenly; random doubles would crowd around zero. */
function between(min: number, max: number): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: 100_000 }).map((step) => min + ((max - min) * step) / 100_000);
}

/** Windows from a century to a single day, most of them where the events are. */
const windows = fc
  .record({
    centre: between(dayOf(2016, 1, 1), dayOf(2028, 12, 31)),
    span: between(0, Math.log(36_500)),
  })
  .map(({ centre, span }): Viewport => {
    const half = Math.exp(span) / 2;
    return { start: toDay(centre - half), end: toDay(centre + half) };
  });

/** Scales of those windows in pixels per day, and closer ones, where everything stands alone. */
const scales = between(Math.log(0.005), Math.log(3000)).map((exponent) => Math.exp(exponent));

const shares = between(-0.4, 0.4);
const factors = between(0, Math.log(20)).map((exponent) => Math.exp(exponent));
const anchors = between(0, 1);

/** An event, by its share of all, and how far inside an edge it stands: the right one below zero. */
const edges = fc.record({ share: between(0, 0.999), pixels: between(-40, 40) });

/** A window of that length with an event at one of its edges. */
function atEdge(plan: Plan, view: Viewport, { share, pixels }: { share: number; pixels: number }) {
  const { dataset, matches, width, lettering } = plan.input;
  const index = matches[Math.floor(share * matches.length)] ?? 0;
  const span = spanOf(view);
  const inset = (pixels * span) / (width - lettering.geometry.gutter);
  const start = anchorOf(dataset.columns, index) - inset - (pixels < 0 ? span : 0);
  return { start: toDay(start), end: toDay(start + span) };
}

/** Screens of all sizes in both languages. */
const screens = fc.record({
  width: fc.constantFrom(390, 420, 800, 1400),
  height: fc.constantFrom(300, 500, 900),
  lang: fc.constantFrom<Lang>('en', 'zh'),
  othersOpen: fc.boolean(),
});

/** Random documents, small ones and dense ones. */
const documents = fc.oneof(documentsOf(12), documentsOf(60), documentsOf(300));

function planOf({ events, rest }: DocumentDraft, screen: PlanOptions): Plan {
  return planFor(datasetOf(events, rest), screen);
}

/** Names at marks so far inside the edge that they run towards are not touched by it, pixels. */
const EDGE = 320;
/** A hanging name begins so far left of its mark that the left edge may be in its way, pixels. */
const LEFT_EDGE = 6;

interface Pair {
  readonly from: SceneMark;
  readonly to: SceneMark;
  /** Whether both stand where no edge of the window is in the way of their names. */
  readonly inside: boolean;
}

/** Marks that stand in both pictures. */
function pairsOf(before: Scene, after: Scene): readonly Pair[] {
  const keyOf = (mark: SceneMark) => `${mark.laneKey}:${mark.index}`;
  const there = new Map(after.marks.map((mark) => [keyOf(mark), mark]));
  const isInside = ({ x }: SceneMark, reach: number, { left, right }: Scene['scale']) =>
    x >= left + reach && x <= right - EDGE;
  return before.marks.flatMap((from) => {
    const to = there.get(keyOf(from));
    if (to === undefined) return [];
    const reach = standsBefore(from) || standsBefore(to) ? EDGE : LEFT_EDGE;
    const inside = isInside(from, reach, before.scale) && isInside(to, reach, after.scale);
    return { from, to, inside };
  });
}

/** Whether a name stands before its mark, where the left edge may cut it. */
function standsBefore({ name, leader, x }: SceneMark): boolean {
  return name !== null && leader === null && name.x < x;
}

/** What may not differ between two pictures of one window length: all but the place in the window. */
function relative({ x, y, row, joined, name, count, leader }: SceneMark) {
  const text = (each: SceneText | null) =>
    each === null ? null : { text: each.text, x: Math.round((each.x - x) * 100), y: each.y };
  return { y, row, joined, name: text(name), count: text(count), leader };
}

/** Whether a stretch that both pictures cut at their edges is the same, moved by `shift`. */
function isMoved(from: Span, to: Span, shift: number, { left, right }: Scene['scale']): boolean {
  const inside = (x: number) => Math.min(right, Math.max(left, x));
  const sees = (a: number, b: number) =>
    Math.abs(inside(a + shift) - b) < 0.01 || a <= left || a >= right || b <= left || b >= right;
  return sees(from.x0, to.x0) && sees(from.x1, to.x1);
}

/** Everything that a pan moved by another amount than the rest, or changed. */
function faultsOfPan(plan: Plan, view: Viewport, share: number): readonly unknown[] {
  const before = sceneFor(plan, view);
  const panned = panBy(view, share);
  const after = sceneFor(plan, panned);
  const shift = (view.start - panned.start) * before.scale.perDay;
  const barOf = ({ bars }: Scene, key: string, steps: string) =>
    bars.find((bar) => bar.laneKey === key && bar.steps.join() === steps);
  return [
    ...pairsOf(before, after).flatMap(({ from, to, inside }) => {
      const alike = inside
        ? JSON.stringify(relative(from)) === JSON.stringify(relative(to))
        : to.y === from.y && to.row === from.row && to.joined === from.joined;
      const sameStretch =
        (from.whisker === null) === (to.whisker === null) &&
        (from.whisker === null ||
          to.whisker === null ||
          isMoved(from.whisker, to.whisker, shift, before.scale));
      const moved = Math.abs(to.x - from.x - shift) < 0.01;
      return alike && sameStretch && moved ? [] : [{ from, to, shift }];
    }),
    ...before.bars.flatMap((from) => {
      const to = barOf(after, from.laneKey, from.steps.join());
      const fine = to === undefined || (to.y === from.y && isMoved(from, to, shift, before.scale));
      return fine ? [] : [{ from, to, shift }];
    }),
    ...(lanesOf(before).join() === lanesOf(after).join() ? [] : ['lanes']),
  ];
}

/** Rows that a step closer changed, and names that it hid. */
function faultsOfZoom(plan: Plan, view: Viewport, factor: number, anchor: number) {
  const closer = zoomBy(view, factor, anchor);
  if (spanOf(closer) >= spanOf(view)) return [];
  return pairsOf(sceneFor(plan, view), sceneFor(plan, closer)).filter(
    ({ from, to, inside }) =>
      to.y !== from.y || to.row !== from.row || (inside && from.name !== null && to.name === null),
  );
}

/** Lanes as text, but for what counts the events left and right of the window. */
function lanesOf({ lanes }: Scene): readonly string[] {
  return lanes.map(({ key, y, height, name }) => JSON.stringify({ key, y, height, name }));
}

/** Lanes whose events are not all in a picture of everything, each once. */
function faultsOfJoining(plan: Plan, perDay: number): readonly unknown[] {
  const scene = wholeScene(plan, perDay);
  const marksOf = group(scene.marks, ({ laneKey }) => laneKey);
  return plan.lanes.flatMap((lane) => {
    const marks = marksOf.get(lane.key) ?? [];
    const sum = marks.reduce((count, { joined }) => count + joined, 0);
    const lists = marks.map((mark) => joinedEvents(plan, scene, mark));
    const events = lists.flat().toSorted((a, b) => a - b);
    const fine =
      sum === lane.events.length &&
      events.join() === lane.events.join() &&
      lists.every((list, at) => list.length === marks[at]?.joined) &&
      lists.every((list, at) => list.includes(marks[at]?.index ?? -1));
    return fine ? [] : [{ key: lane.key, sum, events, expected: lane.events }];
  });
}

/** Marks of one row that lie over each other in a picture of everything. */
function touchingMarks(plan: Plan, perDay: number): readonly unknown[] {
  const rows = group(wholeScene(plan, perDay).marks, ({ y }) => y);
  return [...rows.values()].flatMap((marks) => {
    const sorted = marks.toSorted((a, b) => a.x - b.x);
    return sorted.filter((mark, at) => {
      const next = sorted[at + 1];
      return next !== undefined && next.x - next.half < mark.x + mark.half - 0.01;
    });
  });
}

/** Names and counts that an edge of the window cuts. */
function cutNames({ scale, marks, bars }: Scene): readonly unknown[] {
  const texts = [
    ...marks.flatMap(({ name, count }) => [name, count]),
    ...bars.map(({ name }) => name),
  ].flatMap((text) => text ?? []);
  // Left of the plot a gutter, where there is one, has room for a letter's width.
  const left = Math.max(0, scale.left - LEFT_EDGE);
  return texts.filter((text) => text.x < left || endOf(text) > scale.right);
}

function endOf({ x, text, style }: SceneText): number {
  return x + countMeasure(text, style);
}

/** Lanes whose numbers do not add up to their events, or miss how many lie inside. */
function faultsOfNumbers(plan: Plan, scene: Scene): readonly unknown[] {
  const { scale } = scene;
  return scene.lanes.filter(({ key, count, before, note, after }) => {
    const lane = plan.lanes.find((each) => each.key === key);
    const days = [...(lane?.rows.anchor ?? [])];
    const inside = days.filter((day) => {
      const x = scale.toX(day);
      return x >= scale.left && x < scale.right;
    }).length;
    const outside = (before?.count ?? 0) + (after?.count ?? 0);
    return (
      count !== lane?.events.length ||
      outside + Number(note.text) !== count ||
      Number(note.text) !== inside ||
      before?.count === 0 ||
      after?.count === 0
    );
  });
}

describe('the picture of the real events', () => {
  it.each(PLANS)('has nothing over a name, a count, a mark or a bar (%s)', (_, plan) => {
    fc.assert(
      fc.property(windows, (view) => {
        expect(overlapsIn(sceneFor(tall(plan), view))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it.each(PLANS)('lets no two names move to the same place at the edge (%s)', (_, plan) => {
    const view = { start: toDay(17_789.5), end: toDay(20_326.5) };
    expect(overlapsIn(sceneFor(tall(plan), view))).toEqual([]);
  });

  it.each(PLANS)('stands for every event of every lane exactly once (%s)', (_, plan) => {
    fc.assert(
      fc.property(scales, (perDay) => {
        expect(faultsOfJoining(plan, perDay)).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it.each(PLANS)('has no mark over a mark of its row, all in one view (%s)', (_, plan) => {
    fc.assert(
      fc.property(scales, (perDay) => {
        expect(touchingMarks(plan, perDay)).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it.each(PLANS)('keeps rows, names and counts and moves all alike when panned (%s)', (_, plan) => {
    fc.assert(
      fc.property(windows, shares, (view, share) => {
        expect(faultsOfPan(tall(plan), view, share)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it.each(PLANS)('keeps rows and names when zoomed in (%s)', (_, plan) => {
    fc.assert(
      fc.property(windows, factors, anchors, (view, factor, anchor) => {
        expect(faultsOfZoom(tall(plan), view, factor, anchor)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it.each(PLANS)('cuts no name and no count at an edge of the window (%s)', (_, plan) => {
    fc.assert(
      fc.property(windows, edges, (view, edge) => {
        expect(cutNames(sceneFor(tall(plan), view))).toEqual([]);
        expect(cutNames(sceneFor(tall(plan), atEdge(plan, view, edge)))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it.each(PLANS)('has the same lanes in every window, and numbers that add up (%s)', (_, plan) => {
    const lanes = lanesOf(sceneFor(plan, homeViewport(TODAY, false)));
    fc.assert(
      fc.property(windows, (view) => {
        const scene = sceneFor(plan, view);
        expect(lanesOf(scene)).toEqual(lanes);
        expect(faultsOfNumbers(plan, scene)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it.each(PLANS)(
    'moves up by as much as it is scrolled, and no further than its end (%s)',
    (_, plan) => {
      const view = homeViewport(TODAY, false);
      const top = sceneFor(tall(plan), view);
      const most = Math.max(0, top.contentHeight + top.axisHeight - plan.input.height);
      fc.assert(
        fc.property(between(-100, 3000), (scrollTop) => {
          const scene = sceneFor(plan, view, scrollTop);
          const by = Math.min(most, Math.max(0, scrollTop));
          expect(scene.scrollTop).toBe(by);
          const wrong = pairsOf(top, scene).filter(
            ({ from, to }) => Math.abs(from.y - by - to.y) > 0.01 || from.x !== to.x,
          );
          expect(wrong).toEqual([]);
        }),
        { numRuns: 20 },
      );
    },
  );

  it.each([
    ['English, wide', REAL, {}],
    ['Chinese, phone', REAL, { lang: 'zh', width: 390, height: 600 }],
  ] as const)('is the same for the same view (%s)', (_, dataset, options) => {
    const [plan, fresh] = [planFor(dataset, options), planFor(dataset, options)];
    fc.assert(
      fc.property(windows, (view) => {
        const picture = JSON.stringify(sceneFor(plan, view));
        expect(JSON.stringify(sceneFor(plan, view))).toBe(picture);
        expect(JSON.stringify(sceneFor(fresh, view))).toBe(picture);
      }),
      { numRuns: 20 },
    );
  });

  it.each(PLANS)('always shows the selected event where it is, over no name (%s)', (_, plan) => {
    const anyEvent = fc.integer({ min: 0, max: REAL.events.length - 1 });
    fc.assert(
      fc.property(anyEvent, windows, (index, view) => {
        const scene = sceneFor(plan, view, 0, index);
        const own = layOwnMarks(plan, scene, index);
        expect(own.length).toBe(plan.lanes.filter((lane) => holds(lane, index)).length);
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
        expect(overlapsIn(scene)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('names most of the heaviest events in the first view', () => {
    for (const lang of ['en', 'zh'] as const) {
      const plan = planFor(REAL, { lang, height: 890 });
      const scene = sceneFor(plan, homeViewport(TODAY, false));
      const heavy = scene.marks.filter((mark) => weightAt(REAL.columns, mark.index) === 5);
      const named = heavy.filter((mark) => mark.name !== null);
      expect(named.length / heavy.length).toBeGreaterThan(0.8);
    }
  });
});

describe('the picture of random events', () => {
  it('has nothing over a name, a count, a mark or a bar', () => {
    fc.assert(
      fc.property(documents, screens, windows, edges, (document, screen, view, edge) => {
        const plan = planOf(document, screen);
        expect(overlapsIn(sceneFor(tall(plan), view))).toEqual([]);
        expect(overlapsIn(sceneFor(tall(plan), atEdge(plan, view, edge)))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('has no overlaps when all is in one view', () => {
    fc.assert(
      fc.property(documents, screens, scales, (document, screen, perDay) => {
        const plan = planOf(document, screen);
        expect(overlapsIn(wholeScene(plan, perDay))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('stands for every event of every lane exactly once', () => {
    fc.assert(
      fc.property(documents, screens, scales, (document, screen, perDay) => {
        const plan = planOf(document, screen);
        expect(faultsOfJoining(plan, perDay)).toEqual([]);
        expect(touchingMarks(plan, perDay)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('keeps rows, names and counts and moves all alike when panned', () => {
    fc.assert(
      fc.property(documents, screens, windows, shares, (document, screen, view, share) => {
        const plan = planOf(document, screen);
        expect(faultsOfPan(tall(plan), view, share)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('keeps rows and names when zoomed in', () => {
    fc.assert(
      fc.property(
        documents,
        screens,
        windows,
        factors,
        anchors,
        (document, screen, view, factor, anchor) => {
          const plan = planOf(document, screen);
          expect(faultsOfZoom(tall(plan), view, factor, anchor)).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('cuts no name and no count at an edge of the window', () => {
    fc.assert(
      fc.property(documents, screens, windows, edges, (document, screen, view, edge) => {
        const plan = planOf(document, screen);
        expect(cutNames(sceneFor(tall(plan), view))).toEqual([]);
        expect(cutNames(sceneFor(tall(plan), atEdge(plan, view, edge)))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('has the same lanes in every window, and numbers that add up', () => {
    fc.assert(
      fc.property(documents, screens, windows, windows, (document, screen, view, other) => {
        const plan = planOf(document, screen);
        const [scene, second] = [sceneFor(plan, view), sceneFor(plan, other)];
        expect(lanesOf(second)).toEqual(lanesOf(scene));
        expect(faultsOfNumbers(plan, scene)).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  it('is the same for the same document and view', () => {
    fc.assert(
      fc.property(documentsOf(100), screens, windows, (document, screen, view) => {
        const picture = JSON.stringify(sceneFor(planOf(document, screen), view));
        expect(JSON.stringify(sceneFor(planOf(document, screen), view))).toBe(picture);
      }),
      { numRuns: 30 },
    );
  });
});

describe('a name at the right edge', () => {
  it('does not move onto the tail of what lasts to an open end', () => {
    const events = [
      { date: '2020-01-01', weight: 1 },
      { date: '2020-01-01', weight: 1 },
      { date: '2020-01-01/..', weight: 3 },
      { date: '2020-12-06', weight: 5 },
    ].map((event, index) => ({
      ...event,
      id: `event-${index}`,
      title: 'A',
      jurisdictions: ['US'],
    }));
    const plan = tall(planFor(datasetOf(events), { width: 390, height: 100 }));
    const end = dayOf(2020, 12, 26);
    const faults = Array.from({ length: 60 }, (_, step) => {
      const span = 400 * 1.05 ** step;
      return overlapsIn(sceneFor(plan, { start: toDay(end - span), end }));
    });
    expect(faults.flat()).toEqual([]);
  });

  it('does not move onto a bar that fades out left of its mark', () => {
    const events = [
      { id: 'first', date: '2022-04-15', stage: 'announced' as const, instrument: 'act' },
      { id: 'last', date: '2022-04-16', stage: 'announced' as const, instrument: 'act' },
      { id: 'next', date: '2022-07-21', title: 'Next' },
    ].map((event) => ({ ...event, jurisdictions: ['US'], weight: 1 }));
    const plan = planFor(datasetOf(events, { instruments: [{ id: 'act', title: 'Act' }] }));
    const day = dayOf(2022, 7, 21) + 0.5;
    const faults = Array.from({ length: 60 }, (_, step) => {
      const perDay = 0.3 + step / 50;
      const span = (960 - 118) / perDay;
      const view = { start: toDay(day + 20 / perDay - span), end: toDay(day + 20 / perDay) };
      return overlapsIn(sceneFor(plan, view));
    });
    expect(faults.flat()).toEqual([]);
  });
});

describe('steps of an instrument', () => {
  const dataset: WholeDataset = datasetOf(
    ['2023-01-10', '2024-03-13', '2025-08-01'].map((date, index) => ({
      id: `step-${index}`,
      date,
      title: `Step ${index}`,
      jurisdictions: ['EU'],
      instrument: 'act',
    })),
    { instruments: [{ id: 'act', title: 'Act' }] },
  );

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
