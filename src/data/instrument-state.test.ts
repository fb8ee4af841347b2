import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORCES, KINDS, STAGES } from '../model/category.ts';
import { type Day, dayOf, isoOf, toDay } from '../model/day.ts';
import { toInstrumentId } from '../model/policy-event.ts';
import { eventOf, stepsOf } from './dataset.ts';
import { type EventDraft, datasetOf } from './fixture.ts';
import { INSTRUMENT_STATES, nextStepOn, stateOn } from './instrument-state.ts';

type Force = (typeof FORCES)[number];

/** An instrument of that force with these steps, asked on a day. */
function lifeOf(force: Force, drafts: readonly EventDraft[]) {
  const dataset = datasetOf(
    drafts.map((draft) => ({ force, ...draft, instrument: 'act' })),
    { instruments: [{ id: 'act', title: 'Act', force }] },
  );
  const steps = stepsOf(dataset, toInstrumentId('act'));
  const on = (iso: string): Day => {
    const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
    return dayOf(year, month, day);
  };
  return {
    steps,
    state: (iso: string) => stateOn({ force }, steps, on(iso)),
    next: (iso: string) =>
      nextStepOn({ force }, steps, on(iso), (id) => eventOf(dataset, id)?.date.first ?? null)?.id ??
      null,
  };
}

describe('the state of an instrument', () => {
  it('follows a law from its proposal to its entry into force', () => {
    const { state } = lifeOf('binding', [
      { id: 'a', date: '2023-04-11', stage: 'consulted', force: 'none' },
      { id: 'b', date: '2023-07-13', stage: 'published' },
      { id: 'c', date: '2023-08-15', stage: 'in-force' },
      { id: 'd', date: '2023-08-31', stage: 'announced', force: 'none' },
    ]);
    expect(state('2023-04-10')).toBe('unknown');
    expect(state('2023-04-11')).toBe('pending');
    expect(state('2023-07-12')).toBe('pending');
    expect(state('2023-07-13')).toBe('adopted');
    expect(state('2023-08-14')).toBe('adopted');
    expect(state('2023-08-15')).toBe('in-force');
    // Nothing that follows makes a law in force a draft again.
    expect(state('2026-01-01')).toBe('in-force');
  });

  it('takes no chamber’s vote and no draft by others for the adoption of a law', () => {
    const law = lifeOf('binding', [
      { id: 'a', date: '2024-03-13', stage: 'adopted', force: 'none' },
      { id: 'b', date: '2024-05-21', stage: 'adopted' },
    ]);
    expect(law.state('2024-05-20')).toBe('pending');
    expect(law.state('2024-05-21')).toBe('adopted');
    const draft = {
      id: 'a',
      date: '2024-03-16',
      stage: 'published',
      kind: 'consultation',
    } as const;
    expect(lifeOf('none', [draft]).state('2025-01-01')).toBe('pending');
    const plan = { ...draft, kind: 'strategy' } as const;
    expect(lifeOf('none', [plan]).state('2025-01-01')).toBe('adopted');
  });

  it('has what is voluntary stand from its publication, as it enters into no force', () => {
    for (const stage of ['adopted', 'published', 'released'] as const) {
      const { state } = lifeOf('voluntary', [
        { id: 'a', date: '2024-01-01', stage: 'announced' },
        { id: 'b', date: '2024-02-01', stage },
      ]);
      expect(state('2024-01-31')).toBe('announced');
      expect(state('2024-02-01')).toBe('in-force');
    }
  });

  it('is in force from a first step that applies, and unknown before it', () => {
    const { state } = lifeOf('binding', [{ id: 'a', date: '2024-02', stage: 'applies' }]);
    expect(state('2024-01-31')).toBe('unknown');
    // An inexact date counts from the first day that it may mean.
    expect(state('2024-02-01')).toBe('in-force');
  });

  it('keeps through an amendment, and was adopted where that is the first that is known', () => {
    const steps = [
      { id: 'a', date: '2024-01-01', stage: 'adopted' },
      { id: 'b', date: '2024-06-01', stage: 'amended' },
    ] as const;
    expect(lifeOf('binding', steps).state('2024-06-01')).toBe('adopted');
    expect(lifeOf('binding', steps.slice(1)).state('2024-06-01')).toBe('adopted');
    expect(lifeOf('voluntary', steps.slice(1)).state('2024-06-01')).toBe('in-force');
    const proposed = [{ ...steps[0], stage: 'proposed' }, steps[1]] as const;
    expect(lifeOf('binding', proposed).state('2024-06-01')).toBe('pending');
  });

  it('ends with a repeal or a withdrawal, for good', () => {
    for (const stage of ['repealed', 'withdrawn'] as const) {
      const { state, next } = lifeOf('binding', [
        { id: 'a', date: '2023-10-30', stage: 'adopted' },
        { id: 'b', date: '2025-01-20', stage },
        { id: 'c', date: '2025-02-01', stage: 'published' },
        { id: 'd', date: '2027-02-01', stage: 'applies', planned: true },
      ]);
      expect(state('2025-01-19')).toBe('adopted');
      expect(state('2025-01-20')).toBe('ended');
      expect(state('2026-01-20')).toBe('ended');
      expect(next('2026-01-20')).toBeNull();
    }
  });

  it('knows a series without stages from its first event', () => {
    const { state } = lifeOf('voluntary', [{ id: 'a', date: '2024-05-14', stage: null }]);
    expect(state('2024-05-13')).toBe('unknown');
    expect(state('2024-05-14')).toBe('announced');
  });

  it('takes a scheduled day that has come as kept, but never one that was moved', () => {
    const planned = { id: 'a', date: '2026-02-01', stage: 'applies', planned: true } as const;
    const adopted = { id: 'z', date: '2024-05-17', stage: 'adopted' } as const;
    expect(lifeOf('binding', [adopted, planned]).state('2026-02-01')).toBe('in-force');
    const moved = lifeOf('binding', [
      adopted,
      { ...planned, replacedBy: 'b' },
      { ...planned, id: 'b', date: '2027-01-01' },
    ]);
    expect(moved.state('2026-02-01')).toBe('adopted');
    expect(moved.state('2027-01-01')).toBe('in-force');
  });
});

