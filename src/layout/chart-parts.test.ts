import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChartRect } from './chart.ts';
import { partsOfChart } from './chart-parts.ts';

const rects = fc.array(
  fc
    .record({
      x: fc.integer({ min: 0, max: 60 }),
      y: fc.integer({ min: 0, max: 60 }),
      width: fc.integer({ min: 1, max: 20 }),
      height: fc.integer({ min: 1, max: 20 }),
      of: fc.constantFrom('a', 'b', 'c', null),
    })
    .map(({ of, ...box }): ChartRect => ({ kind: 'rect', ...box, ...(of === null ? {} : { of }) })),
  { maxLength: 40 },
);

function overlap(a: ChartRect, b: ChartRect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

describe('the parts of a chart', () => {
  it('hold every shape once, and never what was over another shape below it', () => {
    fc.assert(
      fc.property(rects, (shapes) => {
        const drawn = partsOfChart(shapes).flatMap((part) => part.shapes);
        expect(new Set(drawn)).toEqual(new Set(shapes));
        expect(drawn).toHaveLength(shapes.length);
        const place = new Map(drawn.map((shape, at) => [shape, at]));
        shapes.forEach((upper, at) => {
          for (const lower of shapes.slice(0, at)) {
            if (!overlap(upper, lower)) continue;
            expect(place.get(upper) ?? 0).toBeGreaterThan(place.get(lower) ?? 0);
          }
        });
      }),
    );
  });

  it('are one for each target whose shapes nothing lies between', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 30 }), (keys) => {
        const shapes = keys.map((of, at): ChartRect => ({
          kind: 'rect',
          of,
          x: at * 10,
          y: 0,
          width: 9,
          height: 9,
        }));
        const parts = partsOfChart(shapes);
        expect(parts.map(({ of }) => of)).toEqual([...new Set(keys)]);
        for (const part of parts) {
          expect(part.shapes.every(({ of }) => of === part.of)).toBe(true);
        }
      }),
    );
  });

  it('keeps a shape of a target over what was drawn between', () => {
    const box = { kind: 'rect', x: 0, y: 0, width: 9, height: 9 } as const;
    const shapes: readonly ChartRect[] = [{ ...box, of: 'a' }, box, { ...box, of: 'a' }];
    expect(partsOfChart(shapes).map(({ of }) => of)).toEqual(['a', null, 'a']);
  });
});
