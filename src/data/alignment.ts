import { type Day, toDay } from '../model/day.ts';
import type { EventId, JurisdictionCode, PolicyEvent } from '../model/policy-event.ts';
import { type Dataset, eventOf } from './dataset.ts';

/** So many countries can be read side by side. */
export const FEWEST_COMPARED = 2;
export const MOST_COMPARED = 4;

/** From where the days of a comparison count. */
export type Alignment =
  | { readonly kind: 'calendar' }
  /** One event is day 0 of all lanes. */
  | { readonly kind: 'common'; readonly zero: PolicyEvent }
  /** Each country has its own day 0, in the order of the countries; null where it has none. */
  | { readonly kind: 'own'; readonly zeros: readonly (PolicyEvent | null)[] };

/**
 * What the events of an address mean for so many countries: none is the calendar, one is day 0 of all,
 * more are one for each. Where there are too few, `usual` fills in.
 */
export function alignmentOf(
  dataset: Dataset,
  align: readonly EventId[],
  countries: readonly JurisdictionCode[],
  usual: (country: JurisdictionCode) => PolicyEvent | null,
): Alignment {
  const [first, second] = align;
  if (first === undefined) return { kind: 'calendar' };
  if (second === undefined) {
    const zero = eventOf(dataset, first);
    return zero === null ? { kind: 'calendar' } : { kind: 'common', zero };
  }
  const zeros = countries.map((country, place) => {
    const id = align[place];
    return id === undefined ? usual(country) : eventOf(dataset, id);
  });
  return { kind: 'own', zeros };
}

/** Day 0 of the lane at `place` as a calendar day; 0 where days are those of the calendar. */
export function originAt(alignment: Alignment, place: number): Day {
  if (alignment.kind === 'common') return alignment.zero.date.first;
  const zero = alignment.kind === 'own' ? alignment.zeros[place] : null;
  return zero?.date.first ?? toDay(0);
}
