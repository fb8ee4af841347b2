import { join } from 'node:path';
import * as fc from 'fast-check';
import { createInstance } from 'i18next';
import { describe, expect, it } from 'vitest';
import en from '../app/locales/en.json';
import zh from '../app/locales/zh.json';
import { createWords } from '../browse/create-words.ts';
import { compileDataset } from '../build/compile-dataset.ts';
import { type WholeDataset, eventAt } from '../data/dataset.ts';
import { datasetOf } from '../data/fixture.ts';
import { findMatches } from '../data/matches.ts';
import { slideOf } from '../data/slide.ts';
import { PRESENT } from '../layout/geometry.ts';
import { makePlan } from '../layout/make-plan.ts';
import { dayOf } from '../model/day.ts';
import type { Story } from '../model/story.ts';
import { LANGS, type Lang, pick } from '../model/text.ts';
import { homeViewport, spanOf } from '../model/viewport.ts';
import { DARK, LIGHT, type Theme } from '../paint/theme.ts';
import { hardDatasets } from '../publish/fixture.ts';
import { allowedInXml } from '../publish/xml-text.ts';
import { slideViewOf } from '../stage/slide-view.ts';
import { readAddress, stateOf } from '../state/address.ts';
import { chartViewOf } from '../state/chart-views.ts';
import { initialState } from '../state/app-state.ts';
import { CHART_VIEWS } from '../state/chart-views.ts';
import { stateOfScene, viewOf } from '../state/view-of.ts';
import type { Deck } from './deck.ts';
import { createDeckWords } from './deck-words.ts';
import { type Picture, type TakenView, picturePlan, takePicture } from './picture.ts';
import { pictureWords } from './picture-words.ts';
import { all, faultsOf, partsOf, pictureIn, textsIn } from './pptx-fixture.ts';
import { pptxOf } from './pptx-package.ts';
import { slideMeasure } from './slide-face.ts';
import { LAYOUTS } from './slide-layouts.ts';
import type { SlideShape } from './slide-shape.ts';
import { storySlides } from './story-slides.ts';
import { chartsOf } from './taken-chart.ts';
import { viewSlides } from './view-slides.ts';

const OWN = compileDataset(join(import.meta.dirname, '../../data'));
const TODAY = dayOf(2026, 11, 23);
const HOME = homeViewport(TODAY, false);
const MADE = Date.UTC(2026, 10, 23, 12);

/** Everything in a language that slides of a dataset want. */
async function setting(dataset: WholeDataset, lang: Lang, theme: Theme = LIGHT) {
  const i18n = createInstance();
  const resources = { [lang]: { app: lang === 'en' ? en : zh } };
  const interpolation = { escapeValue: false };
  await i18n.init({ lng: lang, resources, defaultNS: 'app', ns: ['app'], interpolation });
  const names = createWords(dataset, lang);
  const words = createDeckWords(i18n.t, dataset, names);
  const wordsBy = pictureWords(i18n.t, dataset, names);
  const chartOf = chartsOf(i18n.t, dataset, names);
  return { dataset, lang, theme, words, wordsBy, chartOf, today: TODAY, home: HOME, made: MADE };
}

type Setting = Awaited<ReturnType<typeof setting>>;

function storyDeck(at: Setting, story: Story): Deck {
  return storySlides({ ...at, story, addressOf: (scene) => `https://t.example/?scene=${scene}` });
}

function viewAt({ dataset, lang, theme, wordsBy }: Setting, query: string) {
  const state = { ...initialState(TODAY, HOME), ...stateOf(readAddress(query), HOME) };
  const view: TakenView = {
    dataset,
    matches: findMatches(dataset, state.filter),
    lang,
    theme,
    words: wordsBy(state.lanes.by),
    compact: false,
    comparison: null,
  };
  return { view, state };
}

async function viewDeck(at: Setting, query: string): Promise<Deck> {
  const address = `https://t.example/?${query}`;
  const { view, state } = viewAt(at, query);
  const chart = at.chartOf({ ...state, matches: view.matches });
  const input = { view, state, chart, words: at.words, filters: '', address, made: MADE };
  return viewSlides({ ...input, packer: null });
}

