import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATEGORIES, FORCES, STAGES } from '../model/category.ts';
import { dayOf, toDay } from '../model/day.ts';
import { type Weight, isHollow, toEventId } from '../model/policy-event.ts';
import {
  type Columns,
  type Traits,
  anchorOf,
  beginOf,
  categoryAt,
  columnsOf,
  copyColumns,
  endOf,
  firstFrom,
  isHollowAt,
  isMovedAt,
  isOpenAt,
  isPlannedAt,
  packTraits,
  stageAt,
  touches,
  weightAt,
} from './columns.ts';
import type { WholeDataset } from './dataset.ts';
import { datasetOf, documentsOf } from './fixture.ts';

/** All that a trait holds of an event, read back. */
function traitsAt(columns: Columns, index: number) {
  return {
    weight: weightAt(columns, index),
    category: categoryAt(columns, index),
    stage: stageAt(columns, index),
    hollow: isHollowAt(columns, index),
    planned: isPlannedAt(columns, index),
    moved: isMovedAt(columns, index),
    open: isOpenAt(columns, index),
  };
}

/** The column of instruments and the lists of places, as the events have them. */
function namesAt({ columns, instruments }: WholeDataset, index: number) {
  const { placeStart, places, codes } = columns;
  const list = places.subarray(placeStart[index], placeStart[index + 1]);
  return {
    instrument: [...instruments.keys()][columns.instrument[index] ?? -1] ?? null,
    jurisdictions: Array.from(list, (place) => codes[place]),
  };
}

const traits: fc.Arbitrary<Traits> = fc.record({
  weight: fc.constantFrom<Weight>(1, 2, 3, 4, 5),
  category: fc.constantFrom(...CATEGORIES),
  stage: fc.constantFrom(null, ...STAGES),
  force: fc.constantFrom(...FORCES),
  planned: fc.boolean(),
  replacedBy: fc.constantFrom(null, toEventId('other')),
  interval: fc.boolean(),
  openEnd: fc.boolean(),
});

describe('traits', () => {
  it('read back as they were packed, in seventeen bits', () => {
    const none = columnsOf([], new Map());
    fc.assert(
      fc.property(traits, (event) => {
        const packed = packTraits(event);
        expect(packed).toBeLessThan(2 ** 17);
        const columns = { ...none, length: 1, traits: Uint32Array.of(packed) };
        expect(traitsAt(columns, 0)).toEqual({
          weight: event.weight,
          category: event.category,
          stage: event.stage,
          hollow: isHollow(event),
          planned: event.planned,
          moved: event.replacedBy !== null,
          open: event.openEnd,
        });
      }),
      { numRuns: 1000 },
    );
  });
});

describe('columns', () => {
  it('say the same as the events', () => {
    fc.assert(
      fc.property(documentsOf(30), ({ events, rest }) => {
        const dataset = datasetOf(events, rest);
        const { columns } = dataset;
        expect(columns).toHaveLength(dataset.events.length);
        dataset.events.forEach((event, index) => {
          const { date, weight, category, stage, planned, replacedBy } = event;
          expect(traitsAt(columns, index)).toEqual({
            weight,
            category,
            stage,
            hollow: isHollow(event),
            planned,
            moved: replacedBy !== null,
            open: date.interval && date.end === null,
          });
          expect([columns.first[index], columns.last[index]]).toEqual([date.first, date.last]);
          const { instrument, jurisdictions } = event;
          expect(namesAt(dataset, index)).toEqual({ instrument, jurisdictions });
        });
      }),
      { numRuns: 60 },
    );
  });

  it('are copied whole into buffers that nobody else has, topics where they are asked for', () => {
    const { columns } = datasetOf([{ id: 'a', topics: ['safety'] }, { id: 'b' }]);
    const buffersOf = (of: Columns) =>
      Object.values(of).flatMap((value) => (ArrayBuffer.isView(value) ? [value.buffer] : []));
    const whole = copyColumns(columns, true);
    expect(whole).toEqual(columns);
    const both = [...buffersOf(columns), ...buffersOf(whole)];
    expect(new Set(both).size).toBe(both.length);
    expect(columns.topics).toHaveLength(1);
    const { topicStart, topics, ...rest } = copyColumns(columns, false);
    expect([topicStart.length, topics.length]).toEqual([0, 0]);
    expect(columns).toMatchObject(rest);
  });

  it('have no instrument where the list has none', () => {
    const dataset = datasetOf([{ id: 'a', instrument: 'act' }, { id: 'b' }], {
      instruments: [{ id: 'act', title: 'Act' }],
    });
    expect([...dataset.columns.instrument]).toEqual([0, -1]);
    expect([...columnsOf(dataset.events, new Map()).instrument]).toEqual([-1, -1]);
  });

  it('list each code once, in the order they come', () => {
    const dataset = datasetOf([
      { id: 'a', jurisdictions: ['FR', 'EU'] },
      { id: 'b', jurisdictions: ['EU'] },
      { id: 'c', jurisdictions: ['CN', 'FR'] },
    ]);
    expect(dataset.columns.codes).toEqual(['FR', 'EU', 'CN']);
    expect([...dataset.columns.placeStart]).toEqual([0, 2, 3, 5]);
  });
});

