import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, cropLine, cropPath } from './crop.ts';
import type { Point } from './pen.ts';

const BOX: Box = { x0: 0, y0: 0, x1: 100, y1: 50 };
const SLACK = 1e-6;
const places = fc.record({
  x: fc.double({ min: -200, max: 300, noNaN: true }),
  y: fc.double({ min: -200, max: 300, noNaN: true }),
});

function isInside({ x, y }: Point, slack = SLACK): boolean {
  return x >= BOX.x0 - slack && x <= BOX.x1 + slack && y >= BOX.y0 - slack && y <= BOX.y1 + slack;
}

describe('cropping', () => {
  it('keeps of a line exactly what lies in the box', () => {
    fc.assert(
      fc.property(places, places, (from, to) => {
        const part = cropLine(from, to, BOX);
        for (const point of part ?? []) expect(isInside(point)).toBe(true);
        for (let step = 0; step <= 20; step += 1) {
          const at = {
            x: from.x + ((to.x - from.x) * step) / 20,
            y: from.y + ((to.y - from.y) * step) / 20,
          };
          if (!isInside(at, -SLACK)) continue;
          const [start, end] = part ?? [];
          const covered =
            start !== undefined &&
            end !== undefined &&
            at.x >= Math.min(start.x, end.x) - SLACK &&
            at.x <= Math.max(start.x, end.x) + SLACK;
          expect(covered).toBe(true);
        }
      }),
    );
  });

  it('leaves a path inside the box as it is, in one piece', () => {
    const path = [
      { x: 1, y: 1 },
      { x: 50, y: 49 },
      { x: 99, y: 1 },
    ];
    expect(cropPath(path, BOX)).toEqual([path]);
  });

  it('parts a path that leaves the box and comes back', () => {
    const path = [
      { x: 10, y: 25 },
      { x: 10, y: 75 },
      { x: 60, y: 75 },
      { x: 60, y: 25 },
      { x: 70, y: 25 },
    ];
    expect(cropPath(path, BOX)).toEqual([
      [
        { x: 10, y: 25 },
        { x: 10, y: 50 },
      ],
      [
        { x: 60, y: 50 },
        { x: 60, y: 25 },
        { x: 70, y: 25 },
      ],
    ]);
  });

  it('leaves nothing of what is outside', () => {
    expect(cropLine({ x: -5, y: -5 }, { x: -5, y: 70 }, BOX)).toBeNull();
    expect(cropLine({ x: -60, y: 20 }, { x: 20, y: -60 }, BOX)).toBeNull();
  });
});