describe('the next step on the calendar of a day', () => {
  const DRAFTS = [
    { id: 'proposal', date: '2023-01-01', stage: 'proposed', force: 'none' },
    { id: 'vote', date: '2024-01-01', stage: 'agreed', force: 'none' },
    { id: 'adoption', date: '2024-05-01', stage: 'adopted' },
    { id: 'start', date: '2024-08-01', stage: 'in-force' },
    { id: 'delay', date: '2025-06-01', stage: 'amended' },
    {
      id: 'old',
      date: '2026-02-01',
      stage: 'applies',
      planned: true,
      replacedBy: 'new',
      movedBy: 'delay',
    },
    { id: 'new', date: '2027-01-01', stage: 'applies', planned: true },
  ] as const;
  const { next } = lifeOf('binding', DRAFTS);

  it('is nothing that nobody could know', () => {
    expect(next('2022-01-01')).toBeNull();
    expect(next('2023-06-01')).toBeNull();
    expect(next('2024-04-30')).toBeNull();
  });

  it('is the entry into force once there is a text', () => {
    expect(next('2024-05-01')).toBe('start');
    expect(next('2024-07-31')).toBe('start');
  });

  it('is a moved day until the decision that moved it, and the new day from then on', () => {
    expect(next('2024-08-01')).toBe('old');
    expect(next('2025-05-31')).toBe('old');
    expect(next('2025-06-01')).toBe('new');
    expect(next('2026-12-31')).toBe('new');
    expect(next('2027-01-01')).toBeNull();
  });

  it('is any scheduled day once all that happened has happened', () => {
    const bill = lifeOf('binding', [
      { id: 'a', date: '2024-01-01', stage: 'proposed', force: 'none' },
      { id: 'b', date: '2025-01-01', stage: 'agreed', force: 'none' },
      { id: 'c', date: '2027-01-01', stage: 'adopted', planned: true },
    ]);
    expect(bill.next('2024-06-01')).toBeNull();
    expect(bill.next('2025-06-01')).toBe('c');
  });
});

describe('whatever the steps', () => {
  const START = dayOf(2023, 1, 1);
  const step = fc.record({
    date: fc.integer({ min: 0, max: 900 }).map((days) => isoOf(toDay(START + days))),
    stage: fc.constantFrom(...STAGES, null),
    force: fc.constantFrom(...FORCES),
    kind: fc.constantFrom(...KINDS),
  });
  const life = fc.record({
    force: fc.constantFrom(...FORCES),
    drafts: fc
      .array(step, { minLength: 1, maxLength: 8 })
      .map((list) => list.map((draft, place) => ({ ...draft, id: `s-${place}` }))),
  });

  it('a state is never lowered as days go by', () => {
    fc.assert(
      fc.property(life, ({ force, drafts }) => {
        const { steps } = lifeOf(force, drafts);
        let before = 0;
        for (let day = START - 1; day <= START + 901; day += 7) {
          const rank = INSTRUMENT_STATES.indexOf(stateOn({ force }, steps, toDay(day)));
          expect(rank).toBeGreaterThanOrEqual(before);
          before = rank;
        }
      }),
      { numRuns: 60 },
    );
  });

  it('a later step changes nothing about the days before it', () => {
    fc.assert(
      fc.property(life, step, fc.integer({ min: 0, max: 900 }), ({ force, drafts }, more, at) => {
        const day = toDay(START + at);
        const later = { ...more, id: 'later', date: isoOf(toDay(day + 1)) };
        const [short, long] = [lifeOf(force, drafts), lifeOf(force, [...drafts, later])];
        expect(stateOn({ force }, long.steps, day)).toBe(stateOn({ force }, short.steps, day));
      }),
      { numRuns: 100 },
    );
  });
});
