import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EventDraft, datasetOf, documentsOf } from '../data/fixture.ts';
import { filterOn } from '../model/filter.ts';
import { dayOf } from '../model/day.ts';
import { joinedEvents } from './part-mark.ts';
import { planFor, sceneFor, tall, wholeScene } from './scene-fixture.ts';
import type { SceneMark, SceneThread } from './scene.ts';

const ACT = { instruments: [{ id: 'act', title: 'Act' }] };

/** A law in force whose scheduled date was moved, once or twice. */
function movedTo(dates: readonly string[]): readonly EventDraft[] {
  return [
    { id: 'law', date: '2023-01-01', instrument: 'act', jurisdictions: ['FR'], stage: 'adopted' },
    ...dates.map((date, index) => ({
      id: `date-${index}`,
      date,
      instrument: 'act',
      jurisdictions: ['FR'],
      planned: true,
      ...(index + 1 < dates.length ? { replacedBy: `date-${index + 1}` } : {}),
    })),
  ];
}

function endsOf({ points }: SceneThread) {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) throw new Error('a thread without points');
  return { first, last };
}

const placeOf = ({ x, y }: Pick<SceneMark, 'x' | 'y'>) => `${x.toFixed(3)} ${y}`;

describe('threads', () => {
  const plan = planFor(datasetOf(movedTo(['2024-06-01', '2025-06-01', '2026-01-01']), ACT));
  const view = { start: dayOf(2022, 6, 1), end: dayOf(2027, 1, 1) };
  const scene = sceneFor(plan, view);

  it('lead from each moved date to the one that replaced it', () => {
    const marks = new Map(scene.marks.map((mark) => [mark.index, placeOf(mark)]));
    const ends = scene.threads.map(endsOf);
    expect(ends.map(({ first }) => placeOf(first))).toEqual([marks.get(1), marks.get(2)]);
    expect(ends.map(({ last }) => placeOf(last))).toEqual([marks.get(2), marks.get(3)]);
  });

  it('bow over their row, so that the bar does not hide them', () => {
    for (const { points } of scene.threads) {
      const { first, last } = endsOf({ laneKey: 'FR', points, category: 'law' });
      expect(first.y).toBe(last.y);
      const middle = points[points.length >> 1];
      expect(middle?.y).toBeLessThan(first.y - 4);
      expect(points.every(({ y }) => y <= first.y && y > first.y - 19)).toBe(true);
    }
  });

  it('are drawn from either end, with the other outside the window', () => {
    const early = sceneFor(plan, { start: dayOf(2022, 6, 1), end: dayOf(2025, 1, 1) });
    expect(early.threads).toHaveLength(1);
    expect(
      endsOf(early.threads[0] ?? { laneKey: 'FR', points: [], category: 'law' }).last.x,
    ).toBeGreaterThan(early.scale.right);
    const late = sceneFor(plan, { start: dayOf(2025, 7, 1), end: dayOf(2027, 1, 1) });
    expect(late.threads).toHaveLength(1);
    expect(
      endsOf(late.threads[0] ?? { laneKey: 'FR', points: [], category: 'law' }).first.x,
    ).toBeLessThan(late.scale.left);
  });

  it('are none where nothing was moved, or where both dates are one mark', () => {
    const kept = planFor(datasetOf(movedTo(['2024-06-01']), ACT));
    expect(sceneFor(kept, view).threads).toEqual([]);
    const century = sceneFor(plan, { start: dayOf(1960, 1, 1), end: dayOf(2060, 1, 1) });
    for (const thread of century.threads) {
      const { first, last } = endsOf(thread);
      expect(placeOf(first)).not.toBe(placeOf(last));
    }
  });

  it('stay in their lane', () => {
    const [law, first, second] = movedTo(['2024-06-01', '2025-06-01']);
    if (law === undefined || first === undefined || second === undefined) throw new Error('short');
    const elsewhere = { ...second, jurisdictions: ['CN'] };
    const apart = planFor(datasetOf([law, first, elsewhere], ACT), {
      filter: filterOn(['FR', 'CN']),
    });
    expect(sceneFor(apart, view).threads).toEqual([]);
    const both = { ...second, jurisdictions: ['CN', 'FR'] };
    const together = planFor(datasetOf([law, first, both], ACT), {
      filter: filterOn(['FR', 'CN']),
    });
    expect(sceneFor(together, view).threads).toHaveLength(1);
  });

  it('lead, in random documents, from the mark of the old date to that of the new one', () => {
    fc.assert(
      fc.property(
        documentsOf(80),
        fc.integer({ min: -40, max: 40 }).map((exponent) => Math.exp(exponent / 10)),
        ({ events, rest }, perDay) => {
          const dataset = datasetOf(events, rest);
          const random = planFor(dataset);
          const picture = wholeScene(random, perDay);
          const isMoved = (index: number) => dataset.events[index]?.replacedBy !== null;
          const starts = picture.marks
            .filter((mark) => joinedEvents(random, picture, mark).some(isMoved))
            .map(placeOf);
          const hosts = picture.marks.filter((mark) =>
            joinedEvents(random, picture, mark).some((index) =>
              dataset.events.some(({ replacedBy }) => replacedBy === dataset.events[index]?.id),
            ),
          );
          const ends = hosts.map(placeOf);
          for (const thread of picture.threads) {
            const { first, last } = endsOf(thread);
            expect(starts).toContain(placeOf(first));
            expect(ends).toContain(placeOf(last));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('are scrolled with their marks', () => {
    const scrolled = sceneFor(tall(plan), view, 0);
    expect(scrolled.threads).toEqual(scene.threads);
    const low = planFor(plan.input.dataset, { height: 60 });
    const by = 20;
    const top = sceneFor(low, view, 0).threads.map(endsOf);
    const after = sceneFor(low, view, by).threads.map(endsOf);
    expect(after.map(({ first }) => first.y)).toEqual(top.map(({ first }) => first.y - by));
  });
});
