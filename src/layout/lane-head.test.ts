import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EventDraft, datasetOf } from '../data/fixture.ts';
import { dayOf, isoOf, toDay } from '../model/day.ts';
import { TODAY, countMeasure, planFor, sceneFor } from './scene-fixture.ts';
import type { SceneLane, SceneText } from './scene.ts';

/** Many events of one country, fewer of another, some of the long tail: lanes tall and low. */
const EVENTS: readonly EventDraft[] = Array.from({ length: 400 }, (_, index) => ({
  id: `event-${index}`,
  date: isoOf(toDay(dayOf(2020, 1, 1) + ((index * 7919) % 2400))),
  jurisdictions: [
    index % 10 < 7 ? 'CN' : index % 10 < 9 ? 'FR' : ['JP', 'BR', 'KE'][index % 3],
  ].map(String),
}));
const VIEW = { start: dayOf(2022, 1, 1), end: dayOf(2025, 1, 1) };

const SCREENS = [
  ['beside the plot', { width: 960, height: 240 }],
  ['above the lanes', { width: 390, height: 240 }],
] as const;

const textsOf = ({ name, before, note, after }: SceneLane): readonly SceneText[] =>
  [name, before?.text, note, after?.text].flatMap((text) => text ?? []);

const topOf = ({ y, style }: SceneText) => y - style.size / 2;
const bottomOf = ({ y, style }: SceneText) => y + style.size / 2;

describe.each(SCREENS)('the name of a lane, %s', (_, screen) => {
  const plan = planFor(datasetOf(EVENTS), screen);
  const { geometry } = plan.input.lettering;
  const most = plan.contentHeight + geometry.axis - plan.input.height;
  const scrolls = fc.integer({ min: 0, max: Math.max(0, Math.floor(most)) });

  it('has lanes taller than the screen to follow', () => {
    expect(most).toBeGreaterThan(200);
  });

  it('stays in its lane, whatever the scrolling', () => {
    fc.assert(
      fc.property(scrolls, (scrollTop) => {
        for (const lane of sceneFor(plan, VIEW, scrollTop).lanes) {
          for (const text of textsOf(lane)) {
            expect(topOf(text)).toBeGreaterThanOrEqual(lane.y);
            expect(bottomOf(text)).toBeLessThanOrEqual(lane.y + lane.height);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('stays below the axis as long as there is room for it', () => {
    const headHeight = geometry.gutter > 0 ? 2 * geometry.row : geometry.laneHead;
    fc.assert(
      fc.property(scrolls, (scrollTop) => {
        for (const lane of sceneFor(plan, VIEW, scrollTop).lanes) {
          const seen = lane.y + lane.height - geometry.axis;
          if (seen < headHeight + 2 * geometry.lanePadding) continue;
          for (const text of textsOf(lane)) {
            expect(topOf(text)).toBeGreaterThanOrEqual(geometry.axis);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('rests at the top of a lane that begins below the axis', () => {
    const [first] = sceneFor(plan, VIEW, 0).lanes;
    for (const lane of sceneFor(plan, VIEW, 0).lanes) {
      expect(lane.name.y - lane.y).toBe((first?.name.y ?? 0) - (first?.y ?? 0));
    }
  });

  it('never lies over another lane’s', () => {
    fc.assert(
      fc.property(scrolls, (scrollTop) => {
        const texts = sceneFor(plan, VIEW, scrollTop).lanes.map(textsOf);
        texts.forEach((own, index) => {
          const next = texts[index + 1];
          if (next === undefined) return;
          expect(Math.max(...own.map(bottomOf))).toBeLessThanOrEqual(Math.min(...next.map(topOf)));
        });
      }),
      { numRuns: 40 },
    );
  });

  it('has its numbers clear of each other, and of the plot', () => {
    const windows = fc.integer({ min: dayOf(2018, 1, 1), max: dayOf(2027, 1, 1) });
    const right = geometry.gutter > 0 ? geometry.gutter : screen.width;
    fc.assert(
      fc.property(windows, (start) => {
        const scene = sceneFor(plan, { start: toDay(start), end: toDay(start + 500) });
        for (const lane of scene.lanes) {
          const { name, before, note, after } = lane;
          const texts = [before?.text, note, after?.text].flatMap((text) => text ?? []);
          const first = geometry.gutter > 0 ? [] : [name];
          const line = [...first, ...texts];
          line.forEach((text, index) => {
            const end = text.x + countMeasure(text.text, text.style);
            expect(end).toBeLessThan(line[index + 1]?.x ?? Infinity);
            expect(end).toBeLessThanOrEqual(right);
          });
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the numbers of a lane', () => {
  const plan = planFor(
    datasetOf(
      ['2020-06-01', '2021-06-01', '2022', '2024-06-01'].map((date) => ({ id: date, date })),
    ),
  );
  const numbersOf = (start: number, end: number) => {
    const [lane] = sceneFor(plan, { start: dayOf(start, 1, 1), end: dayOf(end, 1, 1) }).lanes;
    return [lane?.before?.text.text, lane?.note.text, lane?.after?.text.text];
  };

  it('say how many lie before, in and after the window', () => {
    expect(numbersOf(2021, 2023)).toEqual(['◂1', '2', '1▸']);
    expect(numbersOf(2021, 2026)).toEqual(['◂1', '3', undefined]);
    expect(numbersOf(2019, 2023)).toEqual([undefined, '3', '1▸']);
  });

  it('say only how many there are when all lie in the window', () => {
    expect(numbersOf(2019, 2026)).toEqual([undefined, '4', undefined]);
  });

  it('count an inexact date by its mark', () => {
    const middle = dayOf(2022, 1, 1) + 365 / 2;
    const countAt = (start: number, end: number) =>
      sceneFor(plan, { start: toDay(start), end: toDay(end) }).lanes[0]?.note.text;
    expect(countAt(middle - 10, middle + 10)).toBe('1');
    expect(countAt(middle + 10, middle + 30)).toBe('0');
  });

  it('count what stands on the left edge as in the window, on the right one as after it', () => {
    const day = dayOf(2021, 6, 1) + 0.5;
    const lane = (start: number, end: number) =>
      sceneFor(plan, { start: toDay(start), end: toDay(end) }).lanes[0];
    expect(lane(day, day + 30)?.note.text).toBe('1');
    expect(lane(day - 30, day)?.after?.count).toBe(3);
    expect(lane(day - 30, day)?.note.text).toBe('0');
  });

  it('tell whether the gathered lane is open', () => {
    const others = datasetOf([{ id: 'a', jurisdictions: ['JP'] }]);
    const openOf = (othersOpen: boolean) =>
      sceneFor(planFor(others, { othersOpen }), { start: TODAY, end: toDay(TODAY + 9) }).lanes.map(
        ({ key, open }) => [key, open],
      );
    expect(openOf(false)).toEqual([['others', false]]);
    expect(openOf(true)).toEqual([
      ['others', true],
      ['JP', null],
    ]);
  });
});