describe('what an event covers', () => {
  const spanOf = (date: string) => {
    const { columns } = datasetOf([{ id: 'a', date }]);
    return [beginOf(columns, 0), endOf(columns, 0), anchorOf(columns, 0)];
  };

  it('is the noon of a day', () => {
    const noon = dayOf(2024, 3, 13) + 0.5;
    expect(spanOf('2024-03-13')).toEqual([noon, noon, noon]);
    expect(spanOf('2024-03-13/2024-03-13')).toEqual([noon, noon, noon]);
  });

  it('is a whole month or year, the mark in its middle', () => {
    const [march, april] = [dayOf(2024, 3, 1), dayOf(2024, 4, 1)];
    expect(spanOf('2024-03')).toEqual([march, april, (march + april) / 2]);
    const [year, next] = [dayOf(2023, 1, 1), dayOf(2024, 1, 1)];
    expect(spanOf('2023')).toEqual([year, next, (year + next) / 2]);
  });

  it('is an interval from its first midnight to its last, the mark at its start', () => {
    const [begin, end] = [dayOf(2024, 3, 13), dayOf(2024, 3, 16)];
    expect(spanOf('2024-03-13/2024-03-15')).toEqual([begin, end, begin]);
  });

  it('begins at its mark or before, and ends there or after', () => {
    fc.assert(
      fc.property(documentsOf(20), ({ events, rest }) => {
        const { columns } = datasetOf(events, rest);
        for (let index = 0; index < columns.length; index += 1) {
          const anchor = anchorOf(columns, index);
          expect(beginOf(columns, index)).toBeLessThanOrEqual(anchor);
          expect(endOf(columns, index)).toBeGreaterThanOrEqual(anchor);
          expect((anchor * 2) % 1).toBe(0);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('firstFrom', () => {
  it('finds the first event of a day or later, as a search from the start does', () => {
    const days = fc
      .array(fc.nat(30), { maxLength: 30 })
      .map((list) => Int32Array.from(list).toSorted());
    const none = columnsOf([], new Map());
    fc.assert(
      fc.property(days, fc.integer({ min: -2, max: 32 }), (first, day) => {
        const naive = first.findIndex((each) => each >= day);
        const columns = { ...none, length: first.length, first };
        expect(firstFrom(columns, day)).toBe(naive === -1 ? first.length : naive);
      }),
    );
  });
});

describe('touches', () => {
  const { columns } = datasetOf([
    { id: 'before', date: '2023-01-01' },
    { id: 'march', date: '2024-03' },
  ]);
  const march = 1;

  it.each([
    ['the month', dayOf(2024, 3, 1), dayOf(2024, 3, 31), true],
    ['only its last day', dayOf(2024, 3, 31), dayOf(2024, 5, 1), true],
    ['only its first day', dayOf(2024, 2, 1), dayOf(2024, 3, 1), true],
    ['a day within', dayOf(2024, 3, 9), dayOf(2024, 3, 9), true],
    ['the day after', dayOf(2024, 4, 1), dayOf(2024, 5, 1), false],
    ['the day before', dayOf(2024, 2, 1), dayOf(2024, 2, 29), false],
    ['all of time', toDay(-Infinity), toDay(Infinity), true],
  ])('a month and a window of %s', (_, first, last, expected) => {
    expect(touches(columns, march, first, last)).toBe(expected);
  });
});
