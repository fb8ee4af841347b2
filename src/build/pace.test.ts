import { describe, expect, it } from 'vitest';
import { allEvents } from '../data/matches.ts';
import { dayOf, toDay } from '../model/day.ts';
import { answersOf } from '../tally/answers.ts';
import { comingOf, countedOf } from '../tally/counted.ts';
import { countBetween, governanceOf, paceBars, totalOf } from '../tally/pace.ts';
import { compileDataset } from './compile-dataset.ts';
import { DATA_FOLDER, firstDay, middleOf, rawEvents } from './raw-files.ts';

/*
 * The numbers of the pace, computed a second time from the files as they stand: with JavaScript's own
 * dates and nothing of the dataset's code.
 */

const TODAY = '2026-11-23';
const CAPABILITY = new Set(['model', 'product', 'hardware', 'research', 'investment', 'incident']);
const DAY_LENGTH = 86_400_000;

const raws = rawEvents();
const quarterOf = (date: Date) =>
  `${date.getUTCFullYear()} ${Math.floor(date.getUTCMonth() / 3) + 1}`;

const { dataset } = compileDataset(DATA_FOLDER);
const day = dayOf(2026, 11, 23);
const matches = allEvents(dataset.columns);
const { events } = countedOf(dataset.columns, matches, day);
const ahead = comingOf(dataset.columns, matches, day);
const happened = raws.filter(
  (raw) => raw.replacedBy === undefined && firstDay(raw.date) <= new Date(TODAY),
);

describe('the pace of our own dataset', () => {
  it('counts each quarter as the files do', () => {
    const expected = new Map<string, [number, number]>();
    for (const { date, kind } of happened) {
      const quarter = quarterOf(middleOf(date));
      const pair = expected.get(quarter) ?? [0, 0];
      pair[CAPABILITY.has(kind) ? 0 : 1] += 1;
      expected.set(quarter, pair);
    }
    const bars = paceBars(dataset.columns, events, ahead, {
      grain: 'quarter',
      mode: 'period',
      day,
    });
    const found = bars
      .filter(({ counts }) => totalOf(counts) > 0)
      .map(
        ({ start, counts }) =>
          [
            quarterOf(new Date(start * DAY_LENGTH)),
            [counts.capability, governanceOf(counts)],
          ] as const,
      );
    expect(new Map(found)).toEqual(expected);
    expect(happened.length).toBeGreaterThan(600);
    const total = paceBars(dataset.columns, events, ahead, { grain: 'year', mode: 'total', day });
    const last = total.slice(-1);
    expect(last.map(({ counts }) => totalOf(counts))).toEqual([happened.length]);
    const coming = raws.filter((raw) => raw.replacedBy === undefined && !happened.includes(raw));
    expect(last.map((bar) => totalOf(bar.ahead))).toEqual([coming.length]);
  });

  it('counts the article’s spring as the files do', () => {
    const [from, to] = [new Date('2024-03-01'), new Date('2024-06-10')];
    const inside = happened.filter(({ date }) => middleOf(date) >= from && middleOf(date) <= to);
    const capability = inside.filter(({ kind }) => CAPABILITY.has(kind)).length;
    const counts = countBetween(dataset.columns, events, dayOf(2024, 3, 1), dayOf(2024, 6, 10));
    expect([counts.capability, governanceOf(counts)]).toEqual([
      capability,
      inside.length - capability,
    ]);
    expect(totalOf(countBetween(dataset.columns, events, toDay(-Infinity), toDay(Infinity)))).toBe(
      happened.length,
    );
  });

  it('has the days of every answer as the files do', () => {
    const byId = new Map(raws.map((raw) => [raw.id, raw]));
    const expected = happened.flatMap(({ id, date, jurisdictions, relations = [] }) =>
      relations.flatMap(({ type, to }) => {
        const cause = type === 'responds-to' ? byId.get(to) : undefined;
        if (cause === undefined) return [];
        const days = (firstDay(date).getTime() - firstDay(cause.date).getTime()) / DAY_LENGTH;
        return days < 0 ? [] : [{ pair: `${id} ${to}`, days, jurisdictions }];
      }),
    );
    const { all, median, rows } = answersOf(dataset, events);
    const found = all.map(
      ({ answer, cause, gap }) => [`${answer.id} ${cause.id}`, gap.days] as const,
    );
    expect(new Map(found)).toEqual(new Map(expected.map(({ pair, days }) => [pair, days])));
    expect(all.length).toBeGreaterThan(60);
    const middle = (list: readonly { readonly days: number }[]) => {
      const sorted = list.map(({ days }) => days).toSorted((a, b) => a - b);
      const half = sorted.length / 2;
      return sorted.length < 3
        ? null
        : Number.isInteger(half)
          ? ((sorted[half - 1] ?? NaN) + (sorted[half] ?? NaN)) / 2
          : sorted[Math.floor(half)];
    };
    expect(median).toBe(middle(expected));
    for (const row of rows) {
      const own = expected.filter(({ jurisdictions }) => jurisdictions.includes(row.code));
      expect([row.code, row.answers.length, row.median]).toEqual([
        row.code,
        own.length,
        middle(own),
      ]);
    }
  });
});
