import type { PolicyEvent } from '../model/policy-event.ts';
import { excerpt } from '../model/result.ts';
import { type Finding, type Rule, type Shelf, fileOf } from './shelf.ts';

/** Reports one fault of the event at hand. */
export type Report = (field: string, value: unknown, reason: string) => void;

/** A rule that looks at one event at a time. */
export function eachEvent(check: (event: PolicyEvent, report: Report, shelf: Shelf) => void): Rule {
  return (shelf) => {
    const findings: Finding[] = [];
    for (const event of shelf.dataset.events) {
      check(
        event,
        (field, value, reason) =>
          findings.push({
            file: fileOf(shelf.events, event.id),
            id: event.id,
            field,
            value: excerpt(value),
            reason,
          }),
        shelf,
      );
    }
    return findings;
  };
}
