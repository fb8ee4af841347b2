import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EventDraft, datasetOf } from '../data/fixture.ts';
import { allEvents } from '../data/matches.ts';
import { dayOf } from '../model/day.ts';
import { type Life, groupLives, livesOf, sortLives } from '../tally/lives.ts';
import { overlaps, strayShapes } from './chart-checks.ts';
import { rowKey, stepKey } from './life-bars.ts';
import { layLives, livesHeight } from './life-chart.ts';
import type { LifeInput } from './life-room.ts';
import { fitLives } from './life-fit.ts';
import { lifeInputs, lifeWords } from './life-fixture.ts';
import { rowHeight } from './life-rows.ts';
import { lifeSizes } from './life-sizes.ts';
import { countMeasure } from './scene-fixture.ts';

const livesIn = ({ groups }: LifeInput): readonly Life[] => groups.flatMap(({ lives }) => lives);
const heightOf = ({ height, axis }: ReturnType<typeof fitLives>) => height + axis.height;
/** What the lines of models and the headings need, with nothing else. */
const leastOf = (input: LifeInput) => livesHeight({ ...input, dense: true, shown: new Set() });

/** Twelve acts, each drafted a year before it was adopted; the later in the list the shorter. */
const TWELVE: LifeInput = (() => {
  const ids = Array.from({ length: 12 }, (_, at) => at);
  const events = ids.flatMap((at): readonly EventDraft[] => {
    const whose = { instrument: `act-${at}`, weight: at === 11 ? 1 : (at % 5) + 1 };
    const draft = { id: `draft-${at}`, date: `2020-01-${String(at + 1).padStart(2, '0')}` };
    return [
      { ...whose, ...draft, stage: 'proposed' },
      { ...whose, id: `done-${at}`, date: '2021-02-01', stage: 'adopted', force: 'binding' },
    ];
  });
  const instruments = ids.map((at) => ({ id: `act-${at}`, title: `Act ${at}`, force: 'binding' }));
  const dataset = datasetOf(events, { instruments });
  const day = dayOf(2026, 11, 23);
  const { lives } = livesOf(dataset, allEvents(dataset.columns), day);
  const groups = groupLives(sortLives(lives, 'start'), ({ instrument }) =>
    instrument.id === 'act-11' ? 'alone' : 'others',
  );
  const rest = { compact: false, measure: countMeasure, words: lifeWords, width: 900 };
  return { groups, families: [], day, ...rest };
})();

/** Rows that are drawn, and texts that are read. */
function seen(input: LifeInput, most: number, height?: number) {
  const chart = fitLives(input, most, height);
  const keys = new Set(chart.targets.map(({ key }) => key));
  return {
    chart,
    rows: livesIn(input).filter((life) => keys.has(rowKey(life))),
    texts: chart.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : [])),
  };
}

const rooms = fc.tuple(lifeInputs, fc.integer({ min: 0, max: 900 }));

describe('the lives in a room that cannot be scrolled', () => {
  it('are as high as is said before they are laid out', () => {
    fc.assert(
      fc.property(lifeInputs, fc.boolean(), (input, dense) => {
        expect(livesHeight({ ...input, dense })).toBeCloseTo(
          heightOf(layLives({ ...input, dense })),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('stay in it, wherever it is high enough for headings and models', () => {
    fc.assert(
      fc.property(rooms, ([input, more]) => {
        const room = leastOf(input) + more;
        const { chart } = seen(input, Infinity, room);
        expect(heightOf(chart)).toBeLessThanOrEqual(room + 1e-6);
        expect(strayShapes(chart, countMeasure)).toEqual([]);
        expect(overlaps(chart, countMeasure)).toEqual([]);
        expect(overlaps(chart.axis, countMeasure)).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  it('are all there, or the chart says how many of all', () => {
    fc.assert(
      fc.property(rooms, ([input, more]) => {
        const { rows, texts } = seen(input, Infinity, leastOf(input) + more);
        const all = livesIn(input).length;
        expect(texts.includes(`${rows.length} of ${all}`)).toBe(rows.length < all);
      }),
      { numRuns: 60 },
    );
  });

  it('count all in every heading, and keep every line of models where a row has room too', () => {
    fc.assert(
      fc.property(rooms, ([input, more]) => {
        const tallest = Math.max(0, ...livesIn(input).map((life) => rowHeight(life, input)));
        const { chart, texts } = seen(input, Infinity, leastOf(input) + tallest + more);
        const whole = layLives(input);
        const summaries = whole.shapes.flatMap((shape) =>
          shape.kind === 'text' && /instruments, median/.test(shape.text) ? [shape.text] : [],
        );
        for (const summary of summaries) expect(texts).toContain(summary);
        const keys = chart.targets.map(({ key }) => key);
        for (const { id } of input.families.flat()) expect(keys).toContain(stepKey(id));
      }),
      { numRuns: 40 },
    );
  });

  it('show what is lit though lines of models that are not must stand back', () => {
    fc.assert(
      fc.property(lifeInputs, fc.nat(), (plain, at) => {
        const lives = livesIn(plain);
        const life = lives[at % Math.max(1, lives.length)];
        const shown = new Set(life === undefined ? [] : [rowKey(life)]);
        const input = { ...plain, lit: shown };
        const room = livesHeight({ ...input, dense: true, families: [], shown });
        const { rows, chart } = seen(input, Infinity, room);
        expect(rows.map(rowKey)).toEqual(expect.arrayContaining([...shown]));
        expect(heightOf(chart)).toBeLessThanOrEqual(room + 1e-6);
      }),
      { numRuns: 40 },
    );
  });

  it('show what is lit before all else, then one of each group, then the heaviest', () => {
    const of = (room: number, lit: ReadonlySet<string>) =>
      seen({ ...TWELVE, lit }, Infinity, leastOf(TWELVE) + room).rows.map(
        ({ instrument }) => instrument.id,
      );
    const row = lifeSizes(false, true).row;
    // Twelve acts of weights 1 to 5 and on; the last alone binds, and is the lightest.
    expect(of(row * 3.5, new Set())).toEqual(['act-4', 'act-9', 'act-11']);
    expect(of(row * 5.5, new Set(['instrument act-0']))).toEqual([
      'act-0',
      'act-3',
      'act-4',
      'act-9',
      'act-11',
    ]);
    expect(of(row * 1.5, new Set(['step draft-6']))).toEqual(['act-6']);
    expect(of(row * 40, new Set())).toHaveLength(12);
  });

  it('are never more than may be looked at, in rooms that are scrolled too', () => {
    fc.assert(
      fc.property(lifeInputs, fc.integer({ min: 1, max: 3 }), (input, most) => {
        const { rows } = seen(input, most);
        expect(rows).toHaveLength(Math.min(most, livesIn(input).length));
      }),
      { numRuns: 30 },
    );
  });
});
