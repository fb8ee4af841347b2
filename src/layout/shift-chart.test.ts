import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANSWER_KINDS } from '../tally/shift.ts';
import { overlaps, strayShapes } from './chart-checks.ts';
import { countMeasure } from './scene-fixture.ts';
import { ALL, type ShiftInput, columnsRoom, layShift, yearsWithRoom } from './shift-chart.ts';
import { hasShares, segmentsOf } from './shift-columns.ts';
import { oneYear, placesWords, shiftWords, yearLists } from './shift-fixture.ts';
import { type PlacesInput, layPlaces } from './shift-places.ts';

const inputs = fc
  .record({ years: yearLists, width: fc.constantFrom(358, 700, 1256) })
  .map(({ years, width }): ShiftInput => ({
    years,
    width,
    compact: width < 720,
    measure: countMeasure,
    words: shiftWords,
  }));

const columnOf = (input: ShiftInput, year: number) =>
  layShift(input).shapes.filter(({ of }) => of === `${ALL} ${year}`);

describe('the chart of the shift', () => {
  it('keeps every shape inside, none of negative size, and no text over another', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const chart = layShift(input);
        expect(strayShapes(chart, countMeasure)).toEqual([]);
        expect(overlaps(chart, countMeasure)).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  it('fills each column with its kinds, as high as their share, which all make the whole', () => {
    fc.assert(
      fc.property(oneYear, (drawn) => {
        const year = { ...drawn, year: 2024 };
        const segments = segmentsOf(year, 20, 220);
        const height = segments.reduce((sum, segment) => sum + segment.height, 0);
        expect(height).toBeCloseTo(year.total === 0 ? 0 : 200);
        for (const segment of segments) {
          expect(segment.height).toBeCloseTo((200 * year.counts[segment.kind]) / year.total);
        }
      }),
    );
  });

  it('shows every count, and shares of no year with fewer than five events', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        for (const year of yearsWithRoom(input.years, columnsRoom(input))) {
          const shapes = columnOf(input, year.year);
          const texts = shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
          expect(texts).toContain(String(year.total));
          const isFew = !hasShares(year);
          expect(texts.some((text) => text.endsWith('%'))).toBe(!isFew);
          const filled = shapes.filter(
            (shape) => shape.kind === 'rect' && shape.fill !== undefined,
          );
          expect(filled).toHaveLength(
            isFew ? 0 : ANSWER_KINDS.filter((kind) => year.counts[kind] > 0).length,
          );
        }
      }),
      { numRuns: 40 },
    );
  });

  it('drops the earliest years where there is no room, never the latest', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { targets } = layShift(input);
        const last = input.years.at(-1);
        expect(targets.at(-1)?.key).toBe(`${ALL} ${last?.year}`);
        expect(targets.every(({ width }) => width >= 24)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the small charts', () => {
  const placeInputs = fc
    .record({
      places: fc.array(yearLists, { maxLength: 9 }),
      width: fc.constantFrom(358, 700, 1256),
    })
    .map(({ places, width }): PlacesInput => ({
      places: places.map((years, place) => ({
        code: `P${place}`,
        years,
        total: years.reduce((sum, { total }) => sum + total, 0),
      })),
      years: Array.from({ length: 12 }, (_, place) => 1958 + place),
      width,
      measure: countMeasure,
      words: placesWords,
    }));

  it('keep every shape inside, no text over another, and a target for each year of each place', () => {
    fc.assert(
      fc.property(placeInputs, (input) => {
        const chart = layPlaces(input);
        expect(strayShapes(chart, countMeasure)).toEqual([]);
        expect(overlaps(chart, countMeasure)).toEqual([]);
        expect(chart.targets).toHaveLength(input.places.length * input.years.length);
        expect(new Set(chart.targets.map(({ key }) => key)).size).toBe(chart.targets.length);
      }),
      { numRuns: 60 },
    );
  });
});
