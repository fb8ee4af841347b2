import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EventDraft, datasetOf } from '../data/fixture.ts';
import { allEvents } from '../data/matches.ts';
import { dayOf, isoOf, toDay } from '../model/day.ts';
import { familiesOf, stepsBetween } from './families.ts';

const DAY = dayOf(2026, 1, 1);

function model(id: string, date: string, on?: string, actors = ['Maker']): EventDraft {
  const relations = on === undefined ? [] : [{ type: 'builds-on', to: on } as const];
  return { id, date, kind: 'model', relations, actors };
}

function namesOf(events: readonly EventDraft[], day = DAY) {
  const dataset = datasetOf(events);
  return familiesOf(dataset, allEvents(dataset.columns), day).map((family) =>
    family.map(({ id }) => id).join(' '),
  );
}

const LINE = [
  model('one', '2020-01-01'),
  model('two', '2020-02-01', 'one'),
  model('three', '2020-03-01', 'two'),
  model('four', '2020-04-01', 'three'),
  model('five', '2020-05-01', 'four'),
];

describe('lines of models', () => {
  it('are the longest that lead back to one model, of four or more', () => {
    expect(namesOf([...LINE, model('aside', '2020-06-01', 'two')])).toEqual([
      'one two three four five',
    ]);
    expect(namesOf(LINE.slice(0, 3))).toEqual([]);
  });

  it('end with the day, and with another maker', () => {
    expect(namesOf(LINE, dayOf(2020, 4, 15))).toEqual(['one two three four']);
    const copied = model('copied', '2020-06-01', 'five', ['Rival']);
    expect(namesOf([...LINE, copied])).toEqual(['one two three four five']);
  });

  it('are as many days long as lie between their models', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 3 }), (gaps) => {
        let at = dayOf(2000, 1, 1);
        const models = [0, ...gaps].map((gap, place) => {
          at = toDay(at + gap);
          return model(`m-${place}`, isoOf(at), place === 0 ? undefined : `m-${place - 1}`);
        });
        const dataset = datasetOf(models);
        const [family] = familiesOf(dataset, allEvents(dataset.columns), toDay(Infinity));
        const sorted = (days: readonly number[]) => days.toSorted((a, b) => a - b);
        expect(sorted(stepsBetween(family ?? []))).toEqual(sorted(gaps));
      }),
      { numRuns: 40 },
    );
  });
});
