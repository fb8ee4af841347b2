import { describe, expect, it } from 'vitest';
import { brokenLine, textBox } from './broken-line.ts';

const LINE = [
  { x: 10, y: 0 },
  { x: 10, y: 50 },
  { x: 10, y: 100 },
] as const;

describe('a broken line', () => {
  it('leaves out what lies in a box, and goes on after it', () => {
    const boxes = [
      { x0: 0, x1: 20, y0: 20, y1: 30 },
      { x0: 5, x1: 15, y0: 25, y1: 35 },
    ];
    expect(brokenLine(LINE, boxes)).toEqual([
      [
        { x: 10, y: 0 },
        { x: 10, y: 20 },
      ],
      [
        { x: 10, y: 35 },
        { x: 10, y: 50 },
        { x: 10, y: 100 },
      ],
    ]);
  });

  it('is whole, and the same line, where no box is in its way', () => {
    expect(brokenLine(LINE, [{ x0: 11, x1: 20, y0: 0, y1: 100 }])[0]).toBe(LINE);
    expect(brokenLine(LINE, [])[0]).toBe(LINE);
  });

  it('is broken over a joint, at an end, and aslant', () => {
    const joint = brokenLine(LINE, [{ x0: 0, x1: 20, y0: 40, y1: 60 }]);
    expect(joint.map((piece) => piece.map(({ y }) => y))).toEqual([
      [0, 40],
      [60, 100],
    ]);
    const end = brokenLine(LINE, [{ x0: 0, x1: 20, y0: 90, y1: 120 }]);
    expect(end.map((piece) => piece.map(({ y }) => y))).toEqual([[0, 50, 90]]);
    const aslant = brokenLine(
      [
        { x: 0, y: 0 },
        { x: 100, y: 50 },
      ],
      [{ x0: 20, x1: 60, y0: 15, y1: 40 }],
    );
    expect(aslant.flat()).toEqual([
      { x: 0, y: 0 },
      { x: 30, y: 15 },
      { x: 60, y: 30 },
      { x: 100, y: 50 },
    ]);
  });

  it('is nothing inside a box', () => {
    expect(brokenLine(LINE, [{ x0: 0, x1: 20, y0: -5, y1: 105 }])).toEqual([]);
  });
});

describe('the place of a text', () => {
  it('is as wide as the text, or as its characters', () => {
    const text = { x: 10, y: 20, text: '+12', style: { size: 10, weight: 400 } } as const;
    expect(textBox(text)).toMatchObject({ x0: 8, x1: 30 });
    expect(textBox(text, 80)).toMatchObject({ x0: 8, x1: 92 });
    expect(textBox(text).y0).toBeLessThan(16);
    expect(textBox(text).y1).toBeGreaterThan(24);
  });
});
