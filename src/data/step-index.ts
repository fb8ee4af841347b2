import type { InstrumentId } from '../model/policy-event.ts';
import type { Columns } from './columns.ts';

/** The steps of each instrument as event indices in order of time. */
export interface StepIndex {
  /** Undefined for an instrument that is unknown or has no events. */
  readonly get: (id: InstrumentId) => readonly number[] | undefined;
}

/**
 * Finds steps by instrument; the index is made the first time it is asked. `count` instruments;
 * `placeOf` tells the place that the column means.
 */
export function stepIndexOf(
  columns: Columns,
  count: number,
  placeOf: (id: InstrumentId) => number | undefined,
): StepIndex {
  let sorted: SortedSteps | null = null;
  return {
    get: (id) => {
      const number = placeOf(id);
      if (number === undefined) return undefined;
      sorted ??= sortSteps(columns, count);
      const [from, to] = [sorted.start[number] ?? 0, sorted.start[number + 1] ?? 0];
      return from === to ? undefined : [...sorted.steps.subarray(from, to)];
    },
  };
}

/** Steps of instrument i: `steps[start[i]] … steps[start[i + 1]]`. */
interface SortedSteps {
  readonly start: Uint32Array;
  readonly steps: Int32Array;
}

/** Sorts events by their instrument in one pass (counting sort), so that a million cost little. */
function sortSteps({ instrument, length }: Columns, count: number): SortedSteps {
  const start = new Uint32Array(count + 1);
  for (let index = 0; index < length; index += 1) {
    const number = instrument[index] ?? -1;
    if (number >= 0) start[number + 1] = (start[number + 1] ?? 0) + 1;
  }
  for (let number = 0; number < count; number += 1) {
    start[number + 1] = (start[number + 1] ?? 0) + (start[number] ?? 0);
  }
  const steps = new Int32Array(start[count] ?? 0);
  const next = start.slice();
  for (let index = 0; index < length; index += 1) {
    const number = instrument[index] ?? -1;
    if (number < 0) continue;
    const at = next[number] ?? 0;
    steps[at] = index;
    next[number] = at + 1;
  }
  return { start, steps };
}
