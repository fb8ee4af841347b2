import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, type Point, routeBetween } from './route.ts';

const points: fc.Arbitrary<Point> = fc.record({
  x: fc.integer({ min: -500, max: 2000 }),
  y: fc.integer({ min: 0, max: 900 }),
});

const boxes: fc.Arbitrary<readonly Box[]> = fc.array(
  fc
    .record({
      at: points,
      width: fc.integer({ min: 2, max: 260 }),
      height: fc.constantFrom(17, 40),
    })
    .map(({ at, width, height }) => ({
      x0: at.x,
      x1: at.x + width,
      y0: at.y,
      y1: at.y + height,
    })),
  { maxLength: 60 },
);

const insets = fc.constantFrom(0, 4, 6.5, 20);

const isInside = ({ x, y }: Point, { x0, x1, y0, y1 }: Box) => x > x0 && x < x1 && y > y0 && y < y1;

describe('the way between two points', () => {
  it('has no point inside a box', () => {
    fc.assert(
      fc.property(points, points, boxes, insets, (from, to, list, inset) => {
        const drawn = routeBetween(from, to, list, inset).pieces.flat();
        expect(drawn.filter((point) => list.some((box) => isInside(point, box)))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves the far end free', () => {
    fc.assert(
      fc.property(points, points, boxes, insets, (from, to, list, inset) => {
        const drawn = routeBetween(from, to, list, inset).pieces.flat();
        const distances = drawn.map(({ x, y }) => Math.hypot(x - to.x, y - to.y));
        expect(Math.min(inset, ...distances)).toBe(inset);
      }),
      { numRuns: 500 },
    );
  });

  it('is drawn in pieces that each have two points at least, in one direction', () => {
    fc.assert(
      fc.property(points, points, boxes, (from, to, list) => {
        const { pieces } = routeBetween(from, to, list);
        expect(pieces.filter(({ length }) => length < 2)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('has its middle on its longest piece', () => {
    fc.assert(
      fc.property(points, points, boxes, insets, (from, to, list, inset) => {
        const { pieces, middle } = routeBetween(from, to, list, inset);
        const longest = Math.max(0, ...pieces.map(({ length }) => length));
        const on = pieces.filter((piece) => piece.includes(middle));
        expect(pieces.length === 0 || on.some(({ length }) => length === longest)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('is one piece from end to end where nothing stands between', () => {
    fc.assert(
      fc.property(points, points, (from, to) => {
        const { pieces } = routeBetween(from, to, []);
        expect(pieces).toHaveLength(1);
        expect(pieces[0]?.[0]).toEqual(from);
        expect(pieces[0]?.at(-1)).toEqual(to);
      }),
      { numRuns: 200 },
    );
  });

  it('goes around a box when there is a way', () => {
    const [from, to] = [
      { x: 0, y: 0 },
      { x: 400, y: 200 },
    ];
    const straight = routeBetween(from, to, []);
    const at = straight.middle;
    const box = { x0: at.x - 20, x1: at.x + 20, y0: at.y - 8, y1: at.y + 8 };
    const around = routeBetween(from, to, [box]);
    expect(around.pieces).toHaveLength(1);
    expect(around.pieces[0]?.at(-1)).toEqual(to);
  });

  it('bows between two points of one row, over what lies between them', () => {
    const [from, to] = [
      { x: 0, y: 100 },
      { x: 400, y: 100 },
    ];
    const { pieces, middle } = routeBetween(from, to, []);
    expect(middle.y).toBeLessThan(100);
    expect(pieces.flat().every(({ y }) => y <= 100)).toBe(true);
    const ceiling = { x0: 100, x1: 300, y0: 70, y1: 95 };
    expect(routeBetween(from, to, [ceiling]).middle.y).toBeGreaterThan(100);
  });
});
