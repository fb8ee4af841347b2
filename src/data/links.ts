import { RELATION_TYPES, type RelationType } from '../model/category.ts';
import type { EventId, PolicyEvent } from '../model/policy-event.ts';

/** All relations of a dataset as event indices, sorted by what they point to, then by who points. */
export interface Links {
  readonly to: Int32Array;
  readonly from: Int32Array;
  /** Places in the list of relation types. */
  readonly type: Uint8Array;
}

/** A relation seen from its target: who points here, and how. */
export interface Incoming {
  readonly type: RelationType;
  /** Index of the event that points here. */
  readonly from: number;
}

/** Collects the relations of events; those to events that are not there are left out. */
export function linksOf(
  events: readonly PolicyEvent[],
  indexOf: ReadonlyMap<EventId, number>,
): Links {
  const found = events.flatMap(({ relations }, from) =>
    relations.flatMap(({ type, to: id }) => {
      const to = indexOf.get(id);
      return to === undefined ? [] : [{ to, from, type: RELATION_TYPES.indexOf(type) }];
    }),
  );
  return sortLinks(
    Int32Array.from(found, ({ to }) => to),
    Int32Array.from(found, ({ from }) => from),
    Uint8Array.from(found, ({ type }) => type),
  );
}

/** Relations in any order, sorted, each once. */
export function sortLinks(to: Int32Array, from: Int32Array, type: Uint8Array): Links {
  const compare = (a: number, b: number) =>
    (to[a] ?? 0) - (to[b] ?? 0) ||
    (from[a] ?? 0) - (from[b] ?? 0) ||
    (type[a] ?? 0) - (type[b] ?? 0);
  const sorted = Uint32Array.from(to.keys()).toSorted(compare);
  const order = sorted.filter(
    (index, place) => place === 0 || compare(index, sorted[place - 1] ?? 0) !== 0,
  );
  return {
    to: Int32Array.from(order, (index) => to[index] ?? 0),
    from: Int32Array.from(order, (index) => from[index] ?? 0),
    type: Uint8Array.from(order, (index) => type[index] ?? 0),
  };
}

/** Who points to the event at `index`, in order of time; the first `most` of them. */
export function incomingOf(
  { to, from, type }: Links,
  index: number,
  most = Infinity,
): readonly Incoming[] {
  let low = 0;
  let high = to.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((to[middle] ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  const found: Incoming[] = [];
  for (let at = low; to[at] === index && found.length < most; at += 1) {
    const name = RELATION_TYPES[type[at] ?? 0];
    if (name !== undefined) found.push({ type: name, from: from[at] ?? 0 });
  }
  return found;
}
