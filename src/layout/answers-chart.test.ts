import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datasetOf } from '../data/fixture.ts';
import { allEvents } from '../data/matches.ts';
import { isoOf, toDay } from '../model/day.ts';
import { answersOf } from '../tally/answers.ts';
import { type AnswersInput, keyOf, layAnswers, swarm } from './answers-chart.ts';
import { type ChartMark, nearestTarget } from './chart.ts';
import { countMeasure } from './scene-fixture.ts';

/** Answers to one event after so many days each, those of odd places known to the month alone. */
function answersAfter(days: readonly number[], places: readonly string[] = ['US', 'CN', 'FR']) {
  const from = toDay(19_000);
  const dataset = datasetOf([
    { id: 'cause', date: isoOf(from), kind: 'model' },
    ...days.map((after, place) => ({
      id: `answer-${place}`,
      date: isoOf(toDay(from + after)).slice(0, place % 5 === 4 ? 7 : 10),
      jurisdictions: [places[place % places.length] ?? 'US'],
      relations: [{ type: 'responds-to', to: 'cause' } as const],
    })),
  ]);
  return answersOf(dataset, allEvents(dataset.columns));
}

function layOf(days: readonly number[], width = 1256) {
  const input: AnswersInput = {
    answers: answersAfter(days),
    width,
    compact: width < 720,
    measure: countMeasure,
    words: {
      all: 'All answers',
      placeName: (code) => `the place called ${code}`,
      summary: (count, median) => `${count} answers, median ${median} days`,
      brief: (count, median) => `${count}, median ${median}`,
      dot: ({ answer }) => answer.id,
      ticks: [1, 7, 30, 365, 1096].map((each) => ({ days: each, text: `${each} days` })),
    },
  };
  return { input, chart: layAnswers(input) };
}

const dayLists = fc.array(
  fc.oneof(fc.integer({ min: 0, max: 2000 }), fc.constantFrom(30, 31, 90)),
  { minLength: 1, maxLength: 60 },
);
const widths = fc.constantFrom(328, 700, 1256);

describe('the chart of answers', () => {
  it('places every dot in two rows, inside, and clear of the others', () => {
    fc.assert(
      fc.property(dayLists, widths, (days, width) => {
        const { chart, input } = layOf(days, width);
        const marks = chart.shapes.filter((shape): shape is ChartMark => shape.kind === 'mark');
        expect(marks).toHaveLength(input.answers.all.length * 2);
        expect(new Set(marks.map(({ of }) => of)).size).toBe(marks.length);
        expect(chart.targets.map(({ key }) => key)).toEqual(marks.map(({ of }) => of));
        marks.forEach((a, place) => {
          expect(a.x >= a.half && a.x <= chart.width - a.half).toBe(true);
          expect(a.y >= a.half && a.y <= chart.height - a.half).toBe(true);
          for (const b of marks.slice(place + 1)) {
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(a.half + b.half);
          }
        });
      }),
      { numRuns: 40 },
    );
  });

  it('keeps dots of more days further right, and texts inside', () => {
    fc.assert(
      fc.property(dayLists, widths, (days, width) => {
        const { chart, input } = layOf(days, width);
        const x = (place: number) => {
          const answered = input.answers.all[place];
          const key = answered === undefined ? '' : keyOf('', answered);
          return chart.targets.find((each) => each.key === key)?.x ?? NaN;
        };
        const places = input.answers.all.map((_, place) => x(place));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        for (const shape of chart.shapes) {
          if (shape.kind !== 'text') continue;
          expect(shape.x).toBeGreaterThanOrEqual(0);
          expect(shape.x + countMeasure(shape.text, shape.style)).toBeLessThanOrEqual(width + 1e-6);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('marks a median where there are enough, between its neighbours', () => {
    const { chart } = layOf([1, 10, 20, 40, 80, 160, 320]);
    const ticks = chart.shapes.filter(
      (shape) => shape.kind === 'line' && shape.stroke.width === 2 && shape.stroke.ink === 'ink',
    );
    // All seven, and the three of the first place; the others have two each.
    expect(ticks).toHaveLength(2);
  });

  it('draws hollow what is not known to the day', () => {
    const { chart, input } = layOf([40, 80, 120, 160, 200]);
    const inexact = input.answers.all.filter(({ gap }) => !gap.exact);
    expect(inexact).toHaveLength(1);
    const hollow = chart.shapes.filter((shape) => shape.kind === 'mark' && shape.hollow);
    expect(hollow).toHaveLength(2);
  });

  it('finds the dot that is meant among those whose targets overlap', () => {
    const { chart } = layOf([30, 31, 32, 33, 34]);
    for (const { key, x, y, width, height } of chart.targets) {
      expect(nearestTarget(chart, x + width / 2, y + height / 2)).toBe(key);
    }
    expect(nearestTarget(chart, 0, 0)).toBeNull();
  });
});

describe('a swarm', () => {
  it('leaves what stands alone on the line, and moves the rest by little', () => {
    expect(swarm([0, 40, 80]).map(({ dy }) => dy)).toEqual([0, 0, 0]);
    const [, second, third] = swarm([10, 10, 10]);
    expect(Math.abs(second?.dy ?? 0)).toBeCloseTo(11.5);
    expect(third?.dy).toBeCloseTo(-(second?.dy ?? 0));
  });
});
