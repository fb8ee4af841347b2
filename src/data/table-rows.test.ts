import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORCES, STAGES } from '../model/category.ts';
import { civilOf, toDay } from '../model/day.ts';
import { type DocumentDraft, datasetOf, documentsOf } from './fixture.ts';
import { allEvents } from './matches.ts';
import { SORTS, type TableOrder, orderRows, sortRows, yearGroups } from './table-rows.ts';

const read = ({ events, rest }: DocumentDraft) => datasetOf(events, rest);
const WORDS = { lang: 'en', placeNames: (codes: readonly string[]) => codes.join(', ') } as const;
const orders = fc.record({ by: fc.constantFrom(...SORTS), descending: fc.boolean() });

describe('rows of a table', () => {
  it('are a permutation of the matches in every order and language', () => {
    fc.assert(
      fc.property(documentsOf(30), orders, fc.constantFrom('en', 'zh'), (draft, order, lang) => {
        const dataset = read(draft);
        const matches = allEvents(dataset.columns).filter((index) => index % 3 !== 0);
        const rows = orderRows(dataset, matches, order, { ...WORDS, lang });
        expect(rows.toSorted()).toEqual(matches);
      }),
    );
  });

  it('are sorted, equal keys in the order they came, rows without a key last: both ways', () => {
    const keys = fc.array(fc.option(fc.integer({ min: 0, max: 5 })), { maxLength: 40 });
    fc.assert(
      fc.property(keys, fc.boolean(), (drawn, descending) => {
        const sorted = sortRows(
          Int32Array.from(drawn.keys()),
          (index) => drawn[index] ?? null,
          (a, b) => a - b,
          descending,
        );
        const rank = (index: number) => {
          const key = drawn[index] ?? null;
          return key === null ? 100 : descending ? -key : key;
        };
        for (let place = 1; place < sorted.length; place += 1) {
          const [before, after] = [sorted[place - 1] ?? -1, sorted[place] ?? -1];
          // Of equal keys the earlier one comes first.
          expect(rank(before) - rank(after) || before - after).toBeLessThan(0);
        }
      }),
    );
  });

  it('turn round exactly where no two keys are equal', () => {
    const keys = fc.uniqueArray(fc.integer(), { maxLength: 40 });
    fc.assert(
      fc.property(keys, (drawn) => {
        const sorted = (descending: boolean) =>
          Array.from(
            sortRows(
              Int32Array.from(drawn.keys()),
              (index) => drawn[index] ?? 0,
              (a, b) => a - b,
              descending,
            ),
          );
        expect(sorted(true)).toEqual(sorted(false).toReversed());
      }),
    );
  });

  const dataset = datasetOf(
    [
      { id: 'a', date: '2023-01-01', title: '重庆', force: 'none', jurisdictions: ['US'] },
      { id: 'b', date: '2023-05', title: '安徽', force: 'binding', stage: 'repealed' },
      { id: 'c', date: '2024-01-01', title: '北京', instrument: 'act', stage: 'proposed' },
      { id: 'd', date: '2024-02-01', title: 'B 10', instrument: 'bill', jurisdictions: ['CN'] },
      { id: 'e', date: '2024-03-01', title: 'B 9', force: 'voluntary' },
    ],
    {
      instruments: [
        { id: 'bill', title: 'Zebra bill' },
        { id: 'act', title: 'Aardvark act' },
      ],
    },
  );
  const ids = (order: TableOrder, lang: 'en' | 'zh' = 'en') =>
    Array.from(
      orderRows(dataset, allEvents(dataset.columns), order, { ...WORDS, lang }),
      (index) => dataset.events[index]?.id,
    ).join('');

  it('sorts titles as the language does, numbers by their value', () => {
    expect(ids({ by: 'title', descending: false }, 'zh')).toMatch(/bca/);
    expect(ids({ by: 'title', descending: false })).toMatch(/^ed/);
  });

  it('sorts what has an order by that order and what has none last', () => {
    expect(ids({ by: 'stage', descending: false })).toMatch(/^cb/);
    expect(ids({ by: 'stage', descending: true })).toMatch(/^bc/);
    expect(ids({ by: 'instrument', descending: false })).toMatch(/^cd/);
    expect(ids({ by: 'instrument', descending: true })).toMatch(/^dc/);
    expect(STAGES.indexOf('proposed')).toBeLessThan(STAGES.indexOf('repealed'));
    expect(FORCES[0]).toBe('binding');
    expect(ids({ by: 'force', descending: false })[0]).toBe('b');
  });

  it('sorts by the names of countries, not by their codes', () => {
    const placeNames = (codes: readonly string[]) =>
      codes.map((code) => (code === 'US' ? 'America' : `Z ${code}`)).join();
    const rows = orderRows(
      dataset,
      allEvents(dataset.columns),
      { by: 'place', descending: false },
      { lang: 'en', placeNames },
    );
    expect(dataset.events[rows[0] ?? -1]?.id).toBe('a');
  });
});

describe('years of a table', () => {
  it('hold every shown row once, in order, each in its own year', () => {
    fc.assert(
      fc.property(documentsOf(40), fc.boolean(), fc.nat(60), (draft, descending, shown) => {
        const { columns } = read(draft);
        const rows = orderRows(read(draft), allEvents(columns), { by: 'date', descending }, WORDS);
        const groups = yearGroups(columns, rows, shown);
        const places = groups.flatMap(({ from, to }) =>
          Array.from({ length: to - from }, (_, step) => from + step),
        );
        expect(places).toEqual([...rows.subarray(0, shown).keys()]);
        const years = groups.map(({ year }) => year);
        const sorted = years.toSorted((a, b) => (descending ? b - a : a - b));
        expect(years).toEqual([...new Set(sorted)]);
        const yearAt = (index: number) => civilOf(toDay(columns.first[index] ?? 0)).year;
        for (const { year, from, to, count } of groups) {
          expect([...rows.subarray(from, to)].every((index) => yearAt(index) === year)).toBe(true);
          expect(count).toBe([...rows].filter((index) => yearAt(index) === year).length);
        }
      }),
    );
  });
});
