import { describe, expect, it } from 'vitest';
import { type EventDraft, datasetOf } from '../data/fixture.ts';
import { dayOf } from '../model/day.ts';
import { blocksOf } from './blocks.ts';

const INSTRUMENTS = ['act', 'code', 'lone'].map((id) => ({ id, title: id }));

/** The block that each event is a step of, as one object; undefined without one. */
function blocksIn(events: readonly EventDraft[]) {
  const { columns } = datasetOf(events, { instruments: INSTRUMENTS });
  const { of, start, items, byWeight, first, last, open } = blocksOf(
    columns,
    Int32Array.from({ length: columns.length }, (_, index) => index),
  );
  const blocks = Array.from(first, (day, block) => ({
    items: items.slice(start[block], start[block + 1]),
    byWeight: byWeight.slice(start[block], start[block + 1]),
    first: day,
    last: last[block],
    open: open[block] === 1,
  }));
  return Array.from(of, (block) => blocks[block]);
}

const EVENTS: readonly EventDraft[] = [
  { id: 'a', date: '2020-01-01', instrument: 'act', weight: 2, stage: 'proposed' },
  { id: 'b', date: '2021-01-01', instrument: 'code', weight: 2 },
  { id: 'c', date: '2022-01-01', instrument: 'act', weight: 5, stage: 'adopted' },
  { id: 'd', date: '2023-01-01', instrument: 'lone' },
  { id: 'e', date: '2024-01-01', instrument: 'code', weight: 2 },
  { id: 'f', date: '2025-01-01', instrument: 'act', weight: 2, stage: 'repealed' },
  { id: 'g', date: '2026-01-01' },
];

describe('the bars of a lane', () => {
  const blocks = blocksIn(EVENTS);

  it('hold the steps of one instrument, two at least', () => {
    const steps = blocks.flatMap((block, item) => (block === undefined ? [] : [item]));
    expect(steps).toEqual([0, 1, 2, 4, 5]);
    expect(blocks[0]?.items).toEqual(Int32Array.of(0, 2, 5));
    expect(blocks[2]).toBe(blocks[0]);
    expect(blocks[1]?.items).toEqual(Int32Array.of(1, 4));
  });

  it('know their heaviest steps first, the earlier one of two alike', () => {
    expect(blocks[0]?.byWeight).toEqual(Int32Array.of(2, 0, 5));
    expect(blocks[1]?.byWeight).toEqual(Int32Array.of(1, 4));
  });

  it('reach from the first mark to the last', () => {
    const block = blocks[0];
    expect([block?.first, block?.last]).toEqual([dayOf(2020, 1, 1) + 0.5, dayOf(2025, 1, 1) + 0.5]);
    const inexact = blocksIn([
      { id: 'a', date: '2020-03', instrument: 'act' },
      { id: 'b', date: '2020-03-02', instrument: 'act' },
    ]);
    expect(inexact[0]?.first).toBe(dayOf(2020, 3, 2) + 0.5);
    expect(inexact[0]?.last).toBe((dayOf(2020, 3, 1) + dayOf(2020, 4, 1)) / 2);
  });

  it('are open unless the last step that was not moved ends the life', () => {
    const open = (...stages: readonly (EventDraft['stage'] | 'moved')[]) =>
      blocksIn(
        stages.map((stage, index) => ({
          id: `step-${index}`,
          date: `202${index}-01-01`,
          instrument: 'act',
          ...(stage === 'moved'
            ? { stage: 'applies' as const, replacedBy: 'step-0' }
            : { stage: stage ?? null }),
        })),
      )[0]?.open;
    expect(open('proposed', 'adopted')).toBe(true);
    expect(open('adopted', 'repealed')).toBe(false);
    expect(open('proposed', 'withdrawn', 'moved')).toBe(false);
    expect(open('adopted', 'moved')).toBe(true);
    expect(open(null, null)).toBe(false);
  });
});
