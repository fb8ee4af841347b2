import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_FILTER, filterOn } from '../model/filter.ts';
import { type EventId, type JurisdictionCode, toEventId } from '../model/policy-event.ts';
import { type Alignment, alignmentOf } from './alignment.ts';
import { type Comparison, backdropOf, compareCountries, eventsOfCountries } from './compare.ts';
import { type WholeDataset, eventOf } from './dataset.ts';
import { datasetOf, documentsOf } from './fixture.ts';
import { findMatches } from './matches.ts';

const COUNTRIES: readonly JurisdictionCode[] = ['CN', 'EU', 'US'];

function compare(
  dataset: WholeDataset,
  alignment: Alignment,
  countries = COUNTRIES,
  applies = false,
): Comparison {
  const filter = { ...filterOn(countries), applies };
  const matches = findMatches(dataset, filter);
  return compareCountries(dataset, {
    lanes: eventsOfCountries(dataset, matches, countries, applies),
    alignment,
    backdrop: backdropOf(dataset, filter, null),
  });
}

/** Alignments of every kind, on events that may stand anywhere. */
function alignmentsOf(dataset: WholeDataset): fc.Arbitrary<Alignment> {
  const events = fc.constantFrom(...dataset.events);
  return fc.oneof(
    fc.constant<Alignment>({ kind: 'calendar' }),
    events.map((zero): Alignment => ({ kind: 'common', zero })),
    fc
      .array(fc.option(events), { minLength: 3, maxLength: 3 })
      .map((zeros): Alignment => ({ kind: 'own', zeros })),
  );
}

const cases = documentsOf(40)
  .map(({ events, rest }) => datasetOf(events, rest))
  .chain((dataset) => alignmentsOf(dataset).map((alignment) => ({ dataset, alignment })));

/** The picture's events of one country. */
function shown({ dataset }: Comparison, country: JurisdictionCode) {
  return dataset.events.filter(
    ({ jurisdictions, category }) => category !== 'capability' && jurisdictions.includes(country),
  );
}

