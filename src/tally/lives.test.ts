import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EventDraft, datasetOf, documentsOf } from '../data/fixture.ts';
import { allEvents } from '../data/matches.ts';
import { dayOf, isoOf, toDay } from '../model/day.ts';
import { LIFE_SORTS } from '../model/lens-choice.ts';
import { type Life, daysToAdoption, groupLives, livesOf, sortLives } from './lives.ts';

const DAY = dayOf(2024, 6, 1);
const FORCE = { 'act-voluntary': 'voluntary' } as const;

/** Lives of instruments written as their steps: a stage and a date each, later ones planned. */
function livesFrom(acts: Readonly<Record<string, readonly Partial<EventDraft>[]>>) {
  const dataset = datasetOf(
    Object.entries(acts).flatMap(([instrument, steps]) =>
      steps.map((step, place): EventDraft => ({
        id: `${instrument}-${place}`,
        kind: 'law',
        force: 'binding',
        instrument,
        ...step,
      })),
    ),
    {
      instruments: Object.keys(acts).map((id) => ({
        id,
        title: id,
        force: id in FORCE ? 'voluntary' : 'binding',
      })),
    },
  );
  return livesOf(dataset, allEvents(dataset.columns), DAY);
}

const summary = ({ draft, adoption, open, length, toForce, toFull, ended, postponed }: Life) => ({
  from: draft.date.text,
  adopted: adoption?.date.text ?? null,
  open,
  length,
  force: toForce?.days ?? null,
  full: toFull?.days ?? null,
  ended: ended?.date.text ?? null,
  moved: postponed.length,
});

