import { DOMParser, type Element, onErrorStopParsing } from '@xmldom/xmldom';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datasetOf, documentsOf } from '../data/fixture.ts';
import { layCaption } from '../layout/caption.ts';
import { countMeasure, planFor, sceneFor, wholeScene } from '../layout/scene-fixture.ts';
import type { Scene } from '../layout/scene.ts';
import { dayOf } from '../model/day.ts';
import { allowedInXml } from '../publish/xml-text.ts';
import { type PictureParts, drawPicture, pictureHeight } from './draw-picture.ts';
import type { Pen } from './pen.ts';
import { type PictureNotes, svgPicture } from './svg-picture.ts';
import { DARK, LIGHT } from './theme.ts';

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

/** Groups that carry an attribute, in the order of the file. */
function groups(root: Element, attribute: string): readonly Element[] {
  return all(root, 'g').filter((group) => group.hasAttribute(attribute));
}

function notesFor(titles: readonly string[], hrefs: readonly string[] = []): PictureNotes {
  return {
    title: titles[0] ?? '',
    description: titles.join(' '),
    lang: 'zh',
    address: 'https://x.example/?a=1&b="2"',
    dataVersion: '1 < 2',
    licence: { name: 'CC BY 4.0', page: 'https://creativecommons.org/licenses/by/4.0/' },
    event: (index, more) => ({
      id: `at-${index}`,
      name: `${titles[index] ?? ''} +${more}`,
      href: hrefs[index] ?? null,
    }),
  };
}

function partsOf(scene: Scene, rest: Partial<PictureParts> = {}): PictureParts {
  const caption = layCaption(
    { title: 'A <b>', source: 'from & to' },
    scene.width,
    13,
    countMeasure,
  );
  return { scene, overlay: null, theme: LIGHT, caption, transparent: false, scale: 1, ...rest };
}

function svgOf(parts: PictureParts, notes: PictureNotes): string {
  return svgPicture(parts, notes, countMeasure);
}

/** All texts a picture is drawn with. */
function textsOf(parts: PictureParts): readonly string[] {
  const texts: string[] = [];
  const nothing = () => undefined;
  const pen: Pen = {
    rect: nothing,
    line: nothing,
    path: nothing,
    mark: nothing,
    text: (text) => texts.push(allowedInXml(text)),
    clip: (_x, _y, _width, _height, draw) => draw(),
    group: (_group, draw) => draw(),
  };
  drawPicture(parts, pen);
  return texts.filter((text) => text !== '');
}

/** Lanes from the top and their marks in order of time, as a reader meets them. */
function readingOrder({ lanes, marks }: Scene) {
  return lanes.flatMap(({ key }) =>
    marks.filter(({ laneKey }) => laneKey === key).toSorted((a, b) => a.x - b.x),
  );
}

/** Titles that try to end what they stand in, or to be more than text. */
const hostile = fc.oneof(
  fc.constantFrom(
    '</text><script>alert(1)</script>',
    '"><g onload="alert(1)',
    ']]><!--',
    '&#0;&unknown;<!DOCTYPE x [<!ENTITY y "z">]>',
    '\ud800 half \udc00',
    'a\u0000b\u0008c\ufffe\uffff\r\nd\te',
    '<?xml version="1.0"?>',
    '{{title}} $& $1 ${x}',
    '人工智能《法案》𠮷👩‍👩‍👧',
  ),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { minLength: 1, maxLength: 20 })
    .map((codes) => String.fromCharCode(...codes)),
);

const ELEMENTS = new Set(
  'svg title desc metadata g a rect line path circle polygon text rdf:RDF cc:Work dc:title dc:source dc:language dc:identifier dc:rights cc:license'.split(
    ' ',
  ),
);

describe('an SVG file, whatever the data say,', () => {
  it('is well formed, runs nothing, and holds the marks and texts of the picture in order', () => {
    fc.assert(
      fc.property(
        documentsOf(10),
        fc.array(hostile, { minLength: 60, maxLength: 60 }),
        fc.integer({ min: 1, max: 100 }),
        fc.boolean(),
        ({ events, rest }, titles, scale, transparent) => {
          const dataset = {
            ...datasetOf(events, rest),
            // Past the reader, who would not let all of this in.
            labelAt: (index: number) => ({ en: titles[index] ?? '' }),
          };
          const scene = wholeScene(planFor(dataset), scale / 100);
          const parts = partsOf(scene, { transparent, theme: transparent ? DARK : LIGHT });
          const root = read(svgOf(parts, notesFor(titles, titles)));
          expect([root, ...all(root, '*')].flatMap(oddIn)).toEqual([]);
          const marks = readingOrder(scene);
          const drawn = groups(root, 'data-event');
          expect(drawn.map((group) => group.getAttribute('data-event'))).toEqual(
            marks.map(({ index }) => `at-${index}`),
          );
          expect(drawn.map((group) => all(group, 'title')[0]?.textContent)).toEqual(
            marks.map(({ index, joined }) => allowedInXml(`${titles[index]} +${joined - 1}`)),
          );
          expect(drawn.map(laneOf)).toEqual(marks.map(({ laneKey }) => laneKey));
          const texts = all(root, 'text').map(({ textContent }) => textContent);
          const told = textsOf({ ...parts, scene: { ...scene, marks } });
          expect(texts.filter((text) => text !== '')).toEqual(told);
        },
      ),
      { numRuns: 1000 },
    );
  }, 180_000);
});

/** What no file of ours holds: other elements, handlers, styles, links that leave the web. */
function oddIn(element: Element): readonly string[] {
  const { tagName, attributes } = element;
  const odd = Array.from(attributes).filter(
    ({ name, value }) =>
      /^on|style|class|filter|mask|clip/i.test(name) ||
      (name.endsWith('href') && !/^https?:/.test(value)),
  );
  return [...(ELEMENTS.has(tagName) ? [] : [tagName]), ...odd.map(({ name }) => name)];
}

