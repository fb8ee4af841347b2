import { describe, expect, it } from 'vitest';
import { datasetOf } from '../data/fixture.ts';
import { allEvents } from '../data/matches.ts';
import { dayOf } from '../model/day.ts';
import { answersOf } from '../tally/answers.ts';
import { comingOf, countedOf } from '../tally/counted.ts';
import { paceBars } from '../tally/pace.ts';
import { answersNumbers, paceNumbers } from './pace-numbers.ts';

const DAY = dayOf(2024, 5, 15);
const dataset = datasetOf([
  { id: 'a', date: '2024-03-02', kind: 'model' },
  {
    id: 'b',
    date: '2024-05',
    jurisdictions: ['CN', 'FR'],
    relations: [{ type: 'responds-to', to: 'a' }],
  },
  { id: 'c', date: '2024-06-30', kind: 'summit', planned: true },
]);
const all = allEvents(dataset.columns);
const { events } = countedOf(dataset.columns, all, DAY);

describe('the plotted numbers', () => {
  it('of the pace are one row a bar', () => {
    const ahead = comingOf(dataset.columns, all, DAY);
    const choice = { grain: 'quarter', mode: 'period', day: DAY } as const;
    const { head, rows } = paceNumbers(paceBars(dataset.columns, events, ahead, choice));
    expect(rows).toEqual([
      ['2024-01-01', '2024-03-31', 'past', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
      ['2024-04-01', '2024-06-30', 'running', 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0],
    ]);
    expect(head).toHaveLength(16);
    expect(head.slice(9)).toEqual([
      'governance',
      'scheduled_capability',
      'scheduled_law',
      'scheduled_guidance',
      'scheduled_cooperation',
      'scheduled_enforcement',
      'scheduled_strategy',
    ]);
  });

  it('of the answers are one row an answer', () => {
    const { head, rows } = answersNumbers(answersOf(dataset, events));
    expect(rows).toEqual([['b', '2024-05', 'CN FR', 'a', '2024-03-02', 60, 'no']]);
    expect(head).toHaveLength(7);
  });
});
