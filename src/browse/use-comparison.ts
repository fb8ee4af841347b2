import { useMemo } from 'react';
import { type Alignment, alignmentOf } from '../data/alignment.ts';
import {
  type Comparison,
  type CountryEvents,
  backdropOf,
  compareCountries,
  eventsOfCountries,
} from '../data/compare.ts';
import { ownZeros } from '../data/day-zero.ts';
import type { JurisdictionCode } from '../model/policy-event.ts';
import { useApp, useAppState } from './app-context.ts';
import { useMatches } from './use-matches.ts';

/** So many events can be laid side by side; a large file is narrowed first. */
const MOST_EVENTS = 5000;

/** The events of the chosen countries; null when there are too many to read. */
export function useCountryEvents(
  countries: readonly JurisdictionCode[],
): readonly CountryEvents[] | null {
  const { dataset } = useApp();
  const matches = useMatches();
  const applies = useAppState((state) => state.filter.applies);
  return useMemo(
    () =>
      matches.length > MOST_EVENTS ? null : eventsOfCountries(dataset, matches, countries, applies),
    [dataset, matches, countries, applies],
  );
}

/** What the address says of day 0, for these countries. */
export function useAlignment(lanes: readonly CountryEvents[]): Alignment {
  const { dataset } = useApp();
  const align = useAppState((state) => state.align);
  return useMemo(() => {
    const usual = (country: JurisdictionCode) => {
      const lane = lanes.find((each) => each.country === country);
      return lane === undefined ? null : (ownZeros(dataset, lane)[0] ?? null);
    };
    const countries = lanes.map(({ country }) => country);
    return alignmentOf(dataset, align, countries, usual);
  }, [dataset, align, lanes]);
}

/** The countries side by side. */
export function useComparison(lanes: readonly CountryEvents[], alignment: Alignment): Comparison {
  const { dataset, searcher } = useApp();
  const filter = useAppState((state) => state.filter);
  return useMemo(() => {
    const hits = filter.text === '' ? null : (searcher?.hits(filter.text) ?? null);
    const all = backdropOf(dataset, filter, hits);
    const backdrop = all.length > MOST_EVENTS ? new Int32Array() : all;
    return compareCountries(dataset, { lanes, alignment, backdrop });
  }, [dataset, searcher, filter, lanes, alignment]);
}
