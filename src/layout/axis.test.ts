import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateText } from '../model/date-text.ts';
import { dayOf, toDay } from '../model/day.ts';
import type { Lang } from '../model/text.ts';
import { type Axis, layAxis } from './axis.ts';
import { countMeasure } from './scene-fixture.ts';
import { type TimeScale, timeScale } from './time-scale.ts';

const STYLES = { major: { size: 13, weight: 700 }, minor: { size: 11.5, weight: 400 } } as const;

function axisOf(scale: TimeScale, lang: Lang = 'en'): Axis {
  return layAxis(scale, dateText(lang), countMeasure, STYLES);
}

const scales = fc
  .record({
    start: fc.integer({ min: dayOf(1800, 1, 1), max: dayOf(2200, 1, 1) }),
    span: fc.double({ min: 0, max: Math.log(43_000), noNaN: true }),
    width: fc.integer({ min: 280, max: 2400 }),
  })
  .map(({ start, span, width }) =>
    timeScale({ start: toDay(start), end: toDay(start + Math.exp(span)) }, 0, width),
  );

describe('the axis', () => {
  it('is never blank and never crowded', () => {
    fc.assert(
      fc.property(scales, fc.constantFrom<Lang>('en', 'zh'), (scale, lang) => {
        const { minor, major } = axisOf(scale, lang);
        expect(minor.length + major.length).toBeGreaterThanOrEqual(1);
        expect(minor.length).toBeLessThanOrEqual(90);
      }),
      { numRuns: 400 },
    );
  });

  it('keeps names of one tier clear of each other and inside the plot', () => {
    fc.assert(
      fc.property(scales, fc.constantFrom<Lang>('en', 'zh'), (scale, lang) => {
        const axis = axisOf(scale, lang);
        for (const tier of ['minor', 'major'] as const) {
          const boxes = axis[tier].map(({ x, text }) => ({
            x0: x,
            x1: x + countMeasure(text, STYLES[tier]),
          }));
          const touching = boxes.filter(
            (box, index) => box.x1 > (boxes[index + 1]?.x0 ?? Infinity),
          );
          expect(touching).toEqual([]);
          expect(boxes.filter((box) => box.x0 < scale.left || box.x1 > scale.right)).toEqual([]);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('ends its names before what covers its end, and keeps its lines and bands under it', () => {
    fc.assert(
      fc.property(scales, fc.constantFrom<Lang>('en', 'zh'), (scale, lang) => {
        const end = scale.right - 44;
        const covered = layAxis(scale, dateText(lang), countMeasure, STYLES, end);
        for (const tier of ['minor', 'major'] as const) {
          for (const { x, text } of covered[tier]) {
            expect(x + countMeasure(text, STYLES[tier])).toBeLessThanOrEqual(end);
          }
        }
        const { lines, bands } = axisOf(scale, lang);
        expect([covered.lines, covered.bands]).toEqual([lines, bands]);
      }),
      { numRuns: 200 },
    );
  });

  it('names years above quarters in a view of some years', () => {
    const scale = timeScale({ start: dayOf(2023, 1, 1), end: dayOf(2026, 1, 1) }, 0, 900);
    const { major, minor, bands } = axisOf(scale);
    expect(major.map(({ text }) => text)).toEqual(['2023', '2024', '2025']);
    expect(minor.slice(0, 4).map(({ text }) => text)).toEqual(['Jan', 'Apr', 'Jul', 'Oct']);
    expect(bands).toHaveLength(2);
  });

  it('speaks Chinese', () => {
    const scale = timeScale({ start: dayOf(2023, 1, 1), end: dayOf(2026, 1, 1) }, 0, 900);
    const { major, minor } = axisOf(scale, 'zh');
    expect(major[0]?.text).toBe('2023年');
    expect(minor[1]?.text).toBe('4月');
  });

  it('names every fourth year where every second one has no room', () => {
    const scale = timeScale({ start: dayOf(2014, 1, 1), end: dayOf(2029, 1, 1) }, 0, 390);
    const { major, minor } = axisOf(scale, 'zh');
    expect(major.map(({ text }) => text)).toEqual(['2010年代', '2020年代']);
    expect(minor.map(({ text }) => text)).toEqual(['2016年', '2020年', '2024年']);
  });

  it('names days above their month in a view of a week', () => {
    const scale = timeScale({ start: dayOf(2024, 3, 11), end: dayOf(2024, 3, 18) }, 0, 700);
    const { major, minor } = axisOf(scale);
    expect(major.map(({ text }) => text)).toEqual(['March 2024']);
    expect(minor.map(({ text }) => text)).toEqual(['11', '12', '13', '14', '15', '16', '17']);
  });

  it('carries a handful of periods down through the lanes, from a century to a week', () => {
    const spans = [81 * 365, 21 * 365, 11 * 365, 1704, 731, 184, 31, 7];
    for (const span of spans) {
      for (const width of [376, 588, 1040, 1500]) {
        const start = dayOf(2024, 1, 1) - span / 2;
        const scale = timeScale({ start: toDay(start), end: toDay(start + span) }, 0, width);
        const { bands } = axisOf(scale);
        expect(bands.length, `${span} days on ${width} pixels`).toBeGreaterThanOrEqual(1);
        expect(bands.length).toBeLessThanOrEqual(7);
        for (const { x0, x1 } of bands) expect(x1 - x0).toBeLessThan(0.75 * width);
      }
    }
  });

  it('has ticks where bands begin, or bands where ticks stand: no band from between two years named', () => {
    const near = (xs: readonly number[], x: number) => xs.some((each) => Math.abs(each - x) < 0.5);
    for (let years = 5; years <= 60; years += 1) {
      for (const width of [300, 376, 588, 1040, 1500]) {
        const start = dayOf(1995, 1, 1);
        const scale = timeScale({ start, end: toDay(start + years * 365.25) }, 0, width);
        const { minor, lines, bands } = axisOf(scale);
        const ticks = [...minor.map(({ x }) => x), ...lines];
        const edges = bands.flatMap(({ x0, x1 }) => [x0, x1]);
        const lastTick = Math.max(...ticks);
        const offTick = bands.filter(({ x0 }) => x0 > 0 && x0 < lastTick && !near(ticks, x0));
        const offBand = minor.filter(({ x }) => !near(edges, x));
        expect(Math.min(offTick.length, offBand.length), `${years} years on ${width} pixels`).toBe(
          0,
        );
      }
    }
  });

  it('has no day of a month under the name of the next', () => {
    fc.assert(
      fc.property(scales, fc.constantFrom<Lang>('en', 'zh'), (scale, lang) => {
        const { minor, lines } = axisOf(scale, lang);
        for (const { x, text } of minor) {
          const end = x + countMeasure(text, STYLES.minor);
          expect(lines.filter((line) => line > x + 1 && line < end)).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the colour of a band when panned', () => {
    // A band lies on the same days wherever the window is.
    const scale = timeScale({ start: toDay(19_000), end: toDay(21_000) }, 0, 1000);
    const other = timeScale({ start: toDay(19_100), end: toDay(21_100) }, 0, 1000);
    const starts = (axis: Axis, by: TimeScale) =>
      axis.bands.slice(1).map(({ x0 }) => Math.round(by.toDay(x0)));
    const both = starts(axisOf(other), other).filter((day) => day < 21_000);
    expect(both.length).toBeGreaterThan(0);
    expect(starts(axisOf(scale), scale)).toEqual(expect.arrayContaining(both));
  });
});

describe('the time scale', () => {
  it('goes both ways', () => {
    fc.assert(
      fc.property(scales, fc.double({ min: 0, max: 1, noNaN: true }), (scale, share) => {
        const x = scale.left + share * (scale.right - scale.left);
        expect(scale.toX(scale.toDay(x))).toBeCloseTo(x, 4);
      }),
    );
  });
});
