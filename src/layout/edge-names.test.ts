import { describe, expect, it } from 'vitest';
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
