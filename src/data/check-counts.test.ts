import { describe, expect, it } from 'vitest';
import { buildDataset } from './dataset.ts';
import { checkCounts } from './check-counts.ts';
import { parseDataset } from './parse-dataset.ts';

describe('how dates were checked', () => {
  it('is counted from the events', () => {
    const checks = ['two-sources', 'recalled', 'two-sources', 'one-source'] as const;
    const parsed = parseDataset({
      events: checks.map((check) => ({ date: '2024', title: 'x', check })),
    });
    if (!parsed.ok) throw new Error('not read');
    const dataset = buildDataset(parsed.value.records);
    expect(checkCounts(dataset)).toEqual({ 'two-sources': 2, 'one-source': 1, recalled: 1 });
  });

  it('is not asked of a large file, whose texts are read one by one', () => {
    const at = () => {
      throw new Error('read');
    };
    expect(checkCounts({ events: { length: 1_000_000, at } })).toBeNull();
  });
});
