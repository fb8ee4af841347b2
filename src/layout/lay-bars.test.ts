import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EventDraft, datasetOf, documentsOf } from '../data/fixture.ts';
import { dayOf, toDay } from '../model/day.ts';
import { TAIL } from './geometry.ts';
import type { Phase } from './phases.ts';
import { TODAY, planFor, sceneFor, wholeScene } from './scene-fixture.ts';
import type { Scene, SceneBar } from './scene.ts';

const ACT = { instruments: [{ id: 'act', title: 'Act' }] };
const VIEW = { start: dayOf(2019, 1, 1), end: dayOf(2030, 1, 1) };

type Step = Omit<EventDraft, 'id' | 'instrument'>;

/** The steps of one instrument, all in one lane. */
function planOf(steps: readonly Step[]) {
  const events = steps.map((step, index) => ({
    jurisdictions: ['EU'],
    ...step,
    id: `step-${index}`,
    instrument: 'act',
  }));
  return planFor(datasetOf(events, ACT));
}

function barOf(steps: readonly Step[], view = VIEW): SceneBar {
  const [bar] = sceneFor(planOf(steps), view).bars;
  if (bar === undefined) throw new Error('no bar');
  return bar;
}

/** Phases of the pieces of a bar, the planned ones in brackets. */
function phasesOf({ pieces }: SceneBar): readonly string[] {
  return pieces.map(({ phase, planned }) => (planned ? `(${phase})` : phase));
}

const PROPOSED: Step = { date: '2020-01-01', stage: 'proposed' };
const ADOPTED: Step = { date: '2022-01-01', stage: 'adopted' };
const IN_FORCE: Step = { date: '2024-01-01', stage: 'in-force' };

describe('the pieces of a bar', () => {
  it('show how far the instrument had come when each began', () => {
    expect(phasesOf(barOf([PROPOSED, ADOPTED, IN_FORCE]))).toEqual(['draft', 'adopted']);
    const repealed: Step = { date: '2026-01-01', stage: 'repealed' };
    const life = [PROPOSED, ADOPTED, IN_FORCE, repealed];
    expect(phasesOf(barOf(life))).toEqual(['draft', 'adopted', 'in-force']);
  });

  it('are adopted where no stage is known', () => {
    expect(phasesOf(barOf([{ date: '2020-01-01' }, { date: '2024-01-01' }]))).toEqual(['adopted']);
  });

  it('turn to planned at today, on the way to a scheduled step', () => {
    const applies: Step = { date: '2028-01-01', stage: 'applies', planned: true };
    const scene = sceneFor(planOf([ADOPTED, IN_FORCE, applies]), VIEW);
    const bar = scene.bars[0];
    if (bar === undefined) throw new Error('no bar');
    expect(phasesOf(bar)).toEqual(['adopted', 'in-force', '(in-force)']);
    expect(bar.pieces[2]?.x0).toBeCloseTo(scene.scale.toX(TODAY + 0.5), 6);
  });

  it('are planned as a whole between two scheduled steps', () => {
    const first: Step = { date: '2027-01-01', stage: 'applies', planned: true };
    const second: Step = { date: '2028-01-01', planned: true };
    const phases = phasesOf(barOf([IN_FORCE, first, second]));
    expect(phases).toEqual(['in-force', '(in-force)', '(in-force)']);
  });

  it('are not brought further by a date that was moved', () => {
    const events: readonly EventDraft[] = [
      { id: 'a', ...ADOPTED, instrument: 'act' },
      {
        id: 'b',
        date: '2023-01-01',
        stage: 'in-force',
        planned: true,
        replacedBy: 'c',
        instrument: 'act',
      },
      { id: 'c', ...IN_FORCE, instrument: 'act' },
      { id: 'd', date: '2025-01-01', stage: 'applies', instrument: 'act' },
    ];
    const bar = sceneFor(planFor(datasetOf(events, ACT)), VIEW).bars[0];
    expect(bar?.pieces.map(({ phase }) => phase)).toEqual(['adopted', 'adopted', 'in-force']);
  });

  it('tile the bar from end to end and never go back, in random documents', () => {
    const order: readonly Phase[] = ['draft', 'adopted', 'in-force', 'ended'];
    fc.assert(
      fc.property(
        documentsOf(20),
        fc.integer({ min: -40, max: 40 }).map((exponent) => Math.exp(exponent / 10)),
        ({ events, rest }, perDay) => {
          for (const { x0, x1, pieces } of wholeScene(planFor(datasetOf(events, rest)), perDay)
            .bars) {
            const ends = [x0, ...pieces.map((piece) => piece.x1)];
            pieces.forEach((piece, index) => {
              expect(piece.x0).toBeCloseTo(ends[index] ?? Number.NaN, 6);
            });
            expect(ends.at(-1)).toBeCloseTo(x1, 6);
            const ranks = pieces.map(({ phase }) => order.indexOf(phase));
            expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
          }
        },
      ),
      { numRuns: 80 },
    );
  });
});

