import { describe, expect, it } from 'vitest';
import type { Pen } from '../paint/pen.ts';
import { fewerPoints } from './fewer-points.ts';
import { brokenIn, sizeThatFits, slideMeasure } from './slide-face.ts';
import { slidePen } from './slide-pen.ts';
import type { Meaning, SlideShape } from './slide-shape.ts';

const BLACK = '#000000';
const RED = '#c00000';
const PLAIN = { size: 20, weight: 400 } as const;
const PLACE = { x: 100, y: 50, scale: 2, width: 400, height: 200 };
const LAW: Meaning = { name: 'Law', alt: 'Law, 2024', link: 'https://law.example/' };

/** What a picture leaves on a slide. */
function shapesOf(draw: (pen: Pen) => void, place = PLACE): readonly SlideShape[] {
  const { pen, shapes } = slidePen(place, (index) => (index === 1 ? LAW : null));
  draw(pen);
  return shapes();
}

describe('the pen of slides', () => {
  it('puts the picture in its place, larger by its scale', () => {
    const [rect] = shapesOf((pen) => pen.rect(10, 20, 30, 40, { fill: RED, radius: 4 }));
    expect(rect).toEqual({
      kind: 'preset',
      preset: 'roundRect',
      box: { x: 120, y: 90, width: 60, height: 80 },
      surface: { fill: RED, radius: 8 },
    });
  });

  it.each([
    ['circle', 'ellipse', 20, 20],
    ['square', 'rect', 17.6, 17.6],
    ['frame', 'rect', 17.6, 17.6],
    ['diamond', 'diamond', 19, 25],
    ['triangle', 'triangle', 22, 19],
    ['pentagon', 'pentagon', 21.6, 20.5],
  ] as const)('draws a %s as a shape with a name', (shape, preset, width, height) => {
    const [mark] = shapesOf((pen) => pen.mark(shape, { x: 50, y: 50 }, 10, { fill: RED }), {
      ...PLACE,
      scale: 1,
    });
    expect(mark).toMatchObject({ kind: 'preset', preset });
    const box = mark?.kind === 'preset' ? mark.box : null;
    expect([box?.width, box?.height].map((each) => Math.round((each ?? 0) * 10) / 10)).toEqual([
      width,
      height,
    ]);
  });

  it('stands text on its middle line in a box as wide as it is', () => {
    const [text] = shapesOf((pen) =>
      pen.text('Law', { x: 10, y: 100 }, { ...PLAIN, color: BLACK, struck: true }),
    );
    if (text?.kind !== 'text') throw new Error('no text');
    expect(text.style).toEqual({ size: 40, weight: 400, color: BLACK, struck: true });
    expect(text.box.x).toBe(120);
    expect(text.box.y + text.box.height / 2).toBeCloseTo(250 - 2, 6);
    expect(text.box.width).toBeGreaterThanOrEqual(slideMeasure('Law', { ...PLAIN, size: 40 }));
  });

  it('cuts off what lies outside a clip, and leaves out what lies outside wholly', () => {
    const stroke = { color: RED, width: 1 } as const;
    const shapes = shapesOf((pen) =>
      pen.clip(100, 0, 100, 100, () =>
        pen.clip(0, 50, 150, 300, () => {
          pen.rect(0, 0, 400, 400, { fill: RED });
          pen.line({ x: 0, y: 60 }, { x: 400, y: 60 }, stroke);
          pen.line({ x: 0, y: 10 }, { x: 400, y: 10 }, stroke);
          pen.mark('circle', { x: 90, y: 60 }, 5, { fill: RED });
          pen.text('out', { x: 120, y: 20 }, { ...PLAIN, color: BLACK });
          pen.text('A long name here', { x: 110, y: 60 }, { ...PLAIN, color: BLACK });
        }),
      ),
    );
    expect(shapes.map(({ kind }) => kind)).toEqual(['preset', 'line', 'text']);
    const [rect, line, text] = shapes;
    expect(rect).toMatchObject({ box: { x: 300, y: 150, width: 100, height: 100 } });
    expect(line).toMatchObject({ from: { x: 300, y: 170 }, to: { x: 400, y: 170 } });
    expect(text?.kind === 'text' && text.text).toMatch(/^A.*…$/);
  });

  it('draws on after a clip as before it', () => {
    const shapes = shapesOf((pen) => {
      pen.clip(0, 0, 10, 10, () => undefined);
      pen.mark('circle', { x: 300, y: 150 }, 5, { fill: RED });
    });
    expect(shapes).toHaveLength(1);
  });

  it('makes a line through points of straight pieces that belong together', () => {
    const points = [
      { x: 0, y: 10 },
      { x: 0, y: 0 },
      { x: 50, y: 0 },
      { x: 50, y: 10 },
    ];
    const [bracket] = shapesOf((pen) => pen.path(points, { color: RED, width: 1, dash: [2, 3] }));
    if (bracket?.kind !== 'group') throw new Error('no group');
    expect(bracket.shapes.map(({ kind }) => kind)).toEqual(['line', 'line', 'line']);
    expect(bracket.shapes[0]).toMatchObject({ stroke: { width: 2, dash: [4, 6] } });
  });

  it('gathers what belongs to an event, and puts what is drawn over it later beneath its mark', () => {
    const mark = (pen: Pen) => pen.mark('square', { x: 50, y: 50 }, 5, { fill: RED });
    const shapes = shapesOf((pen) => {
      pen.group({ kind: 'lane', key: 'EU' }, () =>
        pen.group({ kind: 'event', index: 1 }, () => {
          mark(pen);
          pen.text('Law', { x: 60, y: 50 }, { ...PLAIN, color: BLACK });
        }),
      );
      pen.line({ x: 0, y: 0 }, { x: 9, y: 0 }, { color: RED, width: 1 });
      pen.group({ kind: 'event', index: 1 }, () => {
        pen.mark('circle', { x: 50, y: 50 }, 9, { fill: BLACK });
        mark(pen);
      });
    });
    expect(shapes.map(({ kind }) => kind)).toEqual(['group', 'line']);
    const [event] = shapes;
    if (event?.kind !== 'group') throw new Error('no group');
    expect(event.meaning).toBe(LAW);
    expect(event.shapes.map((each) => (each.kind === 'preset' ? each.preset : each.kind))).toEqual([
      'ellipse',
      'rect',
      'text',
    ]);
  });

  it('keeps an event that stands in two lanes apart', () => {
    const shapes = shapesOf((pen) => {
      for (const y of [20, 120]) {
        pen.group({ kind: 'event', index: 1 }, () =>
          pen.mark('square', { x: 50, y }, 5, { fill: RED }),
        );
      }
    });
    expect(shapes).toHaveLength(2);
  });
});

