import { describe, expect, test } from 'vitest';
import { parseDataset } from '../src/data/parse-dataset.ts';
import { documentText } from './generate.mjs';
import { Random } from './generate/random.mjs';
import { firstDay, readRealShape } from './generate/real-shape.mjs';

const shape = readRealShape();
const textOf = (count: number, seed: number) => [...documentText(count, seed, shape)].join('');
const text = textOf(2000, 7);
const document: { events: { id: string; date: string; title: unknown }[] } = JSON.parse(text);

describe('the generated dataset', () => {
  test('is the same for the same seed and another for another', () => {
    expect(textOf(2000, 7)).toBe(text);
    expect(textOf(2000, 8)).not.toBe(text);
  });

  test.each([1, 250, 2000])('%i events are read without a fault', (count) => {
    const parsed = parseDataset(JSON.parse(textOf(count, 7)));
    expect(parsed.ok && parsed.value.issues).toEqual([]);
    expect(parsed.ok && parsed.value.records.events).toHaveLength(count);
  });

  test('is in order of time', () => {
    const days = document.events.map(({ date }) => firstDay(date));
    expect(days).toEqual(days.toSorted((a, b) => a - b));
  });

  test('titles may stand for labels', () => {
    const titles = document.events.flatMap(({ title }) =>
      typeof title === 'string' ? [title] : Object.values(title as Record<string, string>),
    );
    expect(Math.max(...titles.map((title) => title.length))).toBeLessThanOrEqual(60);
  });

  test('instruments take their steps in the order of a real one', () => {
    const steps = new Map<string, string[]>();
    for (const { instrument, stage } of JSON.parse(text).events) {
      if (instrument !== undefined)
        steps.set(instrument, [...(steps.get(instrument) ?? []), stage]);
    }
    const lives = new Set(shape.lives.map((life) => life.map(({ stage }) => stage).join()));
    const startsOf = [...lives];
    for (const stages of steps.values()) {
      expect(startsOf.some((life) => life.startsWith(stages.join()))).toBe(true);
    }
  });
});

test('random numbers lie where they should, evenly', () => {
  const random = new Random(3);
  const values = Array.from({ length: 20_000 }, () => random.unit());
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  expect(mean).toBeCloseTo(0.5, 1);
  expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...values)).toBeLessThan(1);
});
