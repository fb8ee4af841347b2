import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datasetOf, documentsOf } from '../data/fixture.ts';
import { allEvents } from '../data/matches.ts';
import { dateText } from '../model/date-text.ts';
import { CATEGORIES } from '../model/category.ts';
import { type Day, dayOf, toDay } from '../model/day.ts';
import { PACE_MODES } from '../model/lens-choice.ts';
import { type Viewport, panBy } from '../model/viewport.ts';
import { comingOf, countedOf } from '../tally/counted.ts';
import { type PaceBar, paceBars, totalOf } from '../tally/pace.ts';
import { GRAINS, grainOf } from '../tally/periods.ts';
import type { ChartRect, ChartShape, ChartText } from './chart.ts';
import { barKey, paceRoom } from './pace-bars.ts';
import { type PaceInput, type TimeChart, brushBox, daysBetween, layPace } from './pace-chart.ts';
import type { PaceMark } from './pace-marks.ts';
import { countMeasure } from './scene-fixture.ts';

const DAY = dayOf(2026, 11, 23);

const markAt = (day: number, name = `event of ${day}`): PaceMark => ({
  key: `event ${day}`,
  at: day,
  name,
  whole: name,
  deep: day % 2 === 0,
  strong: false,
});

const marks = fc
  .uniqueArray(fc.integer({ min: dayOf(2018, 1, 1), max: dayOf(2031, 1, 1) }), { maxLength: 40 })
  .map((days) => days.map((day) => markAt(day)));

const views = fc
  .record({
    start: fc.integer({ min: dayOf(2017, 1, 1), max: dayOf(2029, 1, 1) }),
    span: fc.constantFrom(20, 200, 700, 2500, 5000),
  })
  .map(({ start, span }): Viewport => ({ start: toDay(start), end: toDay(start + span) }));

const inputs = fc
  .record({
    document: documentsOf(40),
    mode: fc.constantFrom(...PACE_MODES),
    day: fc.integer({ min: dayOf(2019, 6, 1), max: dayOf(2029, 6, 1) }),
    window: views,
    marks,
    width: fc.constantFrom(358, 700, 1256),
    brush: fc.option(
      fc
        .record({
          from: fc.integer({ min: dayOf(2018, 1, 1), max: dayOf(2030, 1, 1) }),
          length: fc.integer({ min: 0, max: 800 }),
        })
        .map(({ from, length }) => ({ from: toDay(from), to: toDay(from + length) })),
    ),
  })
  .map(({ document, mode, day, ...rest }): PaceInput => {
    const { columns } = datasetOf(document.events, document.rest);
    const matches = allEvents(columns);
    const { events } = countedOf(columns, matches, toDay(day));
    const ahead = comingOf(columns, matches, toDay(day));
    const grain = grainOf(rest.window, rest.width);
    return inputOf(paceBars(columns, events, ahead, { grain, mode, day: toDay(day) }), rest);
  });

function inputOf(
  bars: readonly PaceBar[],
  rest: Partial<PaceInput> & Pick<PaceInput, 'window'>,
): PaceInput {
  return {
    bars,
    marks: [],
    brush: null,
    width: 1256,
    compact: (rest.width ?? 1256) < 720,
    measure: countMeasure,
    words: {
      dates: dateText('en'),
      bar: ({ start }) => `bar of ${start}`,
      spans: ({ from, to }) => [`from ${from} to ${to}: so many and so many more`, 'so many'],
    },
    ...rest,
  };
}

const rectsOf = (chart: TimeChart, bar: PaceBar) =>
  chart.shapes.filter(
    (shape): shape is ChartRect => shape.kind === 'rect' && shape.of === barKey(bar),
  );
const textsOf = (chart: TimeChart) =>
  chart.shapes.filter((shape): shape is ChartText => shape.kind === 'text');

function isInside(shape: ChartShape, { scale, width, height }: TimeChart): boolean {
  const within = (x: number, y: number) =>
    x >= scale.left - 1e-6 && x <= scale.right + 1e-6 && y >= 0 && y <= height;
  if (shape.kind === 'rect') {
    const isSome = Math.min(shape.width, shape.height) >= 0;
    const end = within(shape.x + shape.width, shape.y + shape.height);
    return isSome && within(shape.x, shape.y) && end;
  }
  if (shape.kind === 'line') return shape.points.every(({ x, y }) => within(x, y));
  if (shape.kind !== 'text') return false;
  const end = shape.x + countMeasure(shape.text, shape.style);
  const half = shape.style.size / 2;
  return shape.x >= 0 && end <= width && shape.y >= half && shape.y + half <= height;
}

