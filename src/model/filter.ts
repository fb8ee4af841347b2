/** What events can be told apart by; each is also a parameter of the address. */
export const FACETS = ['country', 'category', 'force', 'topic', 'stage'] as const;
export type Facet = (typeof FACETS)[number];

/**
 * What is chosen of one facet, as codes: a country or body, a category, a force, a topic, a stage.
 * An event passes when it has any of `only` and none of `not`.
 */
export interface Choice {
  /** null is no choice: everything; an empty list is the explicit choice of nothing. */
  readonly only: readonly string[] | null;
  readonly not: readonly string[];
}

/** What the reader wants to see: every part must hold. */
export interface Filter extends Readonly<Record<Facet, Choice>> {
  /** Also what reaches the chosen countries through bodies that they belong to on the day. */
  readonly applies: boolean;
  /** Search text; empty is none. */
  readonly text: string;
}

export const NO_CHOICE: Choice = { only: null, not: [] };

export const NO_FILTER: Filter = {
  country: NO_CHOICE,
  category: NO_CHOICE,
  force: NO_CHOICE,
  topic: NO_CHOICE,
  stage: NO_CHOICE,
  applies: false,
  text: '',
};

/** A filter that lets some countries and bodies through and all else as it is. */
export function filterOn(countries: readonly string[] | null): Filter {
  return { ...NO_FILTER, country: { only: countries, not: [] } };
}

/** Whether a choice lets everything through. */
export function isOpen({ only, not }: Choice): boolean {
  return only === null && not.length === 0;
}

/** Whether the filter leaves anything out, or might. */
export function isFiltering(filter: Filter): boolean {
  return filter.text !== '' || FACETS.some((facet) => !isOpen(filter[facet]));
}

export function sameFilter(a: Filter, b: Filter): boolean {
  return (
    a.applies === b.applies &&
    a.text === b.text &&
    FACETS.every((facet) => sameChoice(a[facet], b[facet]))
  );
}

export function sameChoice(a: Choice, b: Choice): boolean {
  return sameCodes(a.only, b.only) && sameCodes(a.not, b.not);
}

function sameCodes(a: Choice['only'], b: Choice['only']): boolean {
  if (a === null || b === null) return a === b;
  return a.length === b.length && a.every((code) => b.includes(code));
}

/**
 * The choice with one code added or taken away; the last one taken away means all again. A code that
 * was excluded is let in again.
 */
export function toggleCode({ only, not }: Choice, code: string): Choice {
  const chosen = only ?? [];
  const next = chosen.includes(code) ? without(chosen, code) : [...chosen, code];
  return { only: next.length === 0 ? null : next, not: without(not, code) };
}

/** The choice with one code kept out, or no longer kept out. */
export function toggleExcluded({ only, not }: Choice, code: string): Choice {
  if (not.includes(code)) return { only, not: without(not, code) };
  const kept = only === null ? null : without(only, code);
  return { only: kept?.length === 0 ? null : kept, not: [...not, code] };
}

function without(codes: readonly string[], code: string): readonly string[] {
  return codes.filter((each) => each !== code);
}

/** A filter with another choice of one facet. */
export function withChoice(filter: Filter, facet: Facet, choice: Choice): Filter {
  return { ...filter, [facet]: choice };
}
