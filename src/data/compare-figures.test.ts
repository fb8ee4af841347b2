import { describe, expect, it } from 'vitest';
import { filterOn } from '../model/filter.ts';
import { backdropOf, compareCountries, eventsOfCountries } from './compare.ts';
import { answersBetween, figuresOf, medianOf } from './compare-figures.ts';
import { ownZeros } from './day-zero.ts';
import { type EventDraft, type RestDraft, datasetOf } from './fixture.ts';
import { findMatches } from './matches.ts';

function comparisonOf(events: readonly EventDraft[], rest: RestDraft = {}) {
  const dataset = datasetOf(events, rest);
  const filter = filterOn(['CN', 'EU']);
  const lanes = eventsOfCountries(dataset, findMatches(dataset, filter), ['CN', 'EU'], false);
  const backdrop = backdropOf(dataset, filter, null);
  const comparison = compareCountries(dataset, {
    lanes,
    alignment: { kind: 'calendar' },
    backdrop,
  });
  return { dataset, lanes, comparison };
}

const step = (
  id: string,
  instrument: string,
  stage: EventDraft['stage'],
  date: string,
  more: Partial<EventDraft> = {},
): EventDraft => ({ id, instrument, stage: stage ?? null, date, jurisdictions: ['CN'], ...more });

describe('what is said of a country', () => {
  it('counts days from draft to adoption where both are known and done', () => {
    const { lanes } = comparisonOf(
      [
        step('a-draft', 'a', 'consulted', '2023-04-11'),
        step('a-issued', 'a', 'published', '2023-07-13'),
        step('b-draft', 'b', 'proposed', '2023-01'),
        step('b-adopted', 'b', 'adopted', '2023-06-01'),
        step('c-draft', 'c', 'proposed', '2024-01-01'),
        step('c-planned', 'c', 'adopted', '2024-06-01', { planned: true }),
        step('d-adopted', 'd', 'adopted', '2020-01-01'),
        step('d-reform', 'd', 'proposed', '2021-01-01'),
      ],
      { instruments: ['a', 'b', 'c', 'd'].map((id) => ({ id, title: id })) },
    );
    expect(lanes.map((lane) => figuresOf(lane).toAdoption)).toEqual([[93], []]);
    expect(lanes.map((lane) => figuresOf(lane).count)).toEqual([8, 0]);
    expect(lanes.map((lane) => figuresOf(lane).first === null)).toEqual([false, true]);
  });

  it('takes the middle of an odd number, and the mean of the two in the middle', () => {
    expect(medianOf([])).toBeNull();
    expect(medianOf([1, 5, 100])).toBe(5);
    expect(medianOf([1, 5, 7, 100])).toBe(6);
  });
});

describe('what answers what', () => {
  it('are relations between lanes and to AI capability, not within a lane', () => {
    const { comparison } = comparisonOf([
      { id: 'model', kind: 'model', date: '2022-11-30', jurisdictions: ['US'] },
      {
        id: 'cn-rules',
        date: '2023-04-11',
        jurisdictions: ['CN'],
        relations: [{ type: 'responds-to', to: 'model' }],
      },
      {
        id: 'cn-issued',
        date: '2023-07-13',
        jurisdictions: ['CN'],
        relations: [{ type: 'builds-on', to: 'cn-rules' }],
      },
      {
        id: 'eu-answer',
        date: '2023-07-23',
        jurisdictions: ['EU'],
        relations: [{ type: 'cites', to: 'cn-issued' }],
      },
      {
        id: 'joint',
        date: '2024-01-01',
        jurisdictions: ['CN', 'EU'],
        relations: [{ type: 'cites', to: 'cn-issued' }],
      },
    ]);
    const found = answersBetween(comparison).map(({ from, to, days }) => [from.id, to.id, days]);
    expect(found).toEqual([
      ['cn-rules', 'model', 132],
      ['eu-answer', 'cn-issued', 10],
    ]);
  });
});

describe('a country’s own day 0', () => {
  it('is where its weightiest binding law was proposed, not a note before it', () => {
    const { dataset, lanes } = comparisonOf(
      [
        step('note', 'act', 'consulted', '2020-02-19'),
        step('proposal', 'act', 'proposed', '2021-04-21', { weight: 5 }),
        step('code', 'code', 'published', '2019-01-01', { weight: 5, kind: 'guidance' }),
      ],
      {
        instruments: [
          { id: 'act', title: 'Act', force: 'binding' },
          { id: 'code', title: 'Code', force: 'voluntary' },
        ],
      },
    );
    const [china] = lanes;
    expect(china === undefined ? [] : ownZeros(dataset, china).map(({ id }) => id)).toEqual([
      'proposal',
      'code',
    ]);
  });

  it('is its heaviest event where it has no instrument', () => {
    const { dataset, lanes } = comparisonOf([
      { id: 'light', jurisdictions: ['CN'], weight: 1 },
      { id: 'heavy', jurisdictions: ['CN'], weight: 5 },
    ]);
    const [china] = lanes;
    expect(china === undefined ? null : ownZeros(dataset, china)[0]?.id).toBe('heavy');
  });
});
