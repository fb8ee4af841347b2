import { describe, expect, it } from 'vitest';
import { datasetOf } from '../data/fixture.ts';
import { allEvents } from '../data/matches.ts';
import { dayOf } from '../model/day.ts';
import { answersOf } from './answers.ts';
import { countedOf } from './counted.ts';

const to = (...ids: readonly string[]) => ({
  relations: ids.map((id) => ({ type: 'responds-to', to: id }) as const),
});

const dataset = datasetOf([
  { id: 'cause', date: '2023-01-01', kind: 'model', jurisdictions: ['US'] },
  { id: 'later-cause', date: '2023-02', kind: 'model' },
  { id: 'quick', date: '2023-01-04', jurisdictions: ['CN'], ...to('cause') },
  { id: 'joint', date: '2023-03-01', jurisdictions: ['CN', 'FR'], ...to('cause', 'later-cause') },
  { id: 'slow', date: '2024-01-01', jurisdictions: ['CN'], ...to('cause') },
  { id: 'backwards', date: '2022-01-01', jurisdictions: ['CN'], ...to('cause') },
  { id: 'cites', date: '2023-05-01', relations: [{ type: 'cites', to: 'cause' }] },
  { id: 'to-come', date: '2027-01-01', planned: true, ...to('cause') },
]);
const { events } = countedOf(dataset.columns, allEvents(dataset.columns), dayOf(2024, 6, 1));
const answers = answersOf(dataset, events);

describe('answers', () => {
  it('are what responds, has happened and does not stand before its cause; quickest first', () => {
    const told = answers.all.map(({ answer, cause, gap }) => [
      answer.id,
      cause.id,
      gap.days,
      gap.exact,
    ]);
    expect(told).toEqual([
      ['quick', 'cause', 3, true],
      ['joint', 'later-cause', 28, false],
      ['joint', 'cause', 59, true],
      ['slow', 'cause', 365, true],
    ]);
  });

  it('have a middle, and their places too where they have enough', () => {
    expect(answers.median).toBe(43.5);
    expect(answers.middleHalf).toEqual([21.75, 135.5]);
    expect(
      answers.rows.map(({ code, answers: list, median }) => [code, list.length, median]),
    ).toEqual([
      ['CN', 4, 43.5],
      ['FR', 2, null],
    ]);
  });

  it('are those of the events that are counted; a cause need not be', () => {
    const quick = dataset.events.findIndex(({ id }) => id === 'quick');
    const only = answersOf(dataset, Int32Array.of(quick));
    expect(only.all.map(({ answer }) => answer.id)).toEqual(['quick']);
    expect([only.median, only.middleHalf]).toEqual([null, null]);
  });
});