/** What a picture shows, by its scene: events with what they say, in the order they are drawn. */
function shownIn({ scene }: Picture, view: TakenView) {
  const marks = scene.marks.filter(
    ({ x, y }) => x <= scene.width && y >= scene.axisHeight && y <= scene.height,
  );
  const lanes = scene.lanes.map(({ key }) => key);
  const inOrder = marks.toSorted(
    (a, b) => lanes.indexOf(a.laneKey) - lanes.indexOf(b.laneKey) || a.x - b.x,
  );
  const joined = (index: number) =>
    Math.max(...scene.marks.filter((each) => each.index === index).map((each) => each.joined - 1));
  return {
    events: inOrder.map(({ index }) => view.words.markName(index, joined(index))),
    names: inOrder.flatMap(({ name }) => name?.text ?? []),
  };
}

describe.each(LANGS)('slides of our stories (%s)', (lang) => {
  const stories = OWN.stories.map(({ story }) => [story.id, story] as const);
  it.each(stories)('tell %s scene by scene: narration, notes, sources', async (_, story) => {
    const parts = partsOf(pptxOf(storyDeck(await setting(OWN.dataset, lang), story)));
    expect(faultsOf(parts)).toEqual([]);
    story.scenes.forEach((scene, index) => {
      const number = index + 1;
      const said = textsIn(parts.get(`ppt/slides/slide${number}.xml`));
      expect(said).toContain(pick(scene.title, lang));
      expect(said).toContain(pick(scene.narration, lang));
      const notes = textsIn(parts.get(`ppt/notesSlides/notesSlide${number}.xml`));
      expect(notes).toContain(pick(scene.notes, lang));
      const { filter, window } = viewOf(scene, TODAY, HOME);
      for (const highlight of slideOf(OWN.dataset, scene, filter, window).highlights) {
        const { sources = [] } = eventAt(OWN.dataset, highlight) ?? {};
        expect(notes).toEqual(expect.arrayContaining(sources.map(({ url }) => url)));
      }
    });
  });

  it.each(stories)('show %s: events, order and texts of each timeline', async (_, story) => {
    const at = await setting(OWN.dataset, lang);
    const parts = partsOf(pptxOf(storyDeck(at, story)));
    const timelines = story.scenes
      .map((scene, index) => ({ scene, number: index + 1, shown: viewOf(scene, TODAY, HOME) }))
      .filter(({ shown }) => chartViewOf(shown.view) === null);
    expect(timelines.length).toBeGreaterThan(5);
    for (const { scene, number, shown } of timelines) {
      const slideData = slideOf(OWN.dataset, scene, shown.filter, shown.window);
      const { dataset, matches } = slideData;
      const added = slideViewOf(scene, slideData, spanOf(shown.window), lang, 'screen');
      const words = at.wordsBy(shown.lanes.by);
      const view: TakenView = {
        dataset,
        matches,
        lang,
        theme: LIGHT,
        words,
        compact: false,
        comparison: null,
        slide: added,
      };
      const state = stateOfScene(shown, TODAY);
      const picture = takePicture(view, state, LAYOUTS.scene.picture, slideMeasure);
      // Rows share out the height, as on the screen.
      const plan = makePlan(picturePlan(view, state, LAYOUTS.scene.picture, slideMeasure));
      expect(picture.plan.input.lettering).toEqual(plan.input.lettering);
      expect(plan.input.lettering.geometry.row).toBeGreaterThan(PRESENT.row);
      const { events, names } = shownIn(picture, view);
      const found = pictureIn(parts.get(`ppt/slides/slide${number}.xml`));
      expect(found.events).toEqual(events);
      expect(found.texts.filter((text) => names.includes(text))).toEqual(names);
      expect(found.texts).toEqual(
        expect.arrayContaining(added.brackets.map(({ caption }) => caption)),
      );
    }
  });
});

