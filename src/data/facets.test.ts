import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATEGORIES, FORCES, type Kind } from '../model/category.ts';
import { dayOf } from '../model/day.ts';
import { type Choice, FACETS, type Facet, NO_FILTER, withChoice } from '../model/filter.ts';
import { countCategories, countCountries, countFacets, membersOf } from './facets.ts';
import { datasetOf } from './fixture.ts';
import { findMatches } from './matches.ts';

const dataset = datasetOf(
  [
    { id: 'old', date: '1965-04-19', jurisdictions: ['US'], kind: 'research' },
    { id: 'uk', date: '2016-01-01', jurisdictions: ['GB'], kind: 'strategy' },
    { id: 'ai-act', date: '2024-03-13', jurisdictions: ['EU'], kind: 'law' },
    { id: 'both', date: '2024-05', jurisdictions: ['FR', 'GB'], kind: 'summit' },
    { id: 'model', date: '2024-05-13', jurisdictions: ['US'], kind: 'model' },
    { id: 'fine', date: '2025-02', jurisdictions: ['FR'], kind: 'enforcement' },
    { id: 'scheduled', date: '2027-08-02', jurisdictions: ['EU'], kind: 'law', planned: true },
  ],
  {
    jurisdictions: [
      { code: 'EU', kind: 'union', memberOf: [{ body: 'G20' }] },
      { code: 'FR', memberOf: [{ body: 'EU', from: '1958' }, { body: 'G7' }, { body: 'G20' }] },
      {
        code: 'GB',
        memberOf: [{ body: 'EU', from: '1973', to: '2020-01-31' }, { body: 'G7' }, { body: 'G20' }],
      },
      { code: 'US', memberOf: [{ body: 'G7' }] },
      { code: 'IT', memberOf: [{ body: 'EU' }, { body: 'G7' }] },
    ],
  },
);
const ALL = findMatches(dataset, NO_FILTER);
const counted = countCountries(dataset);

describe('countCountries', () => {
  it('counts an event of several for each, most first, then by code', () => {
    expect(counted.rows.map(({ code, count }) => [code, count])).toEqual([
      ['EU', 2],
      ['FR', 2],
      ['GB', 2],
      ['US', 2],
    ]);
    const more = datasetOf([
      { id: 'a', jurisdictions: ['AA'] },
      { id: 'b', jurisdictions: ['ZZ', 'AA'] },
      { id: 'c', jurisdictions: ['ZZ'] },
      { id: 'd', jurisdictions: ['ZZ'] },
    ]);
    expect(countCountries(more).rows.map(({ code }) => code)).toEqual(['ZZ', 'AA']);
  });

  it('spreads ten years up to the last one that is not planned', () => {
    expect(counted.firstYear).toBe(2016);
    const activity = Object.fromEntries(counted.rows.map((row) => [row.code, row.activity]));
    expect(activity['GB']).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 1, 0]);
    expect(activity['FR']).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1, 1]);
  });

  it('counts what lies before and after those years without drawing it', () => {
    const activity = Object.fromEntries(counted.rows.map((row) => [row.code, row.activity]));
    expect(activity['US']).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1, 0]);
    expect(activity['EU']).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1, 0]);
  });
});

describe('countCategories', () => {
  const none = {
    capability: 0,
    law: 0,
    guidance: 0,
    cooperation: 0,
    enforcement: 0,
    strategy: 0,
  };

  it('counts every category, in the whole of time by default', () => {
    expect(countCategories(dataset, ALL)).toEqual({
      ...none,
      capability: 2,
      law: 2,
      cooperation: 1,
      enforcement: 1,
      strategy: 1,
    });
    expect(countCategories(dataset, Int32Array.of())).toEqual(none);
  });

  it('counts only the matches that touch the window', () => {
    const window = [dayOf(2024, 5, 20), dayOf(2025, 2, 1)] as const;
    const inWindow = { ...none, cooperation: 1, enforcement: 1 };
    expect(countCategories(dataset, ALL, ...window)).toEqual(inWindow);
    expect(countCategories(dataset, Int32Array.of(2, 5), ...window)).toEqual({
      ...none,
      enforcement: 1,
    });
  });

  it('counts nothing in a window before or after all events', () => {
    expect(countCategories(dataset, ALL, dayOf(1900, 1, 1), dayOf(1960, 1, 1))).toEqual(none);
    expect(countCategories(dataset, ALL, dayOf(2030, 1, 1), dayOf(2040, 1, 1))).toEqual(none);
  });
});

