import { describe, expect, it } from 'vitest';
import { TAIL } from './geometry.ts';
import { keepNamesInside } from './edge-names.ts';
import { countMeasure } from './scene-fixture.ts';
import type { SceneMark } from './scene.ts';
import { timeScale } from './time-scale.ts';
import { toDay } from '../model/day.ts';

const FRAME = {
  scale: timeScale({ start: toDay(0), end: toDay(100) }, 0, 1000),
  measure: countMeasure,
  labelGap: 5,
  edge: 6,
};

/** A step at x whose name of a width hangs below it. */
function step(x: number, width: number, y = 50): SceneMark {
  return {
    index: x,
    laneKey: 'EU',
    place: 0,
    row: 0,
    x,
    y: 20,
    half: 6,
    category: 'law',
    hollow: false,
    planned: false,
    moved: false,
    fades: false,
    whisker: null,
    joined: 1,
    cell: [0, 1],
    name: { x: x - 4, y, text: 'A name', style: { size: 13, weight: 400 }, width },
    leader: { y0: 26, y1: y - 8 },
    count: null,
  };
}

describe('a name that moves before its mark', () => {
  it('has its count between the two', () => {
    const style = { size: 11, weight: 400 } as const;
    const count = { x: 980, y: 20, text: '+3', style };
    const letters = { size: 13, weight: 400 } as const;
    const name = { x: 911, y: 20, text: 'A name', style: letters, width: 200 };
    const [moved] = keepNamesInside(
      [{ ...step(900, 200), joined: 4, name, leader: null, count }],
      [],
      FRAME,
    );
    const at = (moved?.count?.x ?? 0) + countMeasure('+3', style);
    expect(at).toBeCloseTo(900 - 6 - FRAME.labelGap, 5);
    expect((moved?.name?.x ?? 0) + 200).toBeLessThan(moved?.count?.x ?? 0);
  });
});

describe('a name before its mark at the left edge', () => {
  const style = { size: 13, weight: 400 } as const;
  /** A single event at x = 80 with a name of a width before it. */
  const single = (width: number): SceneMark => ({
    ...step(80, width),
    name: { x: 80 - 11 - width, y: 20, text: 'A name', style, width },
    leader: null,
  });

  it('moves behind the mark where that is free, and its count with it', () => {
    const [moved] = keepNamesInside([single(100)], [], FRAME);
    expect(moved?.name).toMatchObject({ x: 80 + 6 + FRAME.labelGap, text: 'A name', width: 100 });
    const count = { x: 40, y: 20, text: '+3', style };
    const [both] = keepNamesInside([{ ...single(100), joined: 4, count }], [], FRAME);
    expect(both?.name?.x).toBe(moved?.name?.x);
    expect(both?.count?.x).toBeGreaterThan((both?.name?.x ?? Infinity) + 100);
    const [open] = keepNamesInside([{ ...single(100), fades: true }], [], FRAME);
    expect(open?.name?.x).toBe((moved?.name?.x ?? 0) + TAIL);
  });

  it('stays before it while it has room', () => {
    expect(keepNamesInside([single(60)], [], FRAME)).toEqual([single(60)]);
  });

  it('is cut, or gives way, where another stands behind the mark', () => {
    const next = { ...step(150, 60), name: null, leader: null };
    const [cut] = keepNamesInside([single(100), next], [], FRAME);
    expect(cut?.name).toBeNull();
    const name = { x: -31, y: 20, text: 'A name that is long enough', style, width: 200 };
    const far = { ...single(200), x: 180, name };
    const [short] = keepNamesInside([far, { ...next, x: 260 }], [], FRAME);
    expect(short?.name?.text).toMatch(/…$/);
    expect(short?.name?.x).toBeGreaterThanOrEqual(FRAME.edge);
  });
});

describe('a hanging name at the right edge', () => {
  it('ends at its mark where that is free', () => {
    const [moved] = keepNamesInside([step(900, 200)], [], FRAME);
    expect(moved?.name).toMatchObject({ x: 704, text: 'A name' });
  });

  it('goes left no further than it must where it is not', () => {
    const [, moved] = keepNamesInside([step(750, 30, 80), step(900, 200)], [], FRAME);
    expect(moved?.name).toMatchObject({ x: 794, text: 'A name' });
    expect(moved?.leader).not.toBeNull();
  });

  it('stays where it is while it has room', () => {
    const mark = step(700, 200);
    expect(keepNamesInside([mark], [], FRAME)).toEqual([mark]);
  });

  it('does not go over the line of another step', () => {
    const other = step(850, 60, 80);
    const [, moved] = keepNamesInside([other, step(900, 200)], [], FRAME);
    expect(moved?.name?.x).toBe(896);
  });
});
