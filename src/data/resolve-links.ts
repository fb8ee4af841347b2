import {
  type EventId,
  type Instrument,
  type PolicyEvent,
  toEventId,
} from '../model/policy-event.ts';
import { type Issue, excerpt } from '../model/result.ts';
import type { Records } from './dataset.ts';

interface Unlinked {
  readonly events: readonly PolicyEvent[];
  readonly instruments: readonly Instrument[];
  readonly redirects: Readonly<Record<string, string>>;
}

/** Takes out pointers to records that are not there; the records themselves stay. */
export function resolveLinks(
  { events, instruments, redirects }: Unlinked,
  issues: Issue[],
): Pick<Records, 'events' | 'instruments' | 'redirects'> {
  const eventIds = new Set<string>(events.map((event) => event.id));
  const instrumentIds = new Set<string>(instruments.map((instrument) => instrument.id));
  const missing = (path: string, expected: string, got: string) => {
    issues.push({ path, expected, got: excerpt(got) });
    return false;
  };
  const event = (id: string, path: string) =>
    eventIds.has(id) || missing(path, 'the id of an event', id);
  const instrument = (id: string, path: string) =>
    instrumentIds.has(id) || missing(path, 'the id of an instrument', id);
  return {
    events: events.map((each) => {
      const { id, replacedBy, movedBy, instrument: of } = each;
      const path = (field: string) => `events (${id}).${field}`;
      return {
        ...each,
        relations: each.relations.filter(({ to }) => event(to, path('relations'))),
        replacedBy:
          replacedBy !== null && event(replacedBy, path('replacedBy')) ? replacedBy : null,
        movedBy: movedBy !== null && event(movedBy, path('movedBy')) ? movedBy : null,
        instrument: of !== null && instrument(of, path('instrument')) ? of : null,
      };
    }),
    instruments: instruments.map((each) => ({
      ...each,
      relations: each.relations.filter(({ to }) =>
        instrument(to, `instruments (${each.id}).relations`),
      ),
    })),
    redirects: new Map(
      Object.entries(redirects).flatMap(([old, id]): readonly (readonly [string, EventId])[] => {
        const path = `redirects.${old.slice(0, 80)}`;
        if (eventIds.has(old)) {
          missing(path, 'an id that no event has', old);
          return [];
        }
        return event(id, path) ? [[old, toEventId(id)]] : [];
      }),
    ),
  };
}
