import { describe, expect, it } from 'vitest';
import { toEventId } from '../model/policy-event.ts';
import { connectedStep } from './connected-step.ts';
import { eventOf } from './dataset.ts';
import { datasetOf } from './fixture.ts';

const dataset = datasetOf([
  { id: 'early', date: '2019-01-01' },
  { id: 'near', date: '2021-01-01', relations: [{ type: 'cites', to: 'middle' }] },
  {
    id: 'middle',
    date: '2022-01-01',
    relations: [
      { type: 'cites', to: 'late' },
      { type: 'amends', to: 'twin-b' },
      { type: 'cites', to: 'early' },
      { type: 'cites', to: 'a-twin' },
      { type: 'cites', to: 'twin-a' },
      { type: 'cites', to: 'middle' },
    ],
  },
  // The same day: before and after `middle` by id.
  { id: 'a-twin', date: '2022-01-01' },
  { id: 'twin-a', date: '2023-01-01' },
  { id: 'twin-b', date: '2023-01-01' },
  { id: 'late', date: '2024-01-01' },
  { id: 'alone', date: '2024-01-01' },
]);

function stepFrom(id: string, step: 1 | -1): string | null {
  const event = eventOf(dataset, toEventId(id));
  if (event === null) throw new Error(`no event ${id}`);
  return connectedStep(dataset, event, step)?.id ?? null;
}

describe('connectedStep', () => {
  it('goes to the nearest in time, whichever way the relation points', () => {
    expect(stepFrom('middle', 1)).toBe('twin-a');
    expect(stepFrom('near', 1)).toBe('middle');
    expect(stepFrom('late', -1)).toBe('middle');
  });

  it('tells events of one day apart by id', () => {
    expect(stepFrom('middle', -1)).toBe('a-twin');
    expect(stepFrom('a-twin', 1)).toBe('middle');
  });

  it('ends where nothing is connected on that side', () => {
    expect(stepFrom('early', -1)).toBeNull();
    expect(stepFrom('late', 1)).toBeNull();
    expect(stepFrom('alone', 1)).toBeNull();
  });

  it('walks through all that one event is connected with, and through that event itself', () => {
    const hub = eventOf(dataset, toEventId('middle'));
    if (hub === null) throw new Error('no hub');
    const seen: string[] = [];
    let here = eventOf(dataset, toEventId('early'));
    while (here !== null) {
      seen.push(here.id);
      here = connectedStep(dataset, hub, 1, here);
    }
    expect(seen).toEqual(['early', 'near', 'a-twin', 'middle', 'twin-a', 'twin-b', 'late']);
  });
});
