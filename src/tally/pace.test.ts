import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datasetOf, documentsOf } from '../data/fixture.ts';
import { allEvents } from '../data/matches.ts';
import { CATEGORIES } from '../model/category.ts';
import { dayOf, isoOf, toDay } from '../model/day.ts';
import { PACE_MODES } from '../model/lens-choice.ts';
import { comingOf, countedOf } from './counted.ts';
import { barsByGrain, countBetween, governanceOf, paceBars, paceOf, totalOf } from './pace.ts';
import { GRAINS } from './periods.ts';

const DAY = dayOf(2024, 5, 15);
const { columns } = datasetOf([
  { id: 'a', date: '2023-11-02', kind: 'model' },
  { id: 'b', date: '2023-11-30', kind: 'law' },
  { id: 'c', date: '2024-02-01', kind: 'law' },
  { id: 'd', date: '2024-05-02', kind: 'summit' },
  { id: 'e', date: '2024-05-20', kind: 'guidance', planned: true },
  { id: 'f', date: '2024-08-01', kind: 'law', planned: true },
]);
const all = allEvents(columns);
const { events } = countedOf(columns, all, DAY);
const ahead = comingOf(columns, all, DAY);

describe('the pace', () => {
  it('leaves no period out between two', () => {
    const periods = paceOf(columns, events, 'month');
    expect(periods.map(({ start }) => isoOf(start).slice(0, 7))).toEqual([
      '2023-11',
      '2023-12',
      '2024-01',
      '2024-02',
      '2024-03',
      '2024-04',
      '2024-05',
    ]);
    expect(periods[0]?.counts).toMatchObject({ capability: 1, law: 1 });
    expect(paceOf(columns, Int32Array.of(), 'year')).toEqual([]);
  });

  it('knows what is over, what is not, and what is only on the calendar', () => {
    const bars = paceBars(columns, events, ahead, { grain: 'month', mode: 'period', day: DAY });
    const at = (month: string) => bars.find(({ start }) => isoOf(start).startsWith(month));
    expect(at('2024-04')?.state).toBe('past');
    expect(at('2024-05')).toMatchObject({
      state: 'running',
      counts: { cooperation: 1 },
      ahead: { guidance: 1 },
    });
    expect(at('2024-08')).toMatchObject({ state: 'coming', counts: { law: 0 }, ahead: { law: 1 } });
    expect(isoOf(bars.at(-1)?.start ?? toDay(0))).toBe('2024-08-01');
  });

  it('is over on the last day of a period', () => {
    const on = (day: number) =>
      paceBars(columns, events, Int32Array.of(), {
        grain: 'month',
        mode: 'period',
        day: toDay(day),
      }).at(-1);
    expect(on(dayOf(2024, 5, 30))?.state).toBe('running');
    expect(on(dayOf(2024, 5, 31))?.state).toBe('past');
  });

  it('goes on to the day counted up to, though nothing happens', () => {
    const bars = barsByGrain(columns, events, Int32Array.of(), {
      mode: 'total',
      day: dayOf(2026, 3, 1),
    })('year');
    expect(bars.map(({ counts }) => totalOf(counts))).toEqual([2, 4, 4, 4]);
  });

  it('counts the days of a span, both ends included', () => {
    const counts = countBetween(columns, events, dayOf(2023, 11, 2), dayOf(2023, 11, 30));
    expect([counts.capability, governanceOf(counts)]).toEqual([1, 1]);
    expect(totalOf(countBetween(columns, events, dayOf(2023, 11, 3), dayOf(2023, 11, 29)))).toBe(0);
  });

  it('adds up to the number of events, however it is counted', () => {
    fc.assert(
      fc.property(
        documentsOf(40),
        fc.integer({ min: 0, max: 4500 }),
        fc.constantFrom(...GRAINS),
        fc.constantFrom(...PACE_MODES),
        ({ events: drafts, rest }, after, grain, mode) => {
          const dataset = datasetOf(drafts, rest);
          const day = toDay(dayOf(2018, 6, 1) + after);
          const matches = allEvents(dataset.columns);
          const happened = countedOf(dataset.columns, matches, day).events;
          const coming = comingOf(dataset.columns, matches, day);
          const bars = paceBars(dataset.columns, happened, coming, { grain, mode, day });
          const counted = bars.map(({ counts }) => totalOf(counts));
          const due = bars.map((bar) => totalOf(bar.ahead));
          const end = (list: readonly number[]) =>
            mode === 'total' ? (list.at(-1) ?? 0) : list.reduce((a, b) => a + b, 0);
          expect(end(counted)).toBe(happened.length);
          expect(end(due)).toBe(coming.length);
          expect(bars.slice(1).map(({ start }) => start)).toEqual(
            bars.slice(0, -1).map((bar) => bar.end),
          );
          const within = bars.map((bar) =>
            countBetween(dataset.columns, happened, bar.start, toDay(bar.end - 1)),
          );
          // What a bar adds to the one before it, or to nothing.
          const added = bars.map((bar, place) => {
            const before = mode === 'total' ? bars[place - 1]?.counts : undefined;
            return CATEGORIES.map((each) => bar.counts[each] - (before?.[each] ?? 0));
          });
          expect(added).toEqual(within.map((counts) => CATEGORIES.map((each) => counts[each])));
        },
      ),
      { numRuns: 60 },
    );
  });
});
