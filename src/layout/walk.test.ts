import { describe, expect, it } from 'vitest';
import { buildDataset } from '../data/dataset.ts';
import { parseDataset } from '../data/parse-dataset.ts';
import { filterOn } from '../model/filter.ts';
import { dayOf } from '../model/day.ts';
import { planFor, sceneFor } from './scene-fixture.ts';
import { type Direction, type Spot, holds, hostDay, rowTop, walk } from './walk.ts';

/** Five events on three lanes; the third stands in two of them. */
const EVENTS = [
  ['2024-01-01', ['CN']],
  ['2024-02-01', ['FR']],
  ['2024-03-01', ['CN', 'FR']],
  ['2024-04-01', ['CN']],
  ['2024-05-01', ['FR']],
] as const;

const parsed = parseDataset({
  events: EVENTS.map(([date, jurisdictions], index) => ({
    id: `e-${index}`,
    date,
    title: date,
    jurisdictions,
  })),
});
if (!parsed.ok) throw new Error('not good');
const plan = planFor(buildDataset(parsed.value.records), { filter: filterOn(['CN', 'FR']) });
const YEAR = { start: dayOf(2024, 1, 15), end: dayOf(2024, 4, 15) };
const go = (from: Spot | null, direction: Direction) => walk(plan, from, YEAR, direction);

describe('walking with the keyboard', () => {
  it('begins in the window', () => {
    expect(go(null, 'next')).toEqual({ index: 1, laneKey: 'FR' });
    expect(go(null, 'previous')).toEqual({ index: 3, laneKey: 'CN' });
    expect(go(null, 'down')?.laneKey).toBe(plan.lanes[0]?.key);
  });

  it('visits every event in order of time, once, and stops at the end', () => {
    const seen: number[] = [];
    let spot = go({ index: 0, laneKey: 'CN' }, 'next');
    while (spot !== null && seen.length < 10) {
      seen.push(spot.index);
      spot = go(spot, 'next');
    }
    expect(seen).toEqual([1, 2, 3, 4]);
    expect(go({ index: 0, laneKey: 'CN' }, 'previous')).toBeNull();
  });

  it('stays in its lane where the next event stands there too', () => {
    expect(go({ index: 1, laneKey: 'FR' }, 'next')).toEqual({ index: 2, laneKey: 'FR' });
    expect(go({ index: 3, laneKey: 'CN' }, 'previous')).toEqual({ index: 2, laneKey: 'CN' });
  });

  it('leaves an event of two lanes upward and downward', () => {
    const lanes = plan.lanes.map(({ key }) => key);
    expect(lanes).toEqual(['CN', 'FR']);
    expect(go({ index: 2, laneKey: 'CN' }, 'down')).toEqual({ index: 2, laneKey: 'FR' });
    expect(go({ index: 2, laneKey: 'FR' }, 'up')).toEqual({ index: 2, laneKey: 'CN' });
    expect(go({ index: 2, laneKey: 'FR' }, 'down')).toBeNull();
  });

  it('takes the nearest in time in the other lane', () => {
    expect(go({ index: 0, laneKey: 'CN' }, 'down')).toEqual({ index: 1, laneKey: 'FR' });
    expect(go({ index: 3, laneKey: 'CN' }, 'down')?.laneKey).toBe('FR');
  });
});

describe('a spot', () => {
  it('has a row as far down as its mark stands in the picture', () => {
    const scene = sceneFor(plan, { start: dayOf(2024, 1, 1), end: dayOf(2024, 6, 1) });
    const { axis, row } = plan.input.lettering.geometry;
    for (const { index, laneKey, y } of scene.marks) {
      expect(rowTop(plan, { index, laneKey })).toBe(y - axis - row / 2);
    }
    expect(rowTop(plan, { index: 0, laneKey: 'FR' })).toBe(0);
    expect(rowTop(plan, { index: 0, laneKey: 'nowhere' })).toBe(0);
  });

  it('is held by its own mark in a close view, by another of its lane in a wide one', () => {
    const noon = (month: number) => dayOf(2024, month, 1) + 0.5;
    expect(hostDay(plan, { index: 1, laneKey: 'FR' }, 100)).toBe(noon(2));
    expect(hostDay(plan, { index: 1, laneKey: 'CN' }, 100)).toBeNull();
    const wide = hostDay(plan, { index: 1, laneKey: 'FR' }, 0.001);
    expect([noon(2), noon(3), noon(5)]).toContain(wide);
  });

  it('is in the lanes that hold its event', () => {
    const heldBy = (key: string) => {
      const lane = plan.lanes.find((each) => each.key === key);
      return [0, 1, 2, 3, 4].filter((index) => lane !== undefined && holds(lane, index));
    };
    expect(heldBy('CN')).toEqual([0, 2, 3]);
    expect(heldBy('FR')).toEqual([1, 2, 4]);
  });
});
