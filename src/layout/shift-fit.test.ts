import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlaps, strayShapes } from './chart-checks.ts';
import { countMeasure } from './scene-fixture.ts';
import { ALL, layShift } from './shift-chart.ts';
import { type WholeShiftInput, fitShift } from './shift-fit.ts';
import { placesWords, shiftWords, yearLists } from './shift-fixture.ts';

const inputs = fc
  .record({
    years: yearLists,
    places: fc.array(yearLists, { maxLength: 12 }),
    width: fc.constantFrom(358, 700, 910, 1256),
  })
  .map(({ years, places, width }): WholeShiftInput => ({
    years,
    places: places.map((own, place) => ({
      code: `P${place}`,
      years: own,
      total: own.reduce((sum, { total }) => sum + total, 0),
    })),
    width,
    compact: width < 720,
    measure: countMeasure,
    words: {
      ...shiftWords,
      places: placesWords,
      heading: (shown, all) => `${shown} of ${all} places`,
    },
    lit: new Set([`${ALL} ${years.at(-1)?.year}`]),
  }));

const placesIn = (input: WholeShiftInput, height: number, fixed: boolean) => {
  const codes = fitShift(input, height, fixed).targets.map(({ key }) => key.split(' ')[0]);
  return new Set(codes.filter((code) => code !== ALL));
};

describe('the whole shift', () => {
  it('keeps every shape inside, and no text over another', () => {
    fc.assert(
      fc.property(
        inputs,
        fc.integer({ min: 220, max: 1400 }),
        fc.boolean(),
        (input, height, fixed) => {
          const chart = fitShift(input, height, fixed);
          expect(strayShapes(chart, countMeasure)).toEqual([]);
          expect(overlaps(chart, countMeasure)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('takes up a fixed room, never more of it', () => {
    fc.assert(
      fc.property(inputs, fc.integer({ min: 220, max: 1400 }), (input, height) => {
        expect(fitShift(input, height, true).height).toBeCloseTo(height);
      }),
      { numRuns: 60 },
    );
  });

  it('shows whole rows of the places with most events, and says how many they are', () => {
    fc.assert(
      fc.property(inputs, fc.integer({ min: 220, max: 1400 }), (input, height) => {
        const shown = placesIn(input, height, true);
        const codes = input.places.map(({ code }) => code);
        expect([...shown]).toEqual(codes.slice(0, shown.size));
        const texts = fitShift(input, height, true).shapes.flatMap((shape) =>
          shape.kind === 'text' ? [shape.text] : [],
        );
        const said = `${shown.size} of ${codes.length} places`;
        expect(texts.includes(said)).toBe(shown.size > 0);
        // As low as the chart of all may be, there was no room for one more row.
        const higher = placesIn(input, height + 400, true);
        expect(higher.size).toBeGreaterThanOrEqual(shown.size);
      }),
      { numRuns: 60 },
    );
  });

  it('has every place where it can be scrolled, and the same counts as the chart of the page', () => {
    fc.assert(
      fc.property(inputs, fc.integer({ min: 220, max: 1400 }), (input, height) => {
        expect(placesIn(input, height, false).size).toBe(input.places.length);
        const names = (targets: ReturnType<typeof layShift>['targets']) =>
          targets.filter(({ key }) => key.startsWith(`${ALL} `)).map(({ name }) => name);
        const whole = names(layShift(input).targets);
        expect(names(fitShift(input, height, false).targets)).toEqual(whole);
        expect(names(fitShift(input, height, true).targets)).toEqual(whole);
      }),
      { numRuns: 40 },
    );
  });

  it('lights its column', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const lit = fitShift(input, 500, true).shapes.filter(
          (shape) => shape.kind === 'rect' && shape.stroke?.ink === 'accent',
        );
        expect(lit.map(({ of }) => of)).toEqual([...(input.lit ?? [])]);
      }),
      { numRuns: 20 },
    );
  });

  it('shows the place that was chosen wherever there is room for a row', () => {
    fc.assert(
      fc.property(inputs, fc.integer({ min: 220, max: 1400 }), fc.nat(), (input, height, at) => {
        const chosen = input.places[at % Math.max(1, input.places.length)]?.code ?? null;
        const plain = placesIn(input, height, true);
        const shown = placesIn({ ...input, chosen }, height, true);
        expect(plain.size === 0 || chosen === null || shown.has(chosen)).toBe(true);
        expect(shown.size).toBeGreaterThanOrEqual(plain.size);
      }),
      { numRuns: 60 },
    );
  });
});