describe('the chart of pace', () => {
  it('is as high as the room it is given, but never too low for its bars', () => {
    fc.assert(
      fc.property(inputs, fc.integer({ min: 300, max: 900 }), (input, height) => {
        // Without a single event there are no bars to share the height out among.
        fc.pre(input.bars.some(({ counts, ahead }) => totalOf(counts) + totalOf(ahead) > 0));
        expect(layPace({ ...input, height }).height).toBeCloseTo(height, 6);
        expect(layPace({ ...input, height: 10 }).height).toBeGreaterThan(200);
      }),
      { numRuns: 30 },
    );
  });

  it('draws every event as high as every other', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const chart = layPace(input);
        const { unit } = paceRoom(input.bars, input.width, input.compact, countMeasure);
        for (const bar of input.bars) {
          const rects = rectsOf(chart, bar);
          if (rects.length === 0) continue;
          for (const category of CATEGORIES) {
            const inks = rects.filter(({ fill, stroke }) => (fill ?? stroke)?.ink === category);
            // An outline is drawn half a pixel inside what it stands for, at both ends.
            const height = inks.reduce((sum, rect) => sum + rect.height, 0);
            const count = bar.counts[category] + bar.ahead[category];
            expect(height).toBeLessThanOrEqual(count * unit + 1e-6);
            expect(height).toBeGreaterThanOrEqual(count * unit - inks.length - 1e-6);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it('stacks what it draws from the dates outwards, without a gap', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const chart = layPace(input);
        const [top, bottom] = chart.axis;
        for (const bar of input.bars) {
          const rects = rectsOf(chart, bar);
          const up = rects.filter(({ fill, stroke }) => (fill ?? stroke)?.ink === 'capability');
          const far = (list: readonly ChartRect[], edge: number) =>
            list.map(({ y, height }) =>
              [Math.abs(y - edge), Math.abs(y + height - edge)].toSorted((a, b) => a - b),
            );
          const above = far(up, top);
          const below = far(
            rects.filter((rect) => !up.includes(rect)),
            bottom,
          );
          const side = rects.every((rect) =>
            up.includes(rect) ? rect.y + rect.height <= top + 1e-6 : rect.y >= bottom - 1e-6,
          );
          expect(side).toBe(true);
          for (const pieces of [above, below]) {
            const ends = [0, ...pieces.toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0)).flat()];
            // Each begins where the one before it ended, but for the half pixel of an outline.
            const gaps = ends
              .filter((_, at) => at % 2 === 1)
              .map((from, at) => Math.abs(from - (ends[at * 2] ?? 0)));
            expect(Math.max(0, ...gaps)).toBeLessThanOrEqual(1 + 1e-6);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('keeps everything inside, and nothing less than nothing', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const chart = layPace(input);
        expect(chart.shapes.filter((shape) => !isInside(shape, chart))).toEqual([]);
        for (const { x, y, width, height } of chart.targets) {
          expect(x >= 0 && y >= 0 && x + width <= chart.width + 24).toBe(true);
          expect(width).toBeGreaterThanOrEqual(
            input.window.end - input.window.start > 4000 ? 0 : 24 - 1e-6,
          );
          expect(y + height).toBeLessThanOrEqual(chart.height);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('lets no text touch another, and no line of an event or a span go through one', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const chart = layPace(input);
        const boxes = textsOf(chart).map(({ x, y, text, style }) => ({
          x0: x,
          x1: x + countMeasure(text, style),
          y0: y - style.size / 2,
          y1: y + style.size / 2,
          text,
        }));
        boxes.forEach((a, place) => {
          for (const b of boxes.slice(place + 1)) {
            const apart = a.x1 <= b.x0 || b.x1 <= a.x0 || a.y1 <= b.y0 || b.y1 <= a.y0;
            expect(apart ? null : [a, b]).toBeNull();
          }
        });
        for (const shape of chart.shapes) {
          if (shape.kind !== 'line' || !/^(?:event|brush)/.test(shape.of ?? '')) continue;
          const [from, to] = shape.points;
          for (const { x0, x1, y0, y1 } of boxes) {
            const x = from?.x ?? 0;
            const through = x > x0 && x < x1 && (from?.y ?? 0) < y1 && (to?.y ?? 0) > y0;
            expect(through).toBe(false);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it('moves sideways under a pan, and in no other way', () => {
    fc.assert(
      fc.property(inputs, fc.double({ min: -0.4, max: 0.4, noNaN: true }), (input, share) => {
        const before = layPace(input);
        const after = layPace({ ...input, window: panBy(input.window, share) });
        const shift = after.scale.toX(input.window.start) - before.scale.toX(input.window.start);
        expect([after.height, after.plot, after.axis]).toEqual([
          before.height,
          before.plot,
          before.axis,
        ]);
        for (const bar of input.bars) {
          const inside = (chart: TimeChart) =>
            chart.scale.toX(bar.start) >= chart.scale.left &&
            chart.scale.toX(bar.end) <= chart.scale.right;
          if (!inside(before) || !inside(after)) continue;
          const [was, is] = [rectsOf(before, bar), rectsOf(after, bar)];
          expect(is).toHaveLength(was.length);
          is.forEach((rect, place) => {
            expect(rect.x).toBeCloseTo((was[place]?.x ?? 0) + shift, 4);
            expect([rect.y, rect.height]).toEqual([was[place]?.y, was[place]?.height]);
          });
        }
      }),
      { numRuns: 40 },
    );
  });

  const day = (year: number, month: number, date: number): Day => dayOf(year, month, date);
  const window = { start: day(2024, 1, 1), end: day(2026, 12, 31) };
  const bars = ['period', 'total'].map((mode) => {
    const { columns } = datasetOf([
      { id: 'a', date: '2024-02-01', kind: 'model' },
      { id: 'b', date: '2024-02-03' },
      { id: 'c', date: '2026-11-03' },
      { id: 'd', date: '2026-12-03', planned: true },
    ]);
    const all = allEvents(columns);
    const choice = {
      grain: 'month',
      mode: mode === 'total' ? 'total' : 'period',
      day: DAY,
    } as const;
    return paceBars(
      columns,
      countedOf(columns, all, DAY).events,
      comingOf(columns, all, DAY),
      choice,
    );
  });

  it('draws what is not over pale, and what is to come as an outline', () => {
    const chart = layPace(inputOf(bars[0] ?? [], { window }));
    const [past, running, coming] = [0, 33, 34].map((place) => {
      const bar = (bars[0] ?? [])[place];
      return bar === undefined ? [] : rectsOf(chart, bar);
    });
    expect(past?.[0]).toMatchObject({ fill: { ink: 'capability', share: 1 } });
    expect(past?.[0]).not.toHaveProperty('stroke');
    expect(running?.[0]).toMatchObject({ fill: { share: 0.3 }, stroke: { ink: 'law' } });
    expect(coming?.[0]).not.toHaveProperty('fill');
    expect(coming?.[0]).toMatchObject({ stroke: { ink: 'law', dash: [3, 2] } });
  });

  it('lights the periods that a span touches', () => {
    const brush = { from: day(2024, 2, 29), to: day(2024, 3, 1) };
    const chart = layPace(inputOf(bars[1] ?? [], { window, brush }));
    const shares = (bars[1] ?? []).slice(0, 4).map((bar) => rectsOf(chart, bar)[0]?.fill?.share);
    expect(shares).toEqual([1, 1, 0.45, 0.45]);
    expect(textsOf(chart).filter(({ of }) => of === 'brush')).toHaveLength(1);
  });

  it('gives the first mark its name whatever comes after', () => {
    const near = Array.from({ length: 30 }, (_, place) =>
      markAt(day(2025, 6, 1) + place, 'a long name of it'),
    );
    const chart = layPace(inputOf([], { window, marks: near }));
    const named = textsOf(chart).filter(({ of }) => of?.startsWith('event') === true);
    expect(named.length).toBeLessThan(near.length);
    expect(named.map(({ of }) => of)).toContain(near[0]?.key);
  });

  it('stays whole without anything to draw', () => {
    const { columns } = datasetOf([{ id: 'a' }]);
    const none = Int32Array.of();
    for (const grain of GRAINS) {
      expect(paceBars(columns, none, none, { grain, mode: 'total', day: DAY })).toEqual([]);
    }
    expect(layPace(inputOf([], { window })).targets).toEqual([]);
  });
});

describe('a span of days', () => {
  const chart = layPace(
    inputOf([], { window: { start: dayOf(2024, 1, 1), end: dayOf(2024, 12, 31) } }),
  );

  it('is of whole days, whichever end the hand began at', () => {
    const [a, b] = [
      chart.scale.toX(dayOf(2024, 3, 1) + 0.7),
      chart.scale.toX(dayOf(2024, 6, 10) + 0.2),
    ];
    const span = { from: dayOf(2024, 3, 1), to: dayOf(2024, 6, 10) };
    expect(daysBetween(chart.scale, a, b)).toEqual(span);
    expect(daysBetween(chart.scale, b, a)).toEqual(span);
  });

  it('is cut by the plot, and knows which of its edges are in sight', () => {
    const from = dayOf(2023, 6, 1);
    const box = brushBox({ from, to: dayOf(2024, 6, 30) }, chart.scale);
    expect(box?.x0).toBe(chart.scale.left);
    expect(box?.edges).toHaveLength(1);
    expect(brushBox({ from, to: from }, chart.scale)).toBeNull();
    expect(brushBox(null, chart.scale)).toBeNull();
  });
});
