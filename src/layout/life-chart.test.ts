import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EventDraft, datasetOf, documentsOf } from '../data/fixture.ts';
import { allEvents } from '../data/matches.ts';
import { dayOf, toDay } from '../model/day.ts';
import { LIFE_SORTS } from '../model/lens-choice.ts';
import { type Family, familiesOf } from '../tally/families.ts';
import { type Life, groupLives, livesOf, sortLives } from '../tally/lives.ts';
import { overlaps, strayShapes } from './chart-checks.ts';
import { nearestTarget } from './chart.ts';
import { rowKey, stepKey } from './life-bars.ts';
import { type LifeInput, layLives } from './life-chart.ts';
import { shapeOf, stepsOfLife } from './life-steps.ts';
import { countMeasure } from './scene-fixture.ts';

const DAY = dayOf(2026, 11, 23);

const MODELS = Array.from({ length: 7 }, (_, place): EventDraft => ({
  id: `model-${place}`,
  title: `Model number ${place}`,
  date: `20${18 + place}-0${place + 1}-11`,
  kind: 'model',
  actors: ['Maker'],
  ...(place === 0 ? {} : { relations: [{ type: 'builds-on', to: `model-${place - 1}` }] }),
}));

const words: LifeInput['words'] = {
  group: ({ key }) => `Group ${key}`,
  groupSummary: ({ lives, median }) => `${lives.length} instruments, median ${median}`,
  groupBrief: ({ lives }) => String(lives.length),
  name: ({ instrument }) => instrument.label.en ?? instrument.id,
  numbers: ({ length }) => `Country · ${length} days, then 40`,
  brief: ({ length }) => `${length} days`,
  life: ({ instrument }) => instrument.id,
  step: (_, step) => step.id,
  families: 'Lines of models',
  family: (family) => `Line of ${family[0]?.id}`,
  familyNumbers: ({ length }) => `${length} models, median 100 days between two`,
  familyBrief: ({ length }) => String(length),
  model: (family, place) => family[place]?.id ?? '',
  modelName: (family, place) => family[place]?.label.en ?? '',
  ticks: [0, 183, 365, 731, 1096, 1461, 3652].map((days) => ({ days, text: `${days} days` })),
};

const inputs = fc
  .record({
    document: documentsOf(6),
    day: fc.integer({ min: dayOf(2019, 6, 1), max: dayOf(2031, 1, 1) }).map(toDay),
    width: fc.constantFrom(358, 760, 1256),
    sort: fc.constantFrom(...LIFE_SORTS),
    withModels: fc.boolean(),
  })
  .map(({ document, day, width, sort, withModels }): LifeInput => {
    const events = withModels ? [...document.events, ...MODELS] : document.events;
    const dataset = datasetOf(events, document.rest);
    const all = allEvents(dataset.columns);
    const { lives } = livesOf(dataset, all, day);
    return {
      groups: groupLives(sortLives(lives, sort), ({ instrument }) => instrument.force),
      families: familiesOf(dataset, all, day),
      day,
      width,
      compact: width < 720,
      measure: countMeasure,
      words,
    };
  });

const livesIn = ({ groups }: LifeInput): readonly Life[] => groups.flatMap(({ lives }) => lives);

describe('the stretches of a life', () => {
  it('follow each other from day 0 to its end, and part what has been from what is to come', () => {
    fc.assert(
      fc.property(inputs, (input) => {
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
      fc.property(inputs, (input) => {
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
      fc.property(inputs, (input) => {
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
      fc.property(inputs, (input) => {
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
      fc.property(inputs, (input) => {
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
      words,
    });
    const step = chart.targets.find(({ key }) => key === 'step done');
    const [x, y] = [(step?.x ?? 0) + 12, (step?.y ?? 0) + 12];
    expect(nearestTarget(chart, x, y)).toBe('step done');
    expect(nearestTarget(chart, 10, y)).toBe('instrument act');
  });
});
