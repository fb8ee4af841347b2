import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileDataset } from '../build/compile-dataset.ts';
import type { WholeDataset } from '../data/dataset.ts';
import { datasetOf } from '../data/fixture.ts';
import { findMatches } from '../data/matches.ts';
import { TODAY } from '../layout/scene-fixture.ts';
import { CATEGORIES } from '../model/category.ts';
import { dayOf } from '../model/day.ts';
import { hardDatasets } from '../publish/fixture.ts';
import { numbersCsv } from '../publish/plotted-numbers.ts';
import { plainCell } from '../publish/safe-cell.ts';
import { readAddress, stateOf } from '../state/address.ts';
import { initialState } from '../state/app-state.ts';
import { claimsOf } from '../tally/claims.ts';
import { ANSWER_KINDS } from '../tally/shift.ts';
import { NUMBER_TABLES, type NumberTable } from './choices.ts';
import { numbersOf } from './numbers-format.ts';

const HOME = { start: dayOf(2020, 1, 1), end: dayOf(2027, 1, 1) };
const OWN = compileDataset(join(import.meta.dirname, '../../data')).dataset;

type Row = Readonly<Record<string, string>>;

/** A table of a view as a file, read by a reader that is not ours. */
function rowsOf(dataset: WholeDataset, table: NumberTable, query = ''): readonly Row[] {
  const state = { ...initialState(TODAY, HOME), ...stateOf(readAddress(query), HOME) };
  const matches = findMatches(dataset, state.filter);
  const screen = { width: 1000, height: 448, scrollTop: 0 };
  const numbers = numbersOf({ app: { dataset }, state, matches, picture: { screen } }, table);
  const text = numbersCsv(numbers);
  expect(text.startsWith('\uFEFF')).toBe(true);
  return parse(text, { bom: true, columns: true });
}

const day = (text: string | undefined) => Date.parse(`${text}T00:00:00Z`) / 864e5;
const isDay = (text: string | undefined) => /^\d{4}-\d\d-\d\d$/.test(text ?? '');
const sum = (rows: readonly Row[], column: string) =>
  rows.reduce((total, row) => total + Number(row[column]), 0);

describe('the numbers of a lens, whatever the data say,', () => {
  it('are a table of full rows, whose texts no spreadsheet runs', () => {
    fc.assert(
      fc.property(hardDatasets, fc.constantFrom(...NUMBER_TABLES), (dataset, table) => {
        for (const row of rowsOf(dataset, table)) {
          for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t]/);
        }
      }),
      { numRuns: 200 },
    );
  });
});

const plainEvents = fc.array(
  fc.record({
    month: fc.integer({ min: 0, max: 83 }),
    date: fc.integer({ min: 1, max: 28 }),
    kind: fc.constantFrom('model', 'law', 'summit', 'court', 'strategy'),
    force: fc.constantFrom('binding', 'voluntary', 'none'),
    jurisdictions: fc.subarray(['US', 'CN', 'FR']),
    weight: fc.integer({ min: 1, max: 5 }),
  }),
  { minLength: 1, maxLength: 60 },
);

const datasets = plainEvents.map((drafts) =>
  datasetOf(
    drafts.map(({ month, date, ...rest }, at) => ({
      id: `e-${at}`,
      date: new Date(Date.UTC(2020, month, date)).toISOString().slice(0, 10),
      ...rest,
    })),
  ),
);

describe('the numbers of the pace', () => {
  it('count each event once in the period of its day, what is to come apart', () => {
    fc.assert(
      fc.property(datasets, fc.integer({ min: 1, max: 5 }), (dataset, least) => {
        const rows = rowsOf(dataset, 'bars', `from=2020&to=2026&least=${least}`);
        for (const { first_day: from, last_day: to, ...row } of rows) {
          const inside = dataset.events.filter(
            ({ date, weight }) =>
              weight >= least && date.first >= day(from) && date.first <= day(to),
          );
          for (const category of CATEGORIES) {
            const of = inside.filter((event) => event.category === category);
            const done = of.filter(({ date }) => date.first <= TODAY).length;
            expect(Number(row[category])).toBe(done);
            expect(Number(row[`scheduled_${category}`])).toBe(of.length - done);
          }
        }
        const counted = [...CATEGORIES, ...CATEGORIES.map((each) => `scheduled_${each}`)];
        const total = counted.reduce((all, column) => all + sum(rows, column), 0);
        expect(total).toBe(dataset.events.filter(({ weight }) => weight >= least).length);
      }),
    );
  });

  it('keep to the window, and run up to each period where that is shown', () => {
    const bars = rowsOf(OWN, 'bars', 'from=2024-01-01&to=2024-12-31');
    expect(bars[0]?.['first_day']).toBe('2024-01-01');
    expect(bars.at(-1)?.['last_day']).toBe('2024-12-31');
    const totals = rowsOf(OWN, 'bars', 'from=2024-01-01&to=2024-12-31&mode=total');
    const laws = totals.map((row) => Number(row['law']));
    expect(laws).toEqual(laws.toSorted((a, b) => a - b));
    expect(Number(laws[0])).toBeGreaterThan(Number(bars[0]?.['law']));
  });

  it('tell of every answer what it answers and how many days later', () => {
    const rows = rowsOf(OWN, 'answers');
    expect(rows.length).toBeGreaterThan(20);
    for (const { answer, cause, days, exact, answer_date: to, cause_date: from } of rows) {
      const known = exact === 'yes' && isDay(to) && isDay(from);
      const event = OWN.events.find(({ id }) => id === answer);
      expect(event?.relations).toContainEqual(
        expect.objectContaining({ type: 'responds-to', to: cause }),
      );
      expect(known ? Number(days) : null).toBe(known ? day(to) - day(from) : null);
    }
  });
});

