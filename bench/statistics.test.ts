import { describe, expect, test } from 'vitest';
import { Results } from './results.mjs';
import { median, overRounds, quantile, summarise } from './statistics.mjs';
import { figure, markdownTable, ratio } from './table.mjs';

describe('statistics', () => {
  test('a quantile lies between two values in proportion', () => {
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
    expect(quantile([10, 20], 0.95)).toBeCloseTo(19.5);
    expect(median([7])).toBe(7);
  });

  test('a series is told by median, p95, worst and how many were slow', () => {
    const times = [...Array.from({ length: 98 }, () => 2), 60, 70];
    expect(summarise(times)).toEqual({ count: 100, median: 2, p95: 2, worst: 70, slow: 2 });
  });

  test('rounds without a figure do not count', () => {
    expect(overRounds([{ x: 1 }, {}, { x: 3 }], ({ x }: { x?: number }) => x)).toBe(2);
    expect(overRounds([], () => 1)).toBeNull();
  });
});

describe('results', () => {
  const figures = (wheel: number) => ({
    wheel: { median: wheel },
    drag: { median: 1 },
  });

  test('a ratio is the median of the ratios within each round, to the faster bare canvas', () => {
    const results = new Results();
    for (const [round, busy] of [1, 3, 1].entries()) {
      results.add('ours', 2000, round, figures(6 * busy));
      results.add('floor', 2000, round, figures(4 * busy));
      results.add('floor-lod', 2000, round, figures(3 * busy));
    }
    expect(results.ratio('wheel', ['ours', 2000], ['floor', 2000])).toBe(2);
  });

  test('a failure keeps its reason', () => {
    const results = new Results();
    results.add('vis', 20_000, 0, { failed: 'no first picture within 60 s' });
    expect(results.failure('vis', 20_000)).toBe('no first picture within 60 s');
    expect(results.value('vis', 20_000, 'wheel')).toBeNull();
  });
});

describe('tables', () => {
  test('columns stand in line, figures right', () => {
    expect(markdownTable(['a', 'ms'], [['long name', '1']])).toBe(
      ['| a         |  ms |', '| --------- | --: |', '| long name |   1 |'].join('\n'),
    );
  });

  test('figures carry no more digits than they mean', () => {
    expect([figure(12.345), figure(1234.5), figure(null), ratio(2.345), ratio(98.7)]).toEqual([
      '12.3',
      '1,235',
      '–',
      '2.35×',
      '99×',
    ]);
  });
});
