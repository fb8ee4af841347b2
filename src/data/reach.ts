import type { Filter } from '../model/filter.ts';
import type { Jurisdiction } from '../model/jurisdiction.ts';
import type { JurisdictionCode } from '../model/policy-event.ts';

/** A country's time in a body: what the body does from `from` to `to` (days) reaches it. */
export interface Reach {
  readonly country: JurisdictionCode;
  readonly from: number;
  readonly to: number;
}

/** For each body, the countries that it reaches, and when. */
export type ReachTable = ReadonlyMap<JurisdictionCode, readonly Reach[]>;

/** Sorts memberships by body: all of them, or those of some countries. */
export function reachTable(
  jurisdictions: ReadonlyMap<JurisdictionCode, Jurisdiction>,
  countries: readonly JurisdictionCode[] | null = null,
): ReachTable {
  const table = new Map<JurisdictionCode, Reach[]>();
  for (const { code, memberOf } of jurisdictions.values()) {
    if (countries !== null && !countries.includes(code)) continue;
    for (const { body, from, to } of memberOf) {
      const reach = { country: code, from: from ?? -Infinity, to: to ?? Infinity };
      table.set(body, [...(table.get(body) ?? []), reach]);
    }
  }
  return table;
}

/** A country that an event reaches, and the body through which it does. */
export interface Reached {
  readonly country: JurisdictionCode;
  readonly body: JurisdictionCode;
}

/**
 * Through which bodies an event of `places` on `day` reaches some countries that it does not name
 * itself, in the order of the countries.
 */
export function reachedBy(
  table: ReachTable,
  places: readonly JurisdictionCode[],
  day: number,
  countries: readonly JurisdictionCode[],
): readonly Reached[] {
  return countries.flatMap((country) =>
    places.includes(country)
      ? []
      : places
          .filter((body) =>
            (table.get(body) ?? []).some(
              (reach) => reach.country === country && reach.from <= day && day <= reach.to,
            ),
          )
          .map((body) => ({ country, body })),
  );
}

/** Bodies whose events a filter on countries shows too, as they reach these countries. */
export function bodiesReaching(
  jurisdictions: ReadonlyMap<JurisdictionCode, Jurisdiction>,
  { country: { only }, applies }: Pick<Filter, 'country' | 'applies'>,
): readonly JurisdictionCode[] {
  if (only === null || !applies) return [];
  return [...reachTable(jurisdictions, only).keys()].filter((code) => !only.includes(code));
}