describe.each([LIGHT, DARK])('slides of a view ($name)', (theme) => {
  it.each([
    ['lanes of countries', 'country=EU,US,CN&category=law&event=eu-ai-act-in-force'],
    ['the law of a day', 'asof=2024-07-19&country=EU,CN&from=2021-01&to=2027-12'],
    ['more lanes than a slide holds', 'lanes=topic&from=2023-01&to=2026-12'],
  ])('hold %s, each event leading to its first source', async (_, query) => {
    const at = await setting(OWN.dataset, 'zh', theme);
    const parts = partsOf(pptxOf(await viewDeck(at, query)));
    expect(faultsOf(parts)).toEqual([]);
    const first = parts.get('ppt/slides/slide1.xml');
    const rels = parts.get('ppt/slides/_rels/slide1.xml.rels');
    const targets = new Map(
      all(rels, 'Relationship').map((each) => [
        each.getAttribute('Id'),
        each.getAttribute('Target'),
      ]),
    );
    const { view } = viewAt(at, query);
    const groups = all(first, 'p:grpSp').filter(
      (each) => all(each, 'p:cNvPr')[0]?.getAttribute('descr') !== null,
    );
    expect(groups.length).toBeGreaterThan(20);
    for (const group of groups) {
      const said = all(group, 'p:cNvPr')[0]?.getAttribute('descr') ?? '';
      const ways = all(group, 'a:hlinkClick').map((each) => targets.get(each.getAttribute('r:id')));
      const event = OWN.dataset.events.find(({ id }) => {
        const index = OWN.dataset.indexOf.get(id) ?? -1;
        return said.startsWith(view.words.markName(index, 0));
      });
      expect(new Set(ways)).toEqual(new Set([new URL(event?.sources[0]?.url ?? '').href]));
    }
    const foot = all(first, 'a:hlinkClick').map((each) => targets.get(each.getAttribute('r:id')));
    expect(foot).toContain(`https://t.example/?${query}`);
    expect(foot).toContain('https://creativecommons.org/licenses/by/4.0/');
    const paper = all(parts.get('ppt/theme/theme1.xml'), 'a:lt1')[0];
    expect(all(paper, 'a:srgbClr')[0]?.getAttribute('val')).toBe(
      theme.paper.slice(1).toUpperCase(),
    );
  });

  it('show each lane once and whole, from slide to slide', async () => {
    const at = await setting(OWN.dataset, 'en', theme);
    const deck = await viewDeck(at, 'lanes=topic&from=2023-01&to=2026-12');
    expect(deck.slides.length).toBeGreaterThan(2);
    const parts = partsOf(pptxOf(deck));
    const texts = deck.slides.flatMap(
      (_, index) => pictureIn(parts.get(`ppt/slides/slide${index + 1}.xml`)).texts,
    );
    for (const topic of ['Risk tiers', 'Copyright', 'Deepfakes']) {
      expect(texts.filter((text) => text === topic)).toHaveLength(1);
    }
    expect(deck.slides.map(({ title }) => title.replace(/\/\d+\)$/, ''))).toEqual(
      deck.slides.map((_, index) => expect.stringMatching(new RegExp(`\\(${index + 1}$`))),
    );
  });
});

/** Sizes of all texts of a slide's picture, pixels. */
function sizesIn(shapes: readonly SlideShape[]): readonly number[] {
  return shapes.flatMap((shape) => {
    if (shape.kind === 'group') return sizesIn(shape.shapes);
    return shape.kind === 'text' ? [shape.style.size] : [];
  });
}