describe('the numbers of the lives', () => {
  const rows = rowsOf(OWN, 'lives');

  it('are one row an instrument, with the dates of its steps', () => {
    expect(rows.length).toBeGreaterThan(30);
    expect(new Set(rows.map(({ instrument }) => instrument)).size).toBe(rows.length);
    for (const row of rows) {
      const instrument = [...OWN.instruments.values()].find(({ id }) => id === row['instrument']);
      expect(plainCell(row['name_en'] ?? '')).toBe(instrument?.title.en ?? '');
      expect(plainCell(row['name_zh'] ?? '')).toBe(instrument?.title.zh ?? '');
      const steps = OWN.events.filter((event) => event.instrument === row['instrument']);
      const dates = ['', ...steps.map(({ date }) => date.text)];
      for (const column of [
        'first_draft',
        'adoption',
        'entry_into_force',
        'first_application',
        'general_application',
        'ended',
      ]) {
        expect(dates).toContain(row[column]);
      }
      const { first_draft: from, adoption: to, days_exact: exact } = row;
      expect(row['days_to_adoption'] === '').toBe(to === '');
      const known = exact === 'yes' && isDay(from) && isDay(to);
      const days = known ? day(to) - day(from) : null;
      expect(known ? Number(row['days_to_adoption']) : null).toBe(days);
      const moved = steps.filter(({ replacedBy }) => replacedBy !== null).length;
      expect(Number(row['postponements'])).toBe(moved);
      expect(row['ended'] === '').toBe(row['ended_as'] === '');
      expect(row['open'] === 'yes' && row['ended'] !== '' && day(row['ended']) < TODAY).toBe(false);
    }
    expect(rows.some((row) => row['open'] === 'yes')).toBe(true);
    expect(rows.some((row) => Number(row['postponements']) > 0)).toBe(true);
  });

  it('stand in the order that is chosen', () => {
    const starts = rowsOf(OWN, 'lives', 'view=life&sort=start').map(({ first_draft: from = '' }) =>
      from.slice(0, 4),
    );
    expect(starts).toEqual(starts.toSorted());
    expect(rows.map(({ instrument }) => instrument)).not.toEqual(
      rowsOf(OWN, 'lives', 'view=life&sort=start').map(({ instrument }) => instrument),
    );
  });

  it('have the lines of models apart, each model with the days since the one before', () => {
    const models = rowsOf(OWN, 'families');
    expect(models.length).toBeGreaterThan(10);
    models.forEach((row, at) => {
      const isFirst = row['place'] === '1';
      const before = isFirst ? undefined : models[at - 1];
      expect(row['line']).toBe(before?.['line'] ?? row['model']);
      expect(row['days_since_first'] === '0').toBe(isFirst);
      const known = isDay(row['date']) && isDay(before?.['date']);
      const days = known ? String(day(row['date']) - day(before?.['date'])) : null;
      expect(known ? row['days_since_last'] : null).toBe(days);
      expect(row['days_since_last'] === '').toBe(isFirst);
    });
  });
});

describe('the numbers of the shift', () => {
  it('count every governance event in its year, of all places and of each of its own', () => {
    fc.assert(
      fc.property(datasets, (dataset) => {
        const rows = rowsOf(dataset, 'years');
        const past = dataset.events.filter(
          ({ category, date }) => category !== 'capability' && date.first <= TODAY,
        );
        const yearOf = (event: (typeof past)[number]) => event.date.text.slice(0, 4);
        for (const row of rows) {
          const { place, year } = row;
          const here = past.filter(
            (event) =>
              yearOf(event) === year &&
              (place === 'all' || event.jurisdictions.some((code) => code === place)),
          );
          expect(Number(row['total'])).toBe(here.length);
          expect(Number(row['joint'])).toBe(
            here.filter(({ jurisdictions }) => jurisdictions.length > 1).length,
          );
          expect(ANSWER_KINDS.reduce((all, kind) => all + Number(row[kind]), 0)).toBe(here.length);
          const binding = here.filter(
            ({ category, force }) => category === 'law' && force === 'binding',
          );
          expect(Number(row['binding'])).toBe(binding.length);
        }
        const ofAll = rows.filter(({ place }) => place === 'all');
        expect(sum(ofAll, 'total')).toBe(past.length);
        expect(new Set(rows.map(({ place }) => place))).toEqual(
          new Set([
            ...(past.length === 0 ? [] : ['all']),
            ...past.flatMap(({ jurisdictions }) => jurisdictions),
          ]),
        );
      }),
    );
  });
});

describe('the numbers of the claims', () => {
  it('are those the claims are told with, whatever the filter shows', () => {
    const rows = rowsOf(OWN, 'claims', 'country=FR');
    const valueOf = (claim: string, figure: string) =>
      rows.find((row) => row['claim'] === claim && row['figure'] === figure)?.['value'];
    for (const { id, verdict, figures } of claimsOf(OWN, TODAY)) {
      expect(rows.filter((row) => row['claim'] === id).map((row) => row['figure'])).toEqual(
        Object.keys(figures).toSorted(),
      );
      expect(rows.find((row) => row['claim'] === id)?.['verdict']).toBe(verdict);
    }
    expect(valueOf('lag', 'act')).toBe('1178');
    expect(valueOf('spring', 'from')).toBe('2024-03-01');
    expect(Number(valueOf('whole', 'after'))).toBeLessThan(1);
  });
});
