import { describe, expect, it } from 'vitest';
import { buildDataset } from '../data/dataset.ts';
import { parseDataset } from '../data/parse-dataset.ts';
import { dayOf } from '../model/day.ts';
import { planFor } from './scene-fixture.ts';
import { type Direction, type Spot, walk } from './walk.ts';

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
const plan = planFor(buildDataset(parsed.value.records), { filter: { countries: ['CN', 'FR'] } });
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
