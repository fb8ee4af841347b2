import { describe, expect, it } from 'vitest';
import { toEventId, toInstrumentId } from '../model/policy-event.ts';
import { connectionsOf, relatedInstruments } from './connections.ts';
import { eventOf } from './dataset.ts';
import { datasetOf } from './fixture.ts';

const dataset = datasetOf([
  { id: 'first', date: '2020-01-01' },
  { id: 'second', date: '2021-01-01', relations: [{ type: 'cites', to: 'first' }] },
  {
    id: 'middle',
    date: '2022-01-01',
    relations: [
      { type: 'amends', to: 'later' },
      { type: 'builds-on', to: 'first' },
      { type: 'cites', to: 'first' },
      { type: 'cites', to: 'middle' },
    ],
  },
  { id: 'later', date: '2023-01-01', relations: [{ type: 'responds-to', to: 'middle' }] },
  { id: 'alone', date: '2024-01-01' },
]);

function of(id: string): readonly string[] {
  const event = eventOf(dataset, toEventId(id));
  if (event === null) throw new Error(`no event ${id}`);
  return connectionsOf(dataset, event).map(
    ({ type, direction, event: other }) => `${direction} ${type} ${other.id}`,
  );
}

describe('connectionsOf', () => {
  it('lists both directions in order of time, without the event itself', () => {
    expect(of('middle')).toEqual([
      'out builds-on first',
      'out cites first',
      'out amends later',
      'in responds-to later',
    ]);
  });

  it('lists what points here', () => {
    expect(of('first')).toEqual(['in cites second', 'in builds-on middle', 'in cites middle']);
    expect(of('later')).toEqual(['out responds-to middle', 'in amends middle']);
  });

  it('lists nothing for an event without relations', () => {
    expect(of('alone')).toEqual([]);
  });

  it('lists each connection at both of its ends', () => {
    const ends = dataset.events.flatMap((event) =>
      connectionsOf(dataset, event).map(({ type, direction, event: other }) =>
        direction === 'out' ? `${event.id} ${type} ${other.id}` : `${other.id} ${type} ${event.id}`,
      ),
    );
    const counts = [...new Set(ends)].map((end) => ends.filter((each) => each === end).length);
    expect(counts.length).toBe(5);
    expect(counts.every((count) => count === 2)).toBe(true);
  });

  it('passes over a relation to an event that is not there', () => {
    const event = eventOf(dataset, toEventId('second'));
    if (event === null) throw new Error('no event');
    const relations = [{ type: 'cites' as const, to: toEventId('nobody') }];
    expect(connectionsOf(dataset, { ...event, relations })).toEqual([]);
  });
});

describe('relatedInstruments', () => {
  const related = datasetOf([{ id: 'a' }], {
    instruments: [
      { id: 'act', title: 'Act', relations: [{ type: 'builds-on', to: 'plan' }] },
      { id: 'plan', title: 'Plan' },
      { id: 'omnibus', title: 'Omnibus', relations: [{ type: 'amends', to: 'act' }] },
    ],
  });
  const list = (id: string) => {
    const instrument = related.instruments.get(toInstrumentId(id));
    if (instrument === undefined) throw new Error(id);
    return relatedInstruments(related, instrument).map(
      (each) => `${each.direction} ${each.type} ${each.instrument.id}`,
    );
  };

  it('sees what an instrument points to and what points to it', () => {
    expect(list('act')).toEqual(['out builds-on plan', 'in amends omnibus']);
    expect(list('plan')).toEqual(['in builds-on act']);
  });
});
