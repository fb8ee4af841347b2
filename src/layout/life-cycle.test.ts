import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepsOf } from '../data/dataset.ts';
import { type EventDraft, datasetOf } from '../data/fixture.ts';
import { STAGES } from '../model/category.ts';
import { dateText } from '../model/date-text.ts';
import { type Day, dayOf, isoOf, toDay } from '../model/day.ts';
import { toInstrumentId } from '../model/policy-event.ts';
import { type LifeCycle, layLifeCycle } from './life-cycle.ts';
import { countMeasure } from './scene-fixture.ts';

function lifeOf(drafts: readonly EventDraft[], day: Day, width = 300): LifeCycle {
  const dataset = datasetOf(
    drafts.map((draft) => ({ ...draft, instrument: 'act' })),
    { instruments: [{ id: 'act', title: 'Act' }] },
  );
  return layLifeCycle({
    steps: stepsOf(dataset, toInstrumentId('act')),
    day,
    width,
    dates: dateText('en'),
    measure: countMeasure,
    nameOf: ({ stage }) => stage ?? '',
  });
}

const ACT: readonly EventDraft[] = [
  { id: 'a', date: '2021-04-21', stage: 'proposed' },
  { id: 'b', date: '2024-05-21', stage: 'adopted' },
  { id: 'c', date: '2024-08-01', stage: 'in-force' },
  { id: 'd', date: '2026-08-02', stage: 'applies', planned: true, replacedBy: 'e' },
  { id: 'e', date: '2027-12-02', stage: 'applies', planned: true },
];

describe('a life drawn to scale', () => {
  const life = lifeOf(ACT, dayOf(2026, 11, 23));

  it('has distances in proportion to days', () => {
    const [a, b, c] = life.marks.map(({ x }) => x);
    const days = (from: Day, to: Day) => to - from;
    const [start, adopted, force] = [dayOf(2021, 4, 21), dayOf(2024, 5, 21), dayOf(2024, 8, 1)];
    expect(((c ?? 0) - (b ?? 0)) / ((b ?? 0) - (a ?? 0))).toBeCloseTo(
      days(adopted, force) / days(start, adopted),
      6,
    );
  });

  it('is as thick as the instrument had come far, and open after its day', () => {
    expect(life.pieces.map(({ phase, coming }) => `${phase}${coming ? ' to come' : ''}`)).toEqual([
      'draft',
      'adopted',
      'in-force',
      'in-force',
      'in-force to come',
    ]);
    const early = lifeOf(ACT, dayOf(2024, 7, 19));
    expect(early.pieces.map(({ coming }) => coming)).toEqual([false, false, true, true, true]);
    expect(early.marks.map(({ coming }) => coming)).toEqual([false, false, true, true, true]);
  });

  it('leads a thread from a moved date to the new one', () => {
    const [thread] = life.threads;
    expect(thread?.x0).toBe(life.marks[3]?.x);
    expect(thread?.x1).toBe(life.marks[4]?.x);
    expect(life.axisY).toBeGreaterThan(life.y + (thread?.bow ?? 0));
  });

  it('has the line of its day only where the life spans it', () => {
    expect(life.line).not.toBeNull();
    expect(lifeOf(ACT, dayOf(2020, 1, 1)).line).toBeNull();
    expect(lifeOf(ACT, dayOf(2029, 1, 1)).line).toBeNull();
  });

  it('names years that do not touch', () => {
    const texts = life.axis.minor.map(({ text }) => text);
    expect(texts.length).toBeGreaterThan(2);
    expect(texts.every((text) => /^20\d\d$/.test(text))).toBe(true);
  });

  it('fades on while the life goes on, and stops with its end', () => {
    expect(life.tail).not.toBeNull();
    const ended = [...ACT.slice(0, 3), { id: 'z', date: '2025-01-20', stage: 'repealed' } as const];
    expect(lifeOf(ended, dayOf(2026, 1, 1)).tail).toBeNull();
  });

  it('of a single step has a picture too', () => {
    const { marks, axis, pieces } = lifeOf(ACT.slice(0, 1), dayOf(2026, 1, 1));
    expect(marks[0]?.x).toBe(150);
    expect(axis.minor.length).toBeGreaterThan(0);
    expect(pieces).toEqual([]);
  });
});

describe('whatever the life', () => {
  const drafts = fc
    .array(
      fc.record({ days: fc.integer({ min: 0, max: 3000 }), stage: fc.constantFrom(...STAGES) }),
      { minLength: 1, maxLength: 20 },
    )
    .map((list) =>
      list.map(({ days, stage }, place) => ({
        id: `s-${place}`,
        date: isoOf(toDay(dayOf(2018, 1, 1) + days)),
        stage,
      })),
    );

  it('names lie inside and never touch, and no stem crosses a name', () => {
    fc.assert(
      fc.property(drafts, fc.integer({ min: 200, max: 420 }), (list, width) => {
        const { names, marks } = lifeOf(list, dayOf(2022, 1, 1), width);
        for (const { x } of marks) expect(x >= 0 && x <= width).toBe(true);
        for (const a of names) {
          expect(a.x >= 0 && a.x + a.width <= width + 0.01).toBe(true);
          for (const b of names) {
            if (a === b) continue;
            const apart = a.x >= b.x + b.width || b.x >= a.x + a.width;
            expect(a.y !== b.y || apart).toBe(true);
            const crosses = a.y < b.y && a.stem > b.x && a.stem < b.x + b.width;
            expect(crosses).toBe(false);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
