import { RELATION_TYPES, type RelationType } from '../model/category.ts';
import type { EventId, InstrumentId, PolicyEvent } from '../model/policy-event.ts';
import { connectionsOf } from './connections.ts';
import type { Dataset } from './dataset.ts';

/** What steps of an instrument point to (`out`), or what points to them (`in`), of one type. */
export interface AnswerGroup {
  readonly type: RelationType;
  readonly direction: 'out' | 'in';
  /** In order of time, each once. */
  readonly events: readonly PolicyEvent[];
}

/** The relations in and out of an instrument's steps by type; those among its own steps are left out. */
export function answersOf(
  dataset: Dataset,
  id: InstrumentId,
  steps: readonly PolicyEvent[],
): readonly AnswerGroup[] {
  const all = steps
    .flatMap((step) => connectionsOf(dataset, step))
    .filter(({ event }) => event.instrument !== id);
  return (['out', 'in'] as const).flatMap((direction) =>
    RELATION_TYPES.flatMap((type) => {
      const found = new Map<EventId, PolicyEvent>();
      for (const each of all) {
        if (each.direction === direction && each.type === type)
          found.set(each.event.id, each.event);
      }
      const events = [...found.values()].toSorted((a, b) => a.date.first - b.date.first);
      return events.length === 0 ? [] : [{ type, direction, events }];
    }),
  );
}