describe('the tail of a bar', () => {
  it('goes on after the last step of a life that goes on', () => {
    const { x1, tail } = barOf([PROPOSED, ADOPTED]);
    expect(tail).toEqual({ x0: x1, x1: x1 + TAIL });
  });

  it('is none where the life has ended, or where no stage says that there is one', () => {
    expect(barOf([ADOPTED, { date: '2024-01-01', stage: 'repealed' }]).tail).toBeNull();
    expect(barOf([PROPOSED, { date: '2024-01-01', stage: 'withdrawn' }]).tail).toBeNull();
    expect(barOf([{ date: '2020-01-01' }, { date: '2024-01-01' }]).tail).toBeNull();
  });

  it('is that of the last step that was not moved', () => {
    const events: readonly EventDraft[] = [
      { id: 'a', ...ADOPTED, instrument: 'act' },
      { id: 'b', date: '2024-01-01', stage: 'repealed', instrument: 'act' },
      {
        id: 'c',
        date: '2025-01-01',
        stage: 'applies',
        planned: true,
        replacedBy: 'b',
        instrument: 'act',
      },
    ];
    expect(sceneFor(planFor(datasetOf(events, ACT)), VIEW).bars[0]?.tail).toBeNull();
  });

  it('is cut at the right edge, and left over at the left one', () => {
    const plan = planOf([PROPOSED, ADOPTED]);
    const last = dayOf(2022, 1, 1) + 0.5;
    const { perDay } = sceneFor(plan, { start: toDay(last - 500), end: toDay(last + 500) }).scale;
    const half = TAIL / 2 / perDay;
    const early = sceneFor(plan, { start: toDay(last + half - 1000), end: toDay(last + half) });
    expect(early.bars[0]?.tail?.x1).toBe(early.scale.right);
    expect(early.bars[0]?.x1).toBeCloseTo(early.scale.right - TAIL / 2, 3);
    const late = sceneFor(plan, { start: toDay(last + half), end: toDay(last + half + 1000) });
    expect(late.bars[0]?.pieces).toEqual([]);
    expect(late.bars[0]?.tail?.x0).toBe(late.scale.left);
    expect(late.bars[0]?.tail?.x1).toBeCloseTo(late.scale.left + TAIL / 2, 3);
    const gone = sceneFor(plan, { start: toDay(last + 3 * half), end: toDay(last + 1000) });
    expect(gone.bars).toEqual([]);
  });
});

describe('the bars of a window', () => {
  /** Bars with their names and what is drawn of them, by lane and steps. */
  const byKey = ({ bars }: Scene) =>
    new Map(bars.map((bar) => [`${bar.laneKey}:${bar.steps.join()}`, bar]));

  it('are those that touch it, each cut at its edges', () => {
    const windows = fc.tuple(
      fc.integer({ min: dayOf(2018, 1, 1), max: dayOf(2029, 1, 1) }),
      fc.integer({ min: 2, max: 4000 }),
    );
    fc.assert(
      fc.property(documentsOf(20), windows, ({ events, rest }, [start, span]) => {
        const plan = planFor(datasetOf(events, rest), { height: 5000 });
        const scene = sceneFor(plan, { start: toDay(start), end: toDay(start + span) });
        const { left, right, perDay } = scene.scale;
        const whole = wholeScene(plan, perDay);
        const shift = scene.scale.toX(start) - whole.scale.toX(start);
        const shown = byKey(scene);
        for (const [key, { x0, x1, tail }] of byKey(whole)) {
          const [begin, end] = [x0 + shift, (tail?.x1 ?? x1) + shift];
          const bar = shown.get(key);
          const inside = (x: number) => Math.min(right, Math.max(left, x));
          const expected = [inside(begin), inside(end)];
          // Rounding may leave nothing of a bar at the very edge, or a hair.
          const isEdge = (expected[1] ?? 0) - (expected[0] ?? 0) < 0.01;
          const found = bar === undefined ? [] : [bar.x0, bar.tail?.x1 ?? bar.x1];
          const isRight = expected.every((x, at) => Math.abs(x - (found[at] ?? NaN)) < 0.001);
          expect(isRight || (isEdge && found.length === 0)).toBe(true);
        }
        const edges = scene.bars.flatMap(({ pieces }) => pieces.flatMap(({ x0, x1 }) => [x0, x1]));
        expect(edges.filter((x) => x < left || x > right)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
