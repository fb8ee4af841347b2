import { describe, expect, it } from 'vitest';
import { buildDataset } from '../data/dataset.ts';
import { extentOf } from '../data/extent.ts';
import { findMatches } from '../data/matches.ts';
import { parseDataset } from '../data/parse-dataset.ts';
import { isoOf } from '../model/day.ts';
import { NO_FILTER } from '../model/filter.ts';
import { layOverview } from './overview.ts';

const parsed = parseDataset({
  events: [
    { date: '2023-02-03', title: 'a', kind: 'law' },
    { date: '2023-02-20', title: 'b', kind: 'model' },
    { date: '2025-12-31', title: 'c', kind: 'court' },
  ],
});
if (!parsed.ok) throw new Error('not good');
const dataset = buildDataset(parsed.value.records);
const matches = findMatches(dataset, NO_FILTER);
const extent = extentOf(dataset.columns, matches);
if (extent === null) throw new Error('no extent');

describe('the overview', () => {
  const overview = layOverview(dataset.columns, matches, extent);

  it('spans whole years', () => {
    expect(isoOf(overview.start)).toBe('2023-01-01');
    expect(isoOf(overview.end)).toBe('2026-01-01');
    expect(overview.years.map(isoOf)).toEqual(['2023-01-01', '2024-01-01', '2025-01-01']);
  });

  it('counts month by month and by category', () => {
    expect(overview.bins.map((bin) => [isoOf(bin.first), bin.total])).toEqual([
      ['2023-02-01', 2],
      ['2025-12-01', 1],
    ]);
    expect(overview.bins[0]?.counts).toMatchObject({ law: 1, capability: 1, enforcement: 0 });
  });

  it('counts every match once', () => {
    const total = overview.bins.reduce((sum, bin) => sum + bin.total, 0);
    expect(total).toBe(matches.length);
  });

  it('never lets a single event fill the whole height', () => {
    expect(overview.highest).toBeGreaterThanOrEqual(4);
  });
});