describe('fewer points', () => {
  it('keep to the curve, and keep corners', () => {
    const curve = Array.from({ length: 41 }, (_, x) => ({
      x,
      y: 9 * Math.sin((x * Math.PI) / 40),
    }));
    const kept = fewerPoints(curve, 0.35);
    expect(kept.length).toBeLessThan(12);
    expect(kept.length).toBeGreaterThan(4);
    expect([kept[0], kept.at(-1)]).toEqual([curve[0], curve.at(-1)]);
    const straight = [0, 1, 2, 3].map((x) => ({ x, y: 2 * x }));
    expect(fewerPoints(straight, 0.1)).toEqual([straight[0], straight[3]]);
  });
});

describe('the widths of texts on slides', () => {
  it('are those of Arial, with a little room', () => {
    // A 667, I 278: ems of Arial in thousandths.
    expect(slideMeasure('AI', { size: 1000, weight: 400 })).toBeCloseTo(945 * 1.02, 6);
    expect(slideMeasure('AI', { size: 1000, weight: 600 })).toBeCloseTo(1000 * 1.02, 6);
    expect(slideMeasure('é', PLAIN)).toBe(slideMeasure('e', PLAIN));
    expect(slideMeasure('法案', { size: 10, weight: 400 })).toBeCloseTo(20.4, 6);
  });

  it('leave room where letters meet Chinese characters', () => {
    const apart =
      slideMeasure('法A案', PLAIN) - slideMeasure('法案', PLAIN) - slideMeasure('A', PLAIN);
    expect(apart).toBeCloseTo(2 * 0.2 * 20 * 1.02, 6);
  });

  it('say how many lines a text takes and how large it may be', () => {
    expect(brokenIn('one two three', 1000, PLAIN)).toHaveLength(1);
    expect(brokenIn('one two three', 80, PLAIN)).toHaveLength(2);
    expect(brokenIn('人工智能法案', 62, PLAIN)).toHaveLength(2);
    const box = { width: 300, height: 60 };
    expect(sizeThatFits('Short', box, [40, 30, 20], 400, 1.3)).toBe(40);
    expect(sizeThatFits('A title that is a good deal longer', box, [40, 30, 20], 400, 1.3)).toBe(
      20,
    );
  });
});
