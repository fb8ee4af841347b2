import type { PolicyEvent } from '../model/policy-event.ts';
import { connectionsOf } from './connections.ts';
import type { Dataset } from './dataset.ts';

/**
 * The nearest after (1) or before (-1) `from` in time among an event and all it is connected with;
 * those of the same day follow each other by id. Null when there is none on that side.
 */
export function connectedStep(
  dataset: Dataset,
  event: PolicyEvent,
  step: 1 | -1,
  from = event,
): PolicyEvent | null {
  return [event, ...connectionsOf(dataset, event).map((connection) => connection.event)]
    .filter((other) => inTime(other, from) * step > 0)
    .reduce<PolicyEvent | null>(
      (nearest, other) => (nearest === null || inTime(other, nearest) * step < 0 ? other : nearest),
      null,
    );
}

/** Negative when `a` comes before `b`. */
function inTime(a: PolicyEvent, b: PolicyEvent): number {
  return a.date.first - b.date.first || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
