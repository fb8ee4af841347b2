import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datasetOf, documentsOf } from '../data/fixture.ts';
import { allEvents } from '../data/matches.ts';
import { dayOf, isoOf } from '../model/day.ts';
import { CATEGORIES } from '../model/category.ts';
import { comingOf, countedOf, countingDay } from './counted.ts';

const DAY = dayOf(2024, 6, 30);

const { columns, events } = datasetOf([
  { id: 'past', date: '2024-06-30', kind: 'model', weight: 5 },
  { id: 'next', date: '2024-07-01', weight: 2 },
  { id: 'moved', date: '2024-05-01', planned: true, replacedBy: 'next' },
  { id: 'year', date: '2023', kind: 'summit', weight: 1 },
  { id: 'month', date: '2024-02' },
  { id: 'lasting', date: '2024-03-09/2024-04-15' },
  { id: 'open', date: '2024-03-10/..' },
]);

const all = allEvents(columns);
const ids = (indices: Int32Array) => Array.from(indices, (index) => events[index]?.id);
const indexOf = (id: string) => events.findIndex((event) => event.id === id);

describe('what a lens counts', () => {
  it('has happened by the day; what was moved and what is to come is told apart', () => {
    const counted = countedOf(columns, all, DAY);
    expect(ids(counted.events)).toEqual(['year', 'month', 'lasting', 'open', 'past']);
    expect(counted).toMatchObject({ coming: 1, moved: 1 });
    expect(ids(comingOf(columns, all, DAY))).toEqual(['next']);
  });

  it('is a subset by weight, or without a category', () => {
    expect(ids(countedOf(columns, all, DAY, { weight: 5, without: null }).events)).toEqual([
      'past',
    ]);
    expect(
      ids(countedOf(columns, all, DAY, { weight: 1, without: 'capability' }).events),
    ).not.toContain('past');
    expect(ids(comingOf(columns, all, DAY, { weight: 3, without: null }))).toEqual([]);
  });

  it('counts on the day of the mark', () => {
    const on = (id: string) => isoOf(countingDay(columns, indexOf(id)));
    expect(on('past')).toBe('2024-06-30');
    expect(on('year')).toBe('2023-07-02');
    expect(on('month')).toBe('2024-02-15');
    expect(on('lasting')).toBe('2024-03-09');
    expect(on('open')).toBe('2024-03-10');
  });

  it('leaves no match out and counts none twice', () => {
    fc.assert(
      fc.property(
        documentsOf(30),
        fc.integer({ min: dayOf(2018, 1, 1), max: dayOf(2031, 1, 1) }),
        fc.constantFrom(null, ...CATEGORIES),
        ({ events: drafts, rest }, at, without) => {
          const dataset = datasetOf(drafts, rest);
          const day = dayOf(1970, 1, 1 + at);
          const matches = allEvents(dataset.columns);
          const subset = { weight: 1, without } as const;
          const {
            events: happened,
            coming,
            moved,
          } = countedOf(dataset.columns, matches, day, subset);
          const ahead = comingOf(dataset.columns, matches, day, subset);
          const left = dataset.events.filter(({ category }) => category === without).length;
          expect(happened.length + coming + moved + left).toBe(matches.length);
          expect(ahead.length).toBe(coming);
          expect(new Set([...happened, ...ahead]).size).toBe(happened.length + coming);
        },
      ),
      { numRuns: 40 },
    );
  });
});
