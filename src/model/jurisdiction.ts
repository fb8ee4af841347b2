import type { Day } from './day.ts';
import type { JurisdictionCode } from './policy-event.ts';
import type { LocalText } from './text.ts';

/** Membership of a body, from `from` (null: since its founding) to `to` (null: until today). */
export interface Membership {
  readonly body: JurisdictionCode;
  readonly from: Day | null;
  readonly to: Day | null;
}

/** A country or a body that acts. */
export interface Jurisdiction {
  readonly code: JurisdictionCode;
  /** A union makes law of its own (the EU); a body speaks for several countries. */
  readonly kind: 'country' | 'union' | 'body';
  readonly name: LocalText;
  readonly memberOf: readonly Membership[];
  /** For a body: the page that lists its members. */
  readonly url: string | null;
}

/** Whether `jurisdiction` belongs to `body` on `day`. */
export function isMember(jurisdiction: Jurisdiction, body: JurisdictionCode, day: Day): boolean {
  return jurisdiction.memberOf.some(
    (entry) =>
      entry.body === body &&
      (entry.from === null || entry.from <= day) &&
      (entry.to === null || day <= entry.to),
  );
}