describe('membersOf', () => {
  it('goes by the day: the United Kingdom is in the EU until 31 January 2020', () => {
    expect(membersOf(dataset, counted, 'EU', dayOf(2020, 1, 31))).toEqual(['EU', 'FR', 'GB']);
    expect(membersOf(dataset, counted, 'EU', dayOf(2020, 2, 1))).toEqual(['EU', 'FR']);
    expect(membersOf(dataset, counted, 'EU', dayOf(1972, 12, 31))).toEqual(['EU', 'FR']);
  });

  it('leaves out members without events, sorts by code', () => {
    expect(membersOf(dataset, counted, 'G7', dayOf(2024, 1, 1))).toEqual(['FR', 'GB', 'US']);
  });

  it('counts a body among the members of another', () => {
    expect(membersOf(dataset, counted, 'G20', dayOf(2024, 1, 1))).toEqual(['EU', 'FR', 'GB']);
  });

  it('has nobody where nobody has joined', () => {
    expect(membersOf(dataset, counted, 'ASEAN', dayOf(2024, 1, 1))).toEqual([]);
  });

  it('has the group itself when it acts, known as a jurisdiction or not', () => {
    const acting = datasetOf([{ id: 'a', jurisdictions: ['OECD'] }]);
    const rows = countCountries(acting);
    expect(membersOf(acting, rows, 'OECD', dayOf(2024, 1, 1))).toEqual(['OECD']);
  });
});

describe('countFacets', () => {
  const kinds: readonly Kind[] = ['model', 'law', 'guidance', 'court'];
  const many = datasetOf(
    Array.from({ length: 120 }, (_, each) => ({
      id: `e-${each}`,
      date: `${2015 + (each % 11)}-01-01`,
      jurisdictions: each % 7 === 0 ? ['EU', 'US'] : [['EU', 'FR', 'GB', 'US'][each % 4] ?? 'US'],
      kind: kinds[(each * 5) % 4] ?? 'law',
      force: (['binding', 'voluntary', 'none'] as const)[each % 3] ?? 'none',
      topics: [['labels'], [], ['risk', 'labels'], ['risk']][each % 4] ?? [],
      stage: (['proposed', 'adopted', null] as const)[(each * 3) % 3] ?? null,
    })),
    {
      jurisdictions: [
        { code: 'EU', kind: 'union' },
        { code: 'FR', memberOf: [{ body: 'EU', from: '1958' }] },
        { code: 'GB', memberOf: [{ body: 'EU', from: '1973', to: '2020-01-31' }] },
      ],
    },
  );
  const values = {
    country: ['EU', 'FR', 'GB', 'US'],
    category: [...CATEGORIES],
    force: [...FORCES],
    topic: ['labels', 'risk'],
    stage: ['proposed', 'adopted'],
  } satisfies Record<Facet, string[]>;
  const choice = (codes: readonly string[]): fc.Arbitrary<Choice> =>
    fc.record({
      only: fc.option(fc.subarray([...codes])),
      not: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.subarray([...codes])),
    });
  const filters = fc.record({
    country: choice(values.country),
    category: choice(values.category),
    force: choice(values.force),
    topic: choice(values.topic),
    stage: choice(values.stage),
    applies: fc.boolean(),
    text: fc.constant(''),
  });
  const hits = fc.option(
    fc
      .array(fc.constantFrom(0, 1), { minLength: 120, maxLength: 120 })
      .map((each) => Uint8Array.from(each)),
  );

  const everywhere = countCountries(many);

  it('counts as it does when all events are found by a text, where nothing is filtered', () => {
    const found = new Uint8Array(120).fill(1);
    const counts = countFacets(many, NO_FILTER, null, everywhere);
    expect(counts.stage.get('proposed')).toBeGreaterThan(0);
    expect(counts).toEqual(countFacets(many, NO_FILTER, found, everywhere));
  });

  it('tells for every choice how many events it alone would show', () => {
    fc.assert(
      fc.property(filters, hits, (filter, found) => {
        const counts = countFacets(many, filter, found, everywhere);
        for (const facet of FACETS) {
          for (const code of values[facet]) {
            const alone = withChoice(filter, facet, { only: [code], not: [] });
            const shown = findMatches(many, alone, found).length;
            const row = counts[facet].get(code);
            expect(typeof row === 'object' ? row.count : row).toBe(shown);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('spreads a country’s events over the years', () => {
    const all = countFacets(many, NO_FILTER, null, everywhere).country.get('EU');
    expect(all?.activity.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(all?.count ?? 0);
    const laws = countFacets(
      many,
      { ...NO_FILTER, category: { only: ['law'], not: [] } },
      null,
      everywhere,
    );
    expect(laws.country.get('EU')?.count).toBeLessThan(all?.count ?? 0);
  });
});