describe('lives', () => {
  it('begin with the proposal, else with the first draft or call', () => {
    const { lives } = livesFrom({
      'act-called': [
        { stage: 'consulted', date: '2022-12-01' },
        { stage: 'proposed', date: '2023-01-01' },
        { stage: 'adopted', date: '2023-03-02' },
        { stage: 'in-force', date: '2023-03-12' },
        { stage: 'applies', date: '2023-04-01' },
        { stage: 'applies', date: '2025-01-01', planned: true },
      ],
      'act-voluntary': [
        { stage: 'consulted', date: '2023-01-01' },
        { stage: 'released', date: '2023-01-31', force: 'voluntary' },
      ],
    });
    expect(lives.map(summary)).toEqual([
      {
        from: '2023-01-01',
        adopted: '2023-03-02',
        open: false,
        length: 60,
        force: 70,
        full: 731,
        ended: null,
        moved: 0,
      },
      {
        from: '2023-01-01',
        adopted: '2023-01-31',
        open: false,
        length: 30,
        force: null,
        full: null,
        ended: null,
        moved: 0,
      },
    ]);
  });

  it('are open to the day of the picture, or end where a draft was given up', () => {
    const { lives } = livesFrom({
      'act-open': [{ stage: 'proposed', date: '2024-05-02' }],
      'act-given-up': [
        { stage: 'proposed', date: '2024-01-01' },
        { stage: 'withdrawn', date: '2024-01-11' },
      ],
    });
    expect(lives.map(({ open, length }) => [open, length])).toEqual([
      [false, 10],
      [true, 30],
    ]);
    expect(daysToAdoption(lives)).toEqual([]);
  });

  it('keep scheduled dates that were moved, and count by the new one', () => {
    const [life] = livesFrom({
      act: [
        { stage: 'proposed', date: '2023-01-01' },
        { stage: 'adopted', date: '2023-02-01' },
        { stage: 'applies', date: '2024-01-01', planned: true, replacedBy: 'act-3' },
        { stage: 'applies', date: '2025-01-01', planned: true },
      ],
    }).lives;
    expect(life?.postponed.map(({ from, to }) => [from.date.text, to.date.text])).toEqual([
      ['2024-01-01', '2025-01-01'],
    ]);
    expect(life?.toApplies?.days).toBe(731);
  });

  it('are none without a draft before the adoption, and none of what is no rule', () => {
    const { lives, withoutDraft } = livesFrom({
      'act-sudden': [{ stage: 'adopted', date: '2023-01-01' }],
      'act-late': [
        { stage: 'adopted', date: '2023-01-01' },
        { stage: 'proposed', date: '2023-05-01' },
      ],
      'act-court': [
        { stage: 'proposed', date: '2023-01-01', kind: 'court' },
        { stage: 'adopted', date: '2023-05-01' },
      ],
      'act-coming': [{ stage: 'proposed', date: '2025-01-01', planned: true }],
    });
    expect([lives.length, withoutDraft]).toEqual([0, 4]);
  });

  it('have a median of three or more that are adopted and known to the day', () => {
    const act = (days: number, date = isoOf(toDay(dayOf(2023, 1, 1) + days))) => [
      { stage: 'proposed', date: '2023-01-01' } as const,
      { stage: 'adopted', date } as const,
    ];
    const { lives } = livesFrom({
      'act-a': act(10),
      'act-b': act(40),
      'act-c': act(100),
      'act-d': act(0, '2023-09'),
      'act-e': [{ stage: 'proposed', date: '2023-01-01' }],
    });
    const [all] = groupLives(lives, () => 'all');
    expect(all).toMatchObject({ measured: 3, median: 40 });
    const [few] = groupLives(lives.slice(1), () => 'all');
    expect(few).toMatchObject({ measured: 2, median: null });
  });

  const drawn = fc.record({
    document: documentsOf(20),
    day: fc.integer({ min: dayOf(2019, 1, 1), max: dayOf(2031, 1, 1) }).map(toDay),
  });

  it('are never of negative length, none twice, and leave no instrument out', () => {
    fc.assert(
      fc.property(drawn, ({ document, day }) => {
        const dataset = datasetOf(document.events, document.rest);
        const { lives, withoutDraft } = livesOf(dataset, allEvents(dataset.columns), day);
        const used = new Set(
          document.events.flatMap(({ instrument }) =>
            instrument === undefined ? [] : [instrument],
          ),
        );
        expect(lives.length + withoutDraft).toBe(used.size);
        expect(new Set(lives.map(({ instrument }) => instrument.id)).size).toBe(lives.length);
        for (const { length, toAdoption, toForce, toApplies, toFull } of lives) {
          expect(length).toBeGreaterThanOrEqual(0);
          for (const gap of [toAdoption, toForce, toApplies, toFull]) {
            expect(gap?.days ?? 0).toBeGreaterThanOrEqual(0);
          }
          expect(toFull?.days ?? 0).toBeGreaterThanOrEqual(toApplies?.days ?? 0);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are grouped and sorted without loss, and the same whatever order they came in', () => {
    fc.assert(
      fc.property(drawn, fc.constantFrom(...LIFE_SORTS), ({ document, day }, sort) => {
        const dataset = datasetOf(document.events, document.rest);
        const { lives } = livesOf(dataset, allEvents(dataset.columns), day);
        const sorted = sortLives(lives, sort);
        expect(sortLives(lives.toReversed(), sort)).toEqual(sorted);
        const lengths = sortLives(lives, 'length').map(({ length }) => length);
        expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
        const groups = groupLives(sorted, ({ instrument }) => instrument.force);
        expect(groups.flatMap((each) => each.lives)).toHaveLength(lives.length);
        expect(groups.reduce((sum, { measured }) => sum + measured, 0)).toBe(
          daysToAdoption(lives).length,
        );
        for (const { lives: own, measured, median } of groups) {
          expect(median === null).toBe(measured < 3);
          const days = daysToAdoption(own);
          if (median === null) continue;
          expect(days.filter((each) => each < median).length * 2).toBeLessThanOrEqual(measured);
          expect(days.filter((each) => each > median).length * 2).toBeLessThanOrEqual(measured);
        }
      }),
      { numRuns: 60 },
    );
  });
});
