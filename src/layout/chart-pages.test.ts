import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chart } from './chart.ts';
import { chartPages, stretchesOf } from './chart-pages.ts';

/** A chart of rows of these heights, each a target with a line of its own at its foot. */
function rowsOf(heights: readonly number[]): Chart {
  let y = 0;
  const targets = heights.map((height, at) => {
    const target = { key: String(at), x: 0, y, width: 100, height, name: '' };
    y += height;
    return target;
  });
  return {
    width: 100,
    height: y,
    targets,
    shapes: targets.map((target) => ({
      kind: 'rect',
      x: 0,
      y: target.y,
      width: 100,
      height: target.height,
    })),
  };
}

const heights = fc.array(fc.integer({ min: 10, max: 60 }), { minLength: 1, maxLength: 60 });

const heads = fc.integer({ min: 0, max: 40 });

describe('the pages of a chart', () => {
  it('go on where the last one ended, none higher than its room, no row on two', () => {
    fc.assert(
      fc.property(heights, fc.integer({ min: 100, max: 400 }), heads, (rows, room, head) => {
        const chart = rowsOf(rows);
        const pages = chartPages({ ...chart, head }, room);
        let at = 0;
        for (const { from, height, head: over } of pages) {
          expect(from).toBe(at);
          expect(height).toBeGreaterThan(0);
          expect(over).toBe(from === 0 ? 0 : head);
          expect(over + height).toBeLessThanOrEqual(room + 0.5);
          at += height;
        }
        expect(at).toBe(chart.height);
        for (const { y, height } of chart.targets) {
          const on = pages.filter((page) => y < page.from + page.height && y + height > page.from);
          expect(on).toHaveLength(1);
        }
      }),
    );
  });

  it('end where no target lies across, however targets stand side by side', () => {
    const chart = rowsOf([40, 40, 40, 40]);
    const tall = { key: 'tall', x: 50, y: 40, width: 50, height: 80, name: '' };
    const small = { key: 'small', x: 50, y: 10, width: 10, height: 10, name: '' };
    const targets = [...chart.targets, tall, small];
    expect(chartPages({ ...chart, targets }, 100)).toEqual([
      { from: 0, height: 40, head: 0 },
      { from: 40, height: 80, head: 0 },
      { from: 120, height: 40, head: 0 },
    ]);
  });

  it('are one where all of it fits, and cut through what is higher than any room', () => {
    expect(chartPages(rowsOf([50, 50]), 100)).toEqual([{ from: 0, height: 100, head: 0 }]);
    expect(chartPages(rowsOf([250]), 100).map(({ height }) => height)).toEqual([100, 100, 50]);
  });

  it('show the head of the chart again over what goes on', () => {
    const pages = chartPages({ ...rowsOf([20, 40, 40, 40]), head: 20 }, 100);
    expect(pages.map(stretchesOf)).toEqual([
      [{ from: 0, height: 100 }],
      [
        { from: 0, height: 20 },
        { from: 100, height: 40 },
      ],
    ]);
  });

  it('leave out what is blank at the end', () => {
    const chart = { ...rowsOf([50, 50]), height: 110 };
    expect(chartPages(chart, 100)).toEqual([{ from: 0, height: 100, head: 0 }]);
  });
});