describe('countries side by side', () => {
  it('have the same events in their lanes as in the dataset', () => {
    fc.assert(
      fc.property(cases, ({ dataset, alignment }) => {
        const comparison = compare(dataset, alignment);
        for (const { country, events } of comparison.lanes) {
          const expected = dataset.events.filter(
            ({ jurisdictions, category }) =>
              category !== 'capability' && jurisdictions.includes(country),
          );
          const ids = shown(comparison, country).map(
            ({ id }) => comparison.originalOf(id)?.event.id,
          );
          expect(events).toEqual(expected);
          expect(ids).toHaveLength(expected.length);
          expect(new Set(ids)).toEqual(new Set(expected.map(({ id }) => id)));
        }
      }),
    );
  });

  it('keep the days between the events of a lane, and their exactness', () => {
    fc.assert(
      fc.property(cases, ({ dataset, alignment }) => {
        const comparison = compare(dataset, alignment);
        for (const { country, origin } of comparison.lanes) {
          for (const { id, date } of shown(comparison, country)) {
            const original = comparison.originalOf(id)?.event.date;
            expect(date.first).toBe((original?.first ?? 0) - origin);
            expect(date.last).toBe((original?.last ?? 0) - origin);
            expect(date.start?.precision).toBe(original?.start?.precision);
          }
        }
      }),
    );
  });

  it('have the event they are aligned by on day 0', () => {
    fc.assert(
      fc.property(cases, ({ dataset, alignment }) => {
        const comparison = compare(dataset, alignment);
        const days = comparison.lanes.flatMap(({ country }, place) => {
          const zero = {
            calendar: null,
            common: alignment.kind === 'common' ? alignment.zero : null,
            own: alignment.kind === 'own' ? (alignment.zeros[place] ?? null) : null,
          }[alignment.kind];
          return shown(comparison, country)
            .filter(({ id }) => comparison.originalOf(id)?.event.id === zero?.id)
            .map(({ date }) => Number(date.first));
        });
        expect(new Set([...days, 0])).toEqual(new Set([0]));
      }),
    );
  });

  it('know each event by its own id first, and find it again from every copy', () => {
    fc.assert(
      fc.property(cases, ({ dataset, alignment }) => {
        const comparison = compare(dataset, alignment);
        for (const { id } of comparison.dataset.events) {
          const real = comparison.originalOf(id)?.event.id ?? toEventId('');
          expect(comparison.copiesOf(real)[0]).toBe(real);
          expect(comparison.copiesOf(real)).toContain(id);
        }
      }),
    );
  });

  it('show AI capability where all count from one day, and nowhere else', () => {
    fc.assert(
      fc.property(cases, ({ dataset, alignment }) => {
        const isCapability = ({ category }: { readonly category: string }) =>
          category === 'capability';
        const shownOnes = compare(dataset, alignment).dataset.events.filter(isCapability);
        const all = dataset.events.filter(isCapability);
        expect(shownOnes).toHaveLength(alignment.kind === 'own' ? 0 : all.length);
      }),
    );
  });

  it('have what reached them through bodies where that applies', () => {
    const dataset = datasetOf(
      [
        { id: 'early', date: '1950-01-01', jurisdictions: ['EU'] },
        { id: 'act', date: '2024-03-13', jurisdictions: ['EU'] },
        { id: 'plan', date: '2018-03-29', jurisdictions: ['FR'] },
      ],
      {
        jurisdictions: [
          { code: 'EU', kind: 'union' },
          { code: 'FR', memberOf: [{ body: 'EU', from: '1958-01-01' }] },
        ],
      },
    );
    const france = (applies: boolean) =>
      compare(dataset, { kind: 'calendar' }, ['FR', 'CN'], applies).lanes[0]?.events.map(
        ({ id }) => id,
      );
    expect(france(false)).toEqual(['plan']);
    expect(france(true)).toEqual(['plan', 'act']);
  });

  it('keep relations and moved dates among the copies of one lane', () => {
    const dataset = datasetOf([
      { id: 'zero-a', date: '2020-01-01', jurisdictions: ['CN'] },
      { id: 'zero-b', date: '2021-01-01', jurisdictions: ['EU'] },
      {
        id: 'old',
        date: '2022-01-01',
        jurisdictions: ['CN', 'EU'],
        planned: true,
        replacedBy: 'new',
      },
      { id: 'new', date: '2023-01-01', jurisdictions: ['CN', 'EU'] },
      {
        id: 'answer',
        date: '2024-01-01',
        jurisdictions: ['EU'],
        relations: [{ type: 'responds-to', to: 'new' }],
      },
    ]);
    const zeros = ['zero-a', 'zero-b'].map((id) => eventOf(dataset, toEventId(id)));
    const comparison = compare(dataset, { kind: 'own', zeros }, ['CN', 'EU']);
    const byId = (id: EventId) => eventOf(comparison.dataset, id);
    const olds = comparison.copiesOf(toEventId('old')).map(byId);
    expect(olds.map((each) => each?.jurisdictions)).toEqual([['CN'], ['EU']]);
    expect(olds.map((each) => byId(each?.replacedBy ?? toEventId(''))?.jurisdictions)).toEqual([
      ['CN'],
      ['EU'],
    ]);
    expect(byId(toEventId('answer'))?.relations.map(({ to }) => to)).toEqual(
      comparison.copiesOf(toEventId('new')),
    );
  });
});

describe('the alignment that an address asks for', () => {
  const dataset = datasetOf([{ id: 'a' }, { id: 'b' }, { id: 'c' }]);
  const event = (id: string) => eventOf(dataset, toEventId(id));
  const read = (ids: readonly string[]) =>
    alignmentOf(dataset, ids.map(toEventId), ['CN', 'EU', 'US'], () => event('c'));

  it('is the calendar, one day 0, or one for each, filled in where it is short', () => {
    expect(read([])).toEqual({ kind: 'calendar' });
    expect(read(['a'])).toEqual({ kind: 'common', zero: event('a') });
    expect(read(['a', 'b'])).toEqual({ kind: 'own', zeros: [event('a'), event('b'), event('c')] });
    expect(read(['a', 'b', 'c', 'a'])).toEqual({
      kind: 'own',
      zeros: [event('a'), event('b'), event('c')],
    });
  });
});

it('takes AI capability of all countries as the backdrop', () => {
  const dataset = datasetOf([
    { id: 'model', kind: 'model', jurisdictions: ['US'] },
    { id: 'law', kind: 'law', jurisdictions: ['US'] },
  ]);
  expect([...backdropOf(dataset, filterOn(['CN']), null)]).toEqual([
    dataset.indexOf.get(toEventId('model')),
  ]);
  const laws = { ...NO_FILTER, category: { only: ['law'], not: [] } };
  expect([...backdropOf(dataset, laws, null)]).toEqual([]);
});