describe.each(CHART_VIEWS)('slides of the chart of %s', (chart) => {
  it.each(LANGS)('say what it is and what it comes to, and name its events (%s)', async (lang) => {
    const at = await setting(OWN.dataset, lang);
    const query = `view=${chart}&from=2023-01-01&to=2025-12-31&country=CN,EU,US`;
    const { view, state } = viewAt(at, query);
    const deck = await viewDeck(at, query);
    const parts = partsOf(pptxOf(deck));
    expect(faultsOf(parts)).toEqual([]);
    const taken = at.chartOf({ ...state, matches: view.matches });
    const picture = taken?.make(false, slideMeasure);
    if (picture === undefined) throw new Error('no chart');
    const slide = parts.get('ppt/slides/slide1.xml');
    const said = textsIn(slide).join('');
    expect(said).toContain((lang === 'en' ? en : zh).lens.title[chart]);
    for (const { text } of picture.legend) expect(said).toContain(text);
    const { shapes, notes } = deck.slides[0] ?? { shapes: [], notes: [] };
    const smallest = Math.min(...sizesIn(shapes));
    const timeline = await viewDeck(at, query.replace(`view=${chart}&`, ''));
    expect(smallest).toBeGreaterThanOrEqual(
      Math.min(...timeline.slides.flatMap((each) => sizesIn(each.shapes))),
    );
    // Every event that is named leads to its first source, and is in the notes.
    const targets = new Map(
      all(parts.get('ppt/slides/_rels/slide1.xml.rels'), 'Relationship').map((each) => [
        each.getAttribute('Id'),
        each.getAttribute('Target'),
      ]),
    );
    const told = notes.flatMap((line) => line.map(({ text }) => text)).join('\n');
    const linked = all(slide, 'p:grpSp').filter((each) => all(each, 'a:hlinkClick').length > 0);
    for (const group of linked) {
      const ways = all(group, 'a:hlinkClick').map((each) => targets.get(each.getAttribute('r:id')));
      expect(new Set(ways).size).toBe(1);
      const named = OWN.dataset.events.filter(
        ({ sources }) => new URL(sources[0]?.url ?? '').href === ways[0],
      );
      expect(named.some((event) => told.includes(pick(event.title, lang)))).toBe(true);
    }
  });

  it('take the place of the timeline in a story', async () => {
    const at = await setting(OWN.dataset, 'zh', DARK);
    const [first] = OWN.stories[0]?.story.scenes ?? [];
    if (first === undefined) throw new Error('no scene');
    const highlights = OWN.dataset.events.slice(300, 301).map(({ id }) => id);
    const scene = { ...first, view: `view=${chart}&from=2024-01&to=2024-12`, highlights };
    const story = { id: 'own', title: first.title, by: null, scenes: [scene] };
    const deck = storyDeck(at, story);
    const parts = partsOf(pptxOf(deck));
    expect(faultsOf(parts)).toEqual([]);
    const shown = stateOfScene(viewOf(scene, TODAY, HOME), TODAY);
    const matches = findMatches(OWN.dataset, shown.filter);
    const picture = at.chartOf({ ...shown, matches, selected: null })?.make(false, slideMeasure);
    expect(picture?.legend.length).toBeGreaterThan(0);
    const said = textsIn(parts.get('ppt/slides/slide1.xml')).join('');
    for (const { text } of picture?.legend ?? []) expect(said).toContain(text);
    const notes = textsIn(parts.get('ppt/notesSlides/notesSlide1.xml')).join(' ');
    expect(notes).toContain(eventAt(OWN.dataset, 300)?.sources[0]?.url);
  });
});

describe('the slide of the pace', () => {
  it('has a shape for every bar, named for whoever does not see it', async () => {
    const at = await setting(OWN.dataset, 'en');
    const query = 'view=pace&from=2023-01-01&to=2025-12-31';
    const deck = await viewDeck(at, query);
    const parts = partsOf(pptxOf(deck));
    const slide = parts.get('ppt/slides/slide1.xml');
    const { events } = pictureIn(slide);
    const quarters = events.filter((name) =>
      /^\p{L}+\s–\s\p{L}+\s20\d\d: \d+ capability/u.test(name),
    );
    expect(quarters).toHaveLength(12);
    expect(textsIn(slide).join(' ')).toMatch(/In this window, 1 January 2023/);
    // As large as the names of the timeline's events.
    expect(Math.min(...sizesIn(deck.slides[0]?.shapes ?? []))).toBeGreaterThan(14);
    const gpt = OWN.dataset.events.find(({ id }) => id === 'openai-gpt-4');
    const ways = all(parts.get('ppt/slides/_rels/slide1.xml.rels'), 'Relationship');
    expect(ways.map((each) => each.getAttribute('Target'))).toContain(
      new URL(gpt?.sources[0]?.url ?? '').href,
    );
  });
});

