import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type InstrumentId, toInstrumentId } from '../model/policy-event.ts';
import { columnsOf } from './columns.ts';
import { stepIndexOf } from './step-index.ts';

const IDS = ['act', 'code', 'plan', 'idle'].map(toInstrumentId);
const PLACES = new Map(IDS.map((id, place) => [id, place]));
const placeOf = (id: InstrumentId) => PLACES.get(id);
const EMPTY = columnsOf([], new Map());

const randomColumns = fc
  .array(fc.integer({ min: -1, max: IDS.length - 2 }), { maxLength: 80 })
  .map((list) => ({ ...EMPTY, length: list.length, instrument: Int32Array.from(list) }));

describe('the index of steps', () => {
  it('finds the steps of each instrument as a look at all events does', () => {
    fc.assert(
      fc.property(randomColumns, (each) => {
        const steps = stepIndexOf(each, IDS.length, placeOf);
        IDS.forEach((id, number) => {
          const naive = [...each.instrument.keys()].filter((at) => each.instrument[at] === number);
          expect(steps.get(id) ?? []).toEqual(naive);
        });
      }),
      { numRuns: 200 },
    );
  });

  it('has nothing for an instrument without events, or an unknown one', () => {
    const columns = { ...EMPTY, length: 1, instrument: Int32Array.of(0) };
    const steps = stepIndexOf(columns, IDS.length, placeOf);
    expect(steps.get(toInstrumentId('act'))).toEqual([0]);
    expect(steps.get(toInstrumentId('idle'))).toBeUndefined();
    expect(steps.get(toInstrumentId('nobody'))).toBeUndefined();
  });
});
