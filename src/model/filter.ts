import type { JurisdictionCode } from './policy-event.ts';

/**
 * What the reader wants to see. `countries`: null is every country and body, an empty list is none.
 */
export interface Filter {
  readonly countries: readonly JurisdictionCode[] | null;
}

export const NO_FILTER: Filter = { countries: null };

export function sameFilter(a: Filter, b: Filter): boolean {
  return sameCountries(a.countries, b.countries);
}

function sameCountries(a: Filter['countries'], b: Filter['countries']): boolean {
  if (a === null || b === null) return a === b;
  return a.length === b.length && a.every((code) => b.includes(code));
}

/** The filter with one country added or taken away; the last one taken away means all again. */
export function toggleCountry(filter: Filter, code: JurisdictionCode): Filter {
  const chosen = filter.countries ?? [];
  const next = chosen.includes(code) ? chosen.filter((each) => each !== code) : [...chosen, code];
  return { ...filter, countries: next.length === 0 ? null : next };
}
