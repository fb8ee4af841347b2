import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { categoryAt } from '../data/columns.ts';
import { buildDataset } from '../data/dataset.ts';
import { extentOf } from '../data/extent.ts';
import { datasetOf, documentsOf } from '../data/fixture.ts';
import { findMatches } from '../data/matches.ts';
import { parseDataset } from '../data/parse-dataset.ts';
import { zeroCounts } from '../model/category.ts';
import { civilOf, dayOf, isoOf, toDay } from '../model/day.ts';
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

  it('counts the matches from the first year on as a walk over them does', () => {
    fc.assert(
      fc.property(documentsOf(40), fc.integer({ min: 1, max: 4 }), ({ events, rest }, keep) => {
        const { columns } = datasetOf(events, rest);
        const some = Int32Array.from(columns.first.keys()).filter((index) => index % keep === 0);
        const whole = extentOf(columns, some);
        if (whole === null) return;
        const later = { ...whole, first: toDay(Math.min(whole.last, whole.first + 400)) };
        const walked = new Map<string, Record<string, number>>();
        for (const index of some) {
          const { year, month } = civilOf(toDay(columns.first[index] ?? 0));
          if (year < civilOf(later.first).year) continue;
          const first = isoOf(dayOf(year, month, 1));
          const counts = walked.get(first) ?? zeroCounts();
          const category = categoryAt(columns, index);
          walked.set(first, { ...counts, [category]: (counts[category] ?? 0) + 1 });
        }
        const { bins } = layOverview(columns, some, later);
        expect(bins.map(({ first, counts }) => [isoOf(first), counts])).toEqual([...walked]);
        for (const { total, counts } of bins) {
          expect(total).toBe(Object.values(counts).reduce((sum, count) => sum + count, 0));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('never lets a single event fill the whole height', () => {
    expect(overview.highest).toBeGreaterThanOrEqual(4);
  });
});
