import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datasetOf } from '../data/fixture.ts';
import { allEvents } from '../data/matches.ts';
import { dayOf } from '../model/day.ts';
import type { Family } from '../tally/families.ts';
import { type Life, groupLives, livesOf } from '../tally/lives.ts';
import { overlaps, strayShapes } from './chart-checks.ts';
import { nearestTarget } from './chart.ts';
import { rowKey, stepKey } from './life-bars.ts';
import { layLives } from './life-chart.ts';
import type { LifeInput } from './life-room.ts';
import { lifeInputs, lifeWords } from './life-fixture.ts';
import { shapeOf, stepsOfLife } from './life-steps.ts';
import { countMeasure } from './scene-fixture.ts';

const DAY = dayOf(2026, 11, 23);

const livesIn = ({ groups }: LifeInput): readonly Life[] => groups.flatMap(({ lives }) => lives);

describe('the stretches of a life', () => {
  it('follow each other from day 0 to its end, and part what has been from what is to come', () => {
    fc.assert(
      fc.property(lifeInputs, (input) => {
        for (const life of livesIn(input)) {
          const { stretches, end, reach } = shapeOf(life, input.day);
          const today = input.day - life.draft.date.first;
          let at = 0;
          for (const { from, to, coming } of stretches) {
            expect(from).toBe(at);
            expect(to).toBeGreaterThan(from);
            expect(coming ? from >= today : to <= Math.max(0, today)).toBe(true);
            at = to;
          }
          expect(at).toBe(stretches.length === 0 ? 0 : end);
          expect(reach).toBeGreaterThanOrEqual(end);
          const isWaiting = life.open && life.adoption === null && life.ended === null;
          expect(end).toBeGreaterThanOrEqual(isWaiting ? today : 0);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the chart of lives', () => {
  it('keeps every shape inside, none of negative size, and no text over another', () => {
    fc.assert(
      fc.property(lifeInputs, (input) => {
        const chart = layLives(input);
        expect(strayShapes(chart, countMeasure)).toEqual([]);
        expect(strayShapes(chart.axis, countMeasure)).toEqual([]);
        expect(overlaps(chart, countMeasure)).toEqual([]);
        expect(overlaps(chart.axis, countMeasure)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('has a row for each instrument and a mark for each of its steps, no more', () => {
    fc.assert(
      fc.property(lifeInputs, (input) => {
        const { targets, shapes } = layLives(input);
        const keys = targets.map(({ key }) => key);
        const expected = [
          ...livesIn(input).flatMap((life) => [
            rowKey(life),
            ...stepsOfLife(life).map(({ id }) => stepKey(id)),
          ]),
          ...input.families.flatMap((family: Family) => family.map(({ id }) => stepKey(id))),
        ];
        expect(keys.toSorted()).toEqual(expected.toSorted());
        const marks = shapes.filter(({ kind }) => kind === 'mark').map(({ of }) => of);
        const steps = expected.filter((key) => key.startsWith('step'));
        expect(new Set(marks)).toEqual(new Set(steps));
        expect(marks).toHaveLength(steps.length);
      }),
      { numRuns: 40 },
    );
  });

  it('puts more days further right, on one scale for all rows', () => {
    fc.assert(
      fc.property(lifeInputs, (input) => {
        const chart = layLives(input);
        const known = new Map(chart.targets.map((target) => [target.key, target]));
        const points = livesIn(input).flatMap((life) =>
          stepsOfLife(life).map(({ id, date }) => ({
            days: date.first - life.draft.date.first,
            x: known.get(stepKey(id))?.x ?? NaN,
          })),
        );
        const sorted = points.filter(({ days }) => days >= 0).toSorted((a, b) => a.days - b.days);
        sorted.slice(1).forEach((point, place) => {
          const before = sorted[place] ?? point;
          const isSame = Math.abs(point.x - before.x) < 1e-6;
          expect(isSame).toBe(point.days === before.days);
          expect(isSame || point.x > before.x).toBe(true);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('is the same each time', () => {
    fc.assert(
      fc.property(lifeInputs, (input) => {
        expect(layLives(input)).toEqual(layLives(input));
      }),
      { numRuns: 10 },
    );
  });

  it('finds a step before its row', () => {
    const dataset = datasetOf(
      [
        { id: 'draft', date: '2020-01-01', stage: 'proposed', instrument: 'act' },
        { id: 'done', date: '2022-01-01', stage: 'adopted', instrument: 'act', force: 'binding' },
      ],
      { instruments: [{ id: 'act', title: 'The act', force: 'binding' }] },
    );
    const { lives } = livesOf(dataset, allEvents(dataset.columns), DAY);
    const groups = groupLives(lives, () => 'all');
    const chart = layLives({
      groups,
      families: [],
      day: DAY,
      width: 900,
      compact: false,
      measure: countMeasure,
      words: lifeWords,
    });
    const step = chart.targets.find(({ key }) => key === 'step done');
    const [x, y] = [(step?.x ?? 0) + 12, (step?.y ?? 0) + 12];
    expect(nearestTarget(chart, x, y)).toBe('step done');
    expect(nearestTarget(chart, 10, y)).toBe('instrument act');
  });
});
