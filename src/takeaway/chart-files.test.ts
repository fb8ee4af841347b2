import { DOMParser, type Element, onErrorStopParsing } from '@xmldom/xmldom';
import * as fc from 'fast-check';
import { createInstance } from 'i18next';
import { describe, expect, it } from 'vitest';
import en from '../app/locales/en.json';
import zh from '../app/locales/zh.json';
import { createWords } from '../browse/create-words.ts';
import type { WholeDataset } from '../data/dataset.ts';
import { datasetOf } from '../data/fixture.ts';
import { findMatches } from '../data/matches.ts';
import { faceMeasure } from '../layout/face-measure.ts';
import { TODAY, wordsFor } from '../layout/scene-fixture.ts';
import { civilOf, dayOf } from '../model/day.ts';
import { LANGS, type Lang } from '../model/text.ts';
import { DARK, LIGHT } from '../paint/theme.ts';
import { hardDatasets } from '../publish/fixture.ts';
import { allowedInXml } from '../publish/xml-text.ts';
import type { ChartRoom, LensPicture } from '../stage/lens-stage.ts';
import { readAddress, stateOf } from '../state/address.ts';
import { initialState } from '../state/app-state.ts';
import { CHART_VIEWS } from '../state/chart-views.ts';
import { chartSvg } from './chart-files.ts';
import { shapeChart } from './chart-shapes.ts';
import { PICTURE_SHAPES, type PictureShape } from './picture-frames.ts';
import type { PictureSource } from './picture-source.ts';
import { type TakenChart, chartsOf } from './taken-chart.ts';

const HOME = { start: dayOf(2020, 1, 1), end: dayOf(2027, 1, 1) };

interface Setting {
  readonly source: PictureSource;
  readonly chart: TakenChart;
}

/** The view of an address, ready to be taken away. */
async function viewOf(dataset: WholeDataset, query: string, lang: Lang = 'en'): Promise<Setting> {
  const i18n = createInstance();
  const resources = { [lang]: { app: lang === 'en' ? en : zh } };
  const interpolation = { escapeValue: false };
  await i18n.init({ lng: lang, resources, defaultNS: 'app', ns: ['app'], interpolation });
  const state = { ...initialState(TODAY, HOME), ...stateOf(readAddress(query), HOME) };
  const matches = findMatches(dataset, state.filter);
  const chart = chartsOf(i18n.t, dataset, createWords(dataset, lang))({ ...state, matches });
  if (chart === null) throw new Error(`no chart in ${query}`);
  const words = { ...wordsFor(lang), arc: () => '', markName: () => '' };
  const source: PictureSource = {
    view: { dataset, matches, lang, words, compact: false, comparison: null, theme: LIGHT },
    state,
    t: i18n.t,
    measure: faceMeasure(),
    packer: null,
    address: `https://x.example/?${query}`,
    screen: { width: 900, height: 448, scrollTop: 0 },
  };
  return { source, chart };
}

/** Reads a file as an XML reader that is not ours does; throws at the least fault. */
function read(svg: string): Element {
  const parser = new DOMParser({ onError: onErrorStopParsing });
  const root = parser.parseFromString(svg, 'image/svg+xml').documentElement;
  if (root === null) throw new Error('no element');
  return root;
}

function all(root: Element, name: string): readonly Element[] {
  return Array.from(root.getElementsByTagName(name));
}

/** Groups that carry an attribute, by its value. */
function groups(root: Element, attribute: string): ReadonlyMap<string, Element> {
  return new Map(
    all(root, 'g').flatMap((group) => {
      const value = group.getAttribute(attribute);
      return value === null ? [] : [[value, group] as const];
    }),
  );
}

const textsIn = (root: Element) => all(root, 'text').map(({ textContent }) => textContent ?? '');
const letters = (text: string) => allowedInXml(text).replaceAll(/\s/g, '');

const ELEMENTS = new Set(
  'svg title desc metadata g a rect line path circle polygon text rdf:RDF cc:Work dc:title dc:source dc:language dc:identifier dc:rights cc:license'.split(
    ' ',
  ),
);

/** What no file of ours holds: other elements, handlers, styles, links that leave the web. */
function oddIn(element: Element): readonly string[] {
  const odd = Array.from(element.attributes).filter(
    ({ name, value }) =>
      /^on|style|class|filter|mask|clip/i.test(name) ||
      (name.endsWith('href') && !/^https?:/.test(value)),
  );
  const { tagName } = element;
  return [...(ELEMENTS.has(tagName) ? [] : [tagName]), ...odd.map(({ name }) => name)];
}

