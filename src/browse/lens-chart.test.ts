import { type TFunction, createInstance } from 'i18next';
import { describe, expect, it } from 'vitest';
import en from '../app/locales/en.json';
import zh from '../app/locales/zh.json';
import { compileDataset } from '../build/compile-dataset.ts';
import { DATA_FOLDER } from '../build/raw-files.ts';
import { findMatches } from '../data/matches.ts';
import { type Chart, CHART_TEXT } from '../layout/chart.ts';
import { overlaps, strayShapes } from '../layout/chart-checks.ts';
import { countMeasure } from '../layout/scene-fixture.ts';
import { dayOf } from '../model/day.ts';
import { NO_FILTER, filterOn } from '../model/filter.ts';
import { type LensChoice, NO_LENS_CHOICE } from '../model/lens-choice.ts';
import { toEventId } from '../model/policy-event.ts';
import { LANGS, type Lang } from '../model/text.ts';
import { homeViewport } from '../model/viewport.ts';
import { countedOf } from '../tally/counted.ts';
import { livesOf } from '../tally/lives.ts';
import { shiftOf } from '../tally/shift.ts';
import { createWords } from './create-words.ts';
import { lensChart } from './lens-chart.ts';
import type { LensChartParts } from './lens-parts.ts';

/* The charts of lives and of the shift as frames and slides show them, of the data as they stand. */

const { dataset } = compileDataset(DATA_FOLDER);
const DAY = dayOf(2026, 11, 23);
const WINDOW = homeViewport(DAY, false);
const ACT = toEventId('eu-ai-act-parliament-adopts');
const ALL = findMatches(dataset, NO_FILTER);

function wordsIn(lang: Lang): TFunction {
  const instance = createInstance();
  void instance.init({
    lng: lang,
    resources: { en: { app: en }, zh: { app: zh } },
    defaultNS: 'app',
    ns: ['app'],
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return instance.getFixedT(lang);
}

function partsOf(lang: Lang, change: Partial<LensChartParts> = {}): LensChartParts {
  return {
    t: wordsIn(lang),
    dataset,
    words: createWords(dataset, lang),
    matches: ALL,
    lens: NO_LENS_CHOICE,
    day: DAY,
    isToday: true,
    selected: null,
    compact: false,
    measure: countMeasure,
    ...change,
  };
}

const lensWith = (change: Partial<LensChoice>): LensChoice => ({ ...NO_LENS_CHOICE, ...change });
const textsOf = ({ shapes }: Chart) =>
  shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
const count = ({ targets }: Chart, prefix: string) =>
  targets.filter(({ key }) => key.startsWith(prefix)).length;

/** A slide at its usual size in pixels of the chart, a frame, one of a phone. */
const ROOMS = [
  { width: 910, height: 296, fixed: true },
  { width: 932, height: 400 },
  { width: 362, height: 380 },
] as const;

describe.each(LANGS)('the charts of lenses by themselves (%s)', (lang) => {
  it.each(['life', 'shift'] as const)('keep inside a slide and a frame: %s', (view) => {
    for (const room of ROOMS) {
      for (const group of ['none', 'force', 'maker'] as const) {
        const compact = room.width < 720;
        const lens = lensWith({ group, column: { place: null, year: 2024 } });
        const picture = lensChart(view, partsOf(lang, { lens, compact, selected: ACT }));
        if (picture.over !== 'another') throw new Error('not a chart over days since day 0');
        const chart = picture.layout(WINDOW, room);
        expect(strayShapes(chart, countMeasure)).toEqual([]);
        expect(overlaps(chart, countMeasure)).toEqual([]);
        const most = 'fixed' in room ? room.height : Infinity;
        expect(chart.height).toBeLessThanOrEqual(most + 1e-6);
      }
    }
  });

  it('say how many lives a slide has left out, with medians of all', () => {
    const { lives } = livesOf(dataset, countedOf(dataset.columns, ALL, DAY).events, DAY);
    const picture = lensChart('life', partsOf(lang, { lens: lensWith({ group: 'maker' }) }));
    const whole = picture.layout(WINDOW, { ...ROOMS[0], fixed: false });
    const slide = picture.layout(WINDOW, ROOMS[0]);
    expect(count(whole, 'instrument ')).toBe(lives.length);
    const shown = count(slide, 'instrument ');
    expect(shown).toBeGreaterThan(0);
    const said = textsOf(slide).filter((text) => !textsOf(whole).includes(text));
    expect(said.some((text) => text.includes(`${shown}`) && text.includes('53'))).toBe(true);
    const medians = (chart: Chart) =>
      textsOf(chart).filter((text) => /median \d|中位数为/.test(text));
    expect(medians(slide)).toEqual(medians(whole));
    const sizes = slide.shapes.flatMap((shape) =>
      shape.kind === 'text' ? [shape.style.size] : [],
    );
    expect(Math.min(...sizes)).toBe(CHART_TEXT.small.size);
  });

  it('light the row of what a scene is about, and let it lead to an event', () => {
    const picture = lensChart('life', partsOf(lang, { selected: ACT, highlights: [ACT] }));
    const slide = picture.layout(WINDOW, ROOMS[0]);
    const keys = slide.targets.map(({ key }) => key);
    expect(keys).toContain('instrument eu-ai-act');
    expect(picture.lit?.has('instrument eu-ai-act')).toBe(true);
    expect(picture.eventOf('instrument eu-ai-act')).toBe('eu-ai-act-council-adopts');
    for (const key of keys) expect(picture.eventOf(key)).not.toBeNull();
  });

  it('list as many events of each column as it counts', () => {
    const matches = findMatches(dataset, filterOn(['CN', 'FR']));
    const { events } = countedOf(dataset.columns, matches, DAY);
    const picture = lensChart('shift', partsOf(lang, { matches }));
    for (const { year, total } of shiftOf(dataset, events)) {
      expect(picture.eventsOf?.(`all ${year}`)).toHaveLength(total);
    }
    const chart = picture.layout(WINDOW, ROOMS[1]);
    expect(picture.choiceOf?.('FR 2024')).toEqual({ column: { place: 'FR', year: 2024 } });
    expect(count(chart, 'FR ')).toBe(count(chart, 'all '));
  });

  it('draw nothing of nothing, and say so', () => {
    const matches = Int32Array.from([]);
    for (const view of ['life', 'shift'] as const) {
      const picture = lensChart(view, partsOf(lang, { matches }));
      expect(picture.layout(WINDOW, ROOMS[0]).shapes).toEqual([]);
      expect(picture.told(WINDOW, 910)).toMatch(/^(?:Nothing|没有)/);
    }
  });
});
