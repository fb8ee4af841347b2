import { describe, expect, it } from 'vitest';
import { datasetOf } from '../data/fixture.ts';
import { type Day, dayOf, toDay } from '../model/day.ts';
import { type Bracket, layBrackets } from './brackets.ts';
import { presentGeometry } from './geometry.ts';
import { countMeasure, planFor } from './scene-fixture.ts';
import { timeScale } from './time-scale.ts';

const FROM = dayOf(2024, 1, 1);
/** A plot of 100 days, ten pixels each. */
const SCALE = timeScale({ start: FROM, end: toDay(FROM + 100) }, 200, 1200);
const GEOMETRY = presentGeometry({ width: 1280, brackets: 2, place: 'screen', compact: false });
const plan = planFor(datasetOf([{ id: 'a' }]));
const PLAN = {
  ...plan,
  input: { ...plan.input, lettering: { ...plan.input.lettering, geometry: GEOMETRY } },
};
const after = (days: number): Day => toDay(FROM + days);
const lay = (...brackets: readonly Bracket[]) => layBrackets(PLAN, brackets, SCALE);
const rightOf = ([first]: ReturnType<typeof lay>) => {
  if (first === undefined) throw new Error('no bracket');
  return first.caption.x + countMeasure(first.caption.text, first.caption.style);
};

describe('brackets', () => {
  it('hold both their days, with the caption over their middle', () => {
    const laid = lay({ from: after(10), to: after(29), caption: 'Ten' });
    expect(laid).toMatchObject([{ x0: 300, x1: 500 }]);
    const [bracket] = laid;
    expect(((bracket?.caption.x ?? 0) + rightOf(laid)) / 2).toBeCloseTo(400);
  });

  it('of one day are a line on it', () => {
    const at = after(10);
    expect(lay({ from: at, to: at, caption: 'x' })).toMatchObject([{ x0: 300, x1: 300 }]);
  });

  it('end at the edges of the plot, and their captions stay inside', () => {
    const [early] = lay({ from: after(-50), to: after(0), caption: 'A long caption' });
    expect(early).toMatchObject({ x0: 200, x1: 210 });
    expect(early?.caption.x).toBe(208);
    const late = lay({ from: after(99), to: after(300), caption: 'A long caption' });
    expect(late).toMatchObject([{ x0: 1190, x1: 1200 }]);
    expect(rightOf(late)).toBeCloseTo(1192);
  });

  it('outside the window are left out, and the others keep their rows', () => {
    const inside = { from: after(10), to: after(20), caption: 'inside' };
    const outside = { from: after(-20), to: after(-2), caption: 'outside' };
    const [lower] = lay(outside, inside);
    expect(lay(outside, inside)).toHaveLength(1);
    expect(lower?.y).toBe(lay(inside, inside)[1]?.y);
    expect(lay({ ...inside, from: after(101), to: after(120) })).toEqual([]);
  });

  it('stand one under the other in the foot of the axis, each under its caption', () => {
    const [upper, lower] = lay(
      { from: after(10), to: after(20), caption: 'a' },
      { from: after(10), to: after(20), caption: 'b' },
    );
    const foot = GEOMETRY.axis - 2 * GEOMETRY.bracket;
    expect(upper?.caption.y).toBeGreaterThan(foot);
    expect((lower?.y ?? 0) - (upper?.y ?? 0)).toBeCloseTo(GEOMETRY.bracket);
    for (const each of [upper, lower]) expect(each?.y).toBeGreaterThan(each?.caption.y ?? Infinity);
    expect(lower?.y).toBeLessThan(GEOMETRY.axis);
  });

  it('shorten a caption that is wider than the plot', () => {
    const laid = lay({ from: after(0), to: after(99), caption: 'long '.repeat(100) });
    expect(laid[0]?.caption.text).toMatch(/…$/);
    expect(laid[0]?.caption.x).toBeGreaterThanOrEqual(208);
    expect(rightOf(laid)).toBeLessThanOrEqual(1192);
  });
});