describe.each(CHART_VIEWS)('the SVG of %s, whatever the data say,', (view) => {
  it('is well formed, runs nothing, and holds the texts and targets of the chart', async () => {
    const setting = fc.record({
      dataset: hardDatasets,
      lang: fc.constantFrom(...LANGS),
      shape: fc.constantFrom(...PICTURE_SHAPES),
      transparent: fc.boolean(),
      mode: fc.constantFrom('', '&mode=total', '&brush=2024-01-01/2024-12-31'),
    });
    await fc.assert(
      fc.asyncProperty(setting, async ({ dataset, lang, shape, transparent, mode }) => {
        const { source, chart } = await viewOf(dataset, `view=${view}${mode}`, lang);
        const { text, isCut } = chartSvg(source, chart, { shape, transparent });
        const root = read(text);
        expect([root, ...all(root, '*')].flatMap(oddIn)).toEqual([]);
        const shaped = shapeChart(source, chart, shape);
        expect(isCut).toBe(shaped.isCut);
        const said = letters(textsIn(root).join(''));
        const title = source.t(`lens.title.${view}`);
        for (const each of [
          title,
          shaped.told,
          ...shaped.picture.legend.map(({ text: of }) => of),
        ]) {
          expect(said).toContain(letters(each));
        }
        if (isCut) return;
        const drawn = shaped.chart.shapes.flatMap((each) =>
          each.kind === 'text' ? [letters(each.text)] : [],
        );
        const texts = new Set(textsIn(root).map(letters));
        for (const each of drawn) expect(each === '' || texts.has(each)).toBe(true);
        for (const { key, name } of shaped.chart.targets) {
          if (!shaped.chart.shapes.some(({ of }) => of === key)) continue;
          const id = shaped.picture.eventOf(key);
          const [attribute, value] = id === null ? ['data-target', key] : ['data-event', id];
          // Several targets may stand for one event.
          const named = all(root, 'g')
            .filter((group) => letters(group.getAttribute(attribute) ?? '') === letters(value))
            .map((group) => letters(all(group, 'title')[0]?.textContent ?? ''));
          expect(named).toContain(letters(name));
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** Events of known days, a few of them still to come. */
const plainEvents = fc.array(
  fc.record({
    month: fc.integer({ min: 0, max: 83 }),
    day: fc.integer({ min: 1, max: 28 }),
    kind: fc.constantFrom('model', 'law', 'summit', 'court', 'strategy'),
    weight: fc.integer({ min: 1, max: 5 }),
  }),
  { minLength: 1, maxLength: 60 },
);

describe('a chart of many rows', () => {
  /** Rows of 20 pixels; where nothing can be scrolled, as many as there is height for. */
  const rowsIn = (count: number, obeys: boolean) => async () => {
    const { source, chart } = await viewOf(datasetOf([{ id: 'a' }]), 'view=pace');
    const picture = chart.make(false, source.measure);
    const made: LensPicture = {
      ...picture,
      over: 'another',
      layout: (_, room: ChartRoom & { readonly fixed?: boolean }) => {
        const fits = Math.floor(room.height / 20);
        const shown = obeys && room.fixed === true ? Math.min(count, fits) : count;
        const targets = Array.from({ length: shown }, (__, at) => ({
          key: `row ${at}`,
          x: 0,
          y: at * 20,
          width: room.width,
          height: 20,
          name: `row ${at}`,
        }));
        const shapes = targets.map(({ key, x, y, width, height }) => ({
          kind: 'rect' as const,
          of: key,
          x,
          y,
          width,
          height,
          fill: { ink: 'law' as const },
        }));
        return { width: room.width, height: shown * 20, shapes, targets };
      },
    };
    const rows = (shape: PictureShape) => {
      const taken = { view: chart.view, make: () => made };
      const { text, isCut } = chartSvg(source, taken, { shape, transparent: false });
      return { rows: groups(read(text), 'data-target').size, isCut };
    };
    return rows;
  };

  it('is whole in a long picture and as on screen', async () => {
    const rows = await rowsIn(300, true)();
    expect(rows('long')).toEqual({ rows: 300, isCut: false });
    expect(rows('screen')).toEqual({ rows: 300, isCut: false });
  });

  it('has smaller letters in a fixed shape as long as all rows fit', async () => {
    const rows = await rowsIn(45, true)();
    expect(rows('wide')).toEqual({ rows: 45, isCut: false });
  });

  it('leaves rows out of itself where they would be too small, or is cut between two, and says so', async () => {
    const [own, cut] = [await rowsIn(300, true)(), await rowsIn(300, false)()];
    expect(own('wide').isCut).toBe(false);
    expect(own('wide').rows).toBeGreaterThan(25);
    expect(own('wide').rows).toBeLessThan(60);
    expect(cut('wide')).toEqual({ rows: own('wide').rows, isCut: true });
  });
});

describe('the SVG of the pace', () => {
  it('has a bar for each period with events, with the counts of its events', async () => {
    await fc.assert(
      fc.asyncProperty(plainEvents, async (drafts) => {
        const events = drafts.map(({ month, day, ...rest }, at) => ({
          id: `e-${at}`,
          date: new Date(Date.UTC(2020, month, day)).toISOString().slice(0, 10),
          ...rest,
        }));
        const dataset = datasetOf(events);
        const { source, chart } = await viewOf(dataset, 'view=pace&from=2020-01-01&to=2026-12-31');
        const root = read(chartSvg(source, chart, { shape: 'wide', transparent: false }).text);
        const bars = [...groups(root, 'data-target')].filter(([key]) => key.startsWith('bar '));
        // A quarter of a year is a bar at this width.
        const counts = new Map<string, { up: number; down: number }>();
        for (const { date, category } of dataset.events) {
          const { year, month } = civilOf(date.first);
          const key = `${year} ${Math.floor((month - 1) / 3)}`;
          const known = counts.get(key) ?? { up: 0, down: 0 };
          if (category === 'capability') known.up += 1;
          else known.down += 1;
          counts.set(key, known);
        }
        const found = new Map(
          bars.map(([key, group]) => {
            const { year, month } = civilOf(Number(key.slice(4)) as ReturnType<typeof dayOf>);
            return [`${year} ${Math.floor((month - 1) / 3)}`, textsIn(group)];
          }),
        );
        expect([...found.keys()].toSorted()).toEqual([...counts.keys()].toSorted());
        for (const [key, { up, down }] of counts) {
          expect(found.get(key)).toEqual([up, down].filter((count) => count > 0).map(String));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('leads from a name to the first source of its event, and says what it is of', async () => {
    const sources = [{ url: 'https://x.example/a?b=1&c', title: 'A & B', publisher: 'X' }];
    const dataset = datasetOf([
      { id: 'gpt', date: '2023-03-14', kind: 'model', weight: 5, sources },
      { id: 'bad', date: '2024-06-01', kind: 'model', weight: 5 },
    ]);
    const { source, chart } = await viewOf(dataset, 'view=pace', 'zh');
    const root = read(chartSvg(source, chart, { shape: 'screen', transparent: false }).text);
    const named = groups(root, 'data-event');
    expect([...named.keys()].toSorted()).toEqual(['bad', 'gpt']);
    const [link] = all(named.get('gpt') ?? root, 'a');
    expect(link?.getAttribute('xlink:href')).toBe('https://x.example/a?b=1&c');
    expect(all(root, 'title')[0]?.textContent).toContain(zh.lens.title.pace);
    const about = all(root, 'desc')[0]?.textContent ?? '';
    expect(about).toContain(zh.pace.chart);
    expect(about).toContain('https://x.example/?view=pace');
    expect(all(root, 'dc:identifier')[0]?.textContent).toBe(dataset.version);
    expect(root.getAttribute('xml:lang')).toBe('zh-Hans-CN');
  });

  it('without paper leaves the ground out, and keeps bars and bands', async () => {
    const dataset = datasetOf([{ id: 'gpt', date: '2023-03-14', kind: 'model', weight: 5 }]);
    const { source, chart } = await viewOf(dataset, 'view=pace&from=2022-01-01&to=2024-12-31');
    const dark = { ...source, view: { ...source.view, theme: DARK } };
    const [whole = '', clear = ''] = [false, true].map(
      (transparent) => chartSvg(dark, chart, { shape: 'screen', transparent }).text,
    );
    const rects = (svg: string, fill: string) =>
      all(read(svg), 'rect').filter((rect) => rect.getAttribute('fill') === fill).length;
    expect(rects(whole, DARK.paper)).toBe(2);
    expect(rects(clear, DARK.paper)).toBe(0);
    for (const fill of [DARK.band, DARK.category.capability]) {
      expect(rects(clear, fill)).toBe(rects(whole, fill));
      expect(rects(clear, fill)).toBeGreaterThan(0);
    }
  });

  it('has the size of its shape, and the long one the width of a phone picture', async () => {
    const dataset = datasetOf([{ id: 'gpt', date: '2023-03-14', kind: 'model', weight: 5 }]);
    const { source, chart } = await viewOf(dataset, 'view=pace');
    const sizes = Object.fromEntries(
      PICTURE_SHAPES.map((shape) => {
        const root = read(chartSvg(source, chart, { shape, transparent: false }).text);
        return [shape, [Number(root.getAttribute('width')), Number(root.getAttribute('height'))]];
      }),
    );
    expect(sizes).toMatchObject({
      screen: [928, expect.any(Number)],
      wide: [1920, 1080],
      standard: [1440, 1080],
      square: [1080, 1080],
      long: [1080, expect.any(Number)],
    });
    expect(sizes['long']?.[1]).toBeGreaterThan(1400);
  });
});
