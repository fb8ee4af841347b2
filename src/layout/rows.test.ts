import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileDataset } from '../build/compile-dataset.ts';
import { buildDataset } from '../data/dataset.ts';
import { type EventDraft, datasetOf } from '../data/fixture.ts';
import { parseDataset } from '../data/parse-dataset.ts';
import { dayOf } from '../model/day.ts';
import { NO_LANE_CHOICE } from '../model/lane-choice.ts';
import type { Lang } from '../model/text.ts';
import { planFor, sceneFor, tall } from './scene-fixture.ts';

function shippedDataset() {
  const { json } = compileDataset(join(import.meta.dirname, '../../data'));
  const parsed = parseDataset(JSON.parse(json));
  if (!parsed.ok) throw new Error('the shipped events are not good');
  return buildDataset(parsed.value.records);
}

const CENTURY = { start: dayOf(1950, 1, 1), end: dayOf(2031, 1, 1) };

describe('rows', () => {
  const dataset = shippedDataset();

  it.each<[Lang, number]>([
    ['en', 960],
    ['zh', 960],
    ['en', 716],
    ['zh', 390],
  ])('name what everybody knows with a century in view (%s, %i pixels)', (lang, width) => {
    const scene = sceneFor(tall(planFor(dataset, { lang, width })), CENTURY);
    const names = scene.marks.flatMap(({ name }) => (name === null ? [] : [name.text]));
    expect(names).toContain('ChatGPT');
    const weights = scene.marks.flatMap(({ name, index }) =>
      name === null ? [] : [dataset.events[index]?.weight ?? 0],
    );
    const heavy = weights.filter((weight) => weight >= 4);
    expect(heavy.length).toBeGreaterThan(weights.length / 2);
  });
});

describe('the bar of an instrument', () => {
  const steps = (instrument: string, weight: number, dates: readonly string[]): EventDraft[] =>
    dates.map((date, place) => ({
      id: `${instrument}-${place}`,
      title: `A step of ${instrument}, the ${place}th`,
      date,
      instrument,
      weight,
      kind: 'law',
      jurisdictions: ['US'],
    }));
  const first = steps('act-a', 5, ['2022-11-01', '2024-10-01', '2026-09-01']);
  const second = steps('act-b', 4, ['2022-11-20', '2024-10-20', '2026-09-20']);
  const instruments = ['act-a', 'act-b'].map((id) => ({ id, title: `The ${id}` }));
  const barsWith = (height: number) => {
    const dataset = datasetOf([...first, ...second], { instruments });
    const plan = planFor(dataset, { height, lanes: { ...NO_LANE_CHOICE, by: 'none' } });
    const [lane] = plan.lanes;
    return { count: lane?.rows.bars.first.length, alone: lane?.rows.alone };
  };

  it('has a row where there are rows for it and for the names of the other', () => {
    expect(barsWith(850).count).toBe(2);
  });

  it('leaves its row to names where it would come late, and its steps stand all the same', () => {
    const { count, alone } = barsWith(90);
    expect(count).toBe(1);
    expect(alone?.every((scale) => scale < Infinity)).toBe(true);
  });
});