function laneOf(group: Element): string | null {
  const parent = group.parentNode as Element | null;
  return parent?.getAttribute('data-lane') ?? null;
}

describe('an SVG file', () => {
  const dataset = datasetOf(
    Array.from({ length: 240 }, (_, each) => ({
      id: `e-${each}`,
      date: new Date(Date.UTC(2022, 0, 1 + each * 6)).toISOString().slice(0, 10),
      title: `Event ${each}`,
      jurisdictions: [['US', 'CN', 'EU', 'GB', 'FR'][each % 5] ?? 'US'],
      weight: 1 + (each % 5),
    })),
  );
  const window = { start: dayOf(2022, 1, 1), end: dayOf(2026, 1, 1) };
  const plan = planFor(dataset, { width: 1000, height: 300 });

  it('cuts at the edge what the screen hides: nothing in it lies outside', () => {
    const scene = sceneFor(plan, window, 47);
    expect(scene.contentHeight).toBeGreaterThan(scene.height + 60);
    const parts = partsOf(scene);
    const root = read(svgOf(parts, notesFor([])));
    const bottom = pictureHeight(parts);
    const value = (element: Element, name: string) => Number(element.getAttribute(name) ?? 0);
    for (const rect of all(root, 'rect')) {
      expect(value(rect, 'y')).toBeGreaterThanOrEqual(0);
      expect(value(rect, 'y') + value(rect, 'height')).toBeLessThanOrEqual(bottom);
      expect(value(rect, 'x') + value(rect, 'width')).toBeLessThanOrEqual(scene.width);
    }
    for (const line of all(root, 'line')) {
      for (const name of ['y1', 'y2']) {
        expect(value(line, name)).toBeGreaterThanOrEqual(0);
        expect(value(line, name)).toBeLessThanOrEqual(bottom);
      }
    }
    const shown = readingOrder(scene).filter(
      ({ y, half }) => y + half > scene.axisHeight && y - half < scene.height,
    );
    expect(shown.length).toBeLessThan(scene.marks.length);
    expect(groups(root, 'data-event')).toHaveLength(shown.length);
  });

  it('hides under the axis what reaches over its edge: the axis comes after the lanes', () => {
    const svg = svgOf(partsOf(sceneFor(plan, window, 47)), notesFor([]));
    const cover = `<rect x="0" y="0" width="1000" height="44" fill="${LIGHT.paper}"/>`;
    expect(svg.indexOf(cover)).toBeGreaterThan(svg.lastIndexOf('data-lane'));
  });

  it('sets its texts on a baseline, in faces that slide programs know', () => {
    const [, text] = all(read(svgOf(partsOf(sceneFor(plan, window)), notesFor([]))), 'text');
    expect(text?.getAttribute('font-family')).toMatch(/^Inter,.*Noto Sans CJK SC.*YaHei/);
    expect(text?.hasAttribute('dominant-baseline')).toBe(false);
    const scene = sceneFor(plan, window);
    const [lane] = scene.lanes;
    const name = all(read(svgOf(partsOf(scene), notesFor([]))), 'text').find(
      ({ textContent }) => textContent === lane?.name.text,
    );
    expect(Number(name?.getAttribute('textLength'))).toBeCloseTo(
      countMeasure(lane?.name.text ?? '', lane?.name.style ?? { size: 0, weight: 400 }),
      1,
    );
    const below = Number(name?.getAttribute('y')) - (lane?.name.y ?? 0);
    expect(below / (lane?.name.style.size ?? 1)).toBeCloseTo(0.34, 1);
  });

  it('links a mark to where it can be read about, and to nothing that is not the web', () => {
    const scene = sceneFor(plan, window);
    const hrefs = dataset.events.map((_, index) =>
      index % 2 === 0 ? `https://x.example/?a=${index}&b` : 'javascript:alert(1)',
    );
    const links = all(read(svgOf(partsOf(scene), notesFor([], hrefs))), 'a');
    expect(links.length).toBeGreaterThan(10);
    for (const link of links) expect(link.getAttribute('xlink:href')).toMatch(/^https:.*&b$/);
  });

  it('says what it is, of which data, under which licence', () => {
    const root = read(svgOf(partsOf(sceneFor(plan, window)), notesFor(['Title', 'of all'])));
    expect(all(root, 'title')[0]?.textContent).toBe('Title');
    expect(all(root, 'desc')[0]?.textContent).toBe('Title of all');
    expect(all(root, 'dc:source')[0]?.textContent).toBe('https://x.example/?a=1&b="2"');
    expect(all(root, 'dc:identifier')[0]?.textContent).toBe('1 < 2');
    expect(all(root, 'cc:license')[0]?.getAttribute('rdf:resource')).toMatch(/by\/4\.0/);
    expect(root.getAttribute('xml:lang')).toBe('zh-Hans-CN');
  });

  it('without paper leaves out what is behind everything, and keeps bands and marks', () => {
    const scene = sceneFor(plan, window);
    const paper = (svg: string) => svg.split(`width="1000" height="300" fill="${LIGHT.paper}"`);
    const [whole, clear] = [false, true].map((transparent) =>
      svgOf(partsOf(scene, { transparent }), notesFor([])),
    );
    expect(paper(whole ?? '')).toHaveLength(2);
    expect(paper(clear ?? '')).toHaveLength(1);
    expect(clear).toContain(`fill="${LIGHT.band}"`);
    expect(groups(read(clear ?? ''), 'data-event')).toHaveLength(
      groups(read(whole ?? ''), 'data-event').length,
    );
  });
});
