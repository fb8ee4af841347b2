import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATEGORIES } from '../model/category.ts';
import { overlaps, strayShapes } from './chart-checks.ts';
import { PLATE_LETTERS, PLATE_SIDE, type PlateInput, layPlate } from './chart-plate.ts';
import type { Chart } from './chart.ts';
import { countMeasure } from './scene-fixture.ts';

const text = fc.oneof(
  fc
    .array(fc.constantFrom('pace', 'of', 'governance', '2024', 'a'), { maxLength: 40 })
    .map((words) => words.join(' ')),
  fc
    .array(fc.constantFrom('节', '奏', '，', '能力', 'AI'), { maxLength: 80 })
    .map((words) => words.join('')),
);

/** Those that are drawn, and one that is not known. */
const SIGNS = [
  'draft',
  'adopted',
  'force',
  'coming',
  'fade',
  'over',
  'moved',
  'median',
  'few',
  'another',
];

const input = fc.record({
  title: text,
  told: text,
  names: fc.array(fc.constantFrom('Law', 'Guidance & standards', '国际合作'), { maxLength: 6 }),
  signs: fc.subarray(SIGNS),
  width: fc.integer({ min: 340, max: 1600 }),
  height: fc.option(fc.integer({ min: 600, max: 1200 })),
  high: fc.integer({ min: 20, max: 1500 }),
  compact: fc.boolean(),
  captioned: fc.boolean(),
});

function plateInput(of: typeof input extends fc.Arbitrary<infer T> ? T : never): PlateInput {
  return {
    title: of.title,
    told: () => of.told,
    legend: of.names.map((name, at) => ({ ink: CATEGORIES[at] ?? 'law', text: name })),
    signs: of.signs.map((sign) => ({ sign, text: `what ${sign} means` })),
    caption: of.captioned ? { title: 'AI Policy Timeline', source: 'Data 1 · CC BY 4.0' } : null,
    chart: ({ width }): Chart => ({
      width,
      height: of.high,
      shapes: [{ kind: 'rect', x: 0, y: 0, width, height: of.high }],
      targets: [],
    }),
    width: of.width,
    height: of.height,
    roomHeight: 300,
    letters: PLATE_LETTERS[of.compact ? 'compact' : 'wide'],
    measure: countMeasure,
  };
}

describe('a chart with what stands around it', () => {
  it('has each part under the one before, none of them cut at a side', () => {
    fc.assert(
      fc.property(input, (of) => {
        const { plate, isCut, told } = layPlate(plateInput(of));
        const [head, chart, ...below] = plate.parts;
        expect(told).toBe(of.told);
        expect(chart?.x).toBe(PLATE_SIDE);
        let bottom = 0;
        for (const part of plate.parts) {
          expect(part.y).toBeGreaterThanOrEqual(bottom);
          bottom = part.y + part.height;
        }
        // What the texts need is theirs first; only a fixed height can be too little for them.
        expect(of.height !== null || bottom <= plate.height).toBe(true);
        expect(isCut).toBe(of.height !== null && (chart?.height ?? 0) < of.high);
        const isAsAsked =
          of.height === null ? chart?.height === of.high : plate.height === of.height;
        expect(isAsAsked).toBe(true);
        for (const part of [head, ...below]) {
          if (part === undefined) continue;
          expect(overlaps(part.chart, countMeasure)).toEqual([]);
          expect(strayShapes(part.chart, countMeasure)).toEqual([]);
          expect(part.chart.shapes.filter(({ of: key }) => key !== undefined)).toEqual([]);
        }
      }),
    );
  });

  it('says all of its name and of its sentence, and what each colour means', () => {
    fc.assert(
      fc.property(input, (of) => {
        const { plate } = layPlate(plateInput(of));
        const said = plate.parts
          .flatMap(({ chart }) => chart.shapes)
          .flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []))
          .join('');
        const letters = (each: string) => each.replaceAll(/\s/g, '');
        for (const each of [of.title, of.told, ...of.names, ...of.signs]) {
          expect(letters(said)).toContain(letters(each));
        }
      }),
    );
  });
});