describe('the line under the title of a view', () => {
  it.each(['', 'view=pace&'])('counts the events in the window (%s)', async (view) => {
    const at = await setting(OWN.dataset, 'en');
    const deck = await viewDeck(at, `${view}from=2024-01-01&to=2024-12-31&country=FR`);
    const [start, end] = [dayOf(2024, 1, 1), dayOf(2024, 12, 31)];
    const { matches } = viewAt(at, 'country=FR').view;
    const inside = [...matches].filter((index) => {
      const { date } = eventAt(OWN.dataset, index) ?? {};
      return date !== undefined && date.first <= end && date.last >= start;
    });
    expect(inside.length).toBeLessThan(matches.length);
    expect(deck.slides[0]?.body).toMatch(new RegExp(`(?:^| )${inside.length} events?$`));
  });
});

/** What somebody else's dataset may hold: markup, control characters, turned text. */
const HOSTILE = [
  '</a:t></a:r><script>alert(1)</script>',
  'a\u0000b\u0001c\u001Fd\uFFFF',
  '"&quot;\'<![CDATA[ ]]>',
  '\u202Eturned\u202C',
  '=HYPERLINK("x")\r\n\tnext',
];

describe('slides of anything', () => {
  it('are well-formed and faultless whatever the texts and addresses are', async () => {
    const hostile = datasetOf(
      HOSTILE.map((title, index) => ({
        id: `e-${index}`,
        date: `2024-0${index + 1}-01`,
        title,
        jurisdictions: ['FR'],
        weight: 5,
      })),
    );
    const at = await setting(hostile, 'en');
    const parts = partsOf(pptxOf(await viewDeck(at, 'from=2024-01&to=2024-12')));
    expect(faultsOf(parts)).toEqual([]);
    expect(all(parts.get('ppt/slides/slide1.xml'), 'script')).toEqual([]);
    const { events } = pictureIn(parts.get('ppt/slides/slide1.xml'));
    expect(events).toHaveLength(HOSTILE.length);
    const one = eventAt(hostile, 1)?.title.en ?? '';
    expect(events[1]).toContain(allowedInXml(one).slice(0, 4));
  });

  it('hold whatever a story says, wherever it says it', async () => {
    const at = await setting(OWN.dataset, 'en');
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(...HOSTILE, '\uD800 half \uDC00', '=1+1', '', ' ', '\u0085\u2028'),
    );
    const local = fc.record({ en: text });
    const link = fc.oneof(text, fc.webUrl(), fc.constantFrom('javascript:alert(1)', 'http://a b'));
    fc.assert(
      fc.property(local, local, local, local, link, (title, narration, notes, by, address) => {
        const [scene] = OWN.stories[0]?.story.scenes ?? [];
        if (scene === undefined) throw new Error('no scene');
        const annotations = scene.annotations.map((each) => ({ ...each, caption: by }));
        const told = { ...scene, title, narration, notes, kicker: by, annotations };
        const story = { id: 'own', title, by, scenes: [told] };
        const parts = partsOf(pptxOf(storySlides({ ...at, story, addressOf: () => address })));
        expect(faultsOf(parts)).toEqual([]);
        const said = textsIn(parts.get('ppt/slides/slide1.xml')).join('');
        const letters = (each: string) => allowedInXml(each).replaceAll(/[\s\u0085]/g, '');
        expect(letters(said)).toContain(letters(title.en));
        expect(letters(textsIn(parts.get('ppt/notesSlides/notesSlide1.xml')).join(''))).toContain(
          letters(notes.en),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('hold for random datasets', async () => {
    const at = await setting(OWN.dataset, 'en');
    await fc.assert(
      fc.asyncProperty(hardDatasets, async (dataset) => {
        const own = { ...at, dataset, wordsBy: () => at.wordsBy('country') };
        const deck = await viewDeck(own, 'from=2020-01&to=2027-12');
        expect(faultsOf(partsOf(pptxOf(deck)))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('are the same file for the same view', async () => {
    const at = await setting(OWN.dataset, 'en');
    const [once, again] = [await viewDeck(at, 'country=EU'), await viewDeck(at, 'country=EU')];
    expect(pptxOf(once)).toEqual(pptxOf(again));
  });
});
