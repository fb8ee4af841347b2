/** Stretches of days, sorted by first day: typed arrays that cross to and from a worker. */
export interface Intervals {
  readonly first: Float32Array;
  readonly last: Float32Array;
  /** The latest last day of each block of {@link BLOCK} stretches. */
  readonly latest: Float32Array;
}

/** So many stretches are passed over at once where none of them reaches the window. */
export const BLOCK = 64;

/** The latest last day of each block. One stretch of many years slows only its own block down. */
export function latestOf(last: Float32Array): Float32Array {
  const latest = new Float32Array(Math.ceil(last.length / BLOCK)).fill(-Infinity);
  last.forEach((day, at) => {
    const block = Math.floor(at / BLOCK);
    latest[block] = Math.max(latest[block] ?? -Infinity, day);
  });
  return latest;
}

/** Places in the arrays of the stretches that have a day in `from … to`, in order. */
export function touching({ first, last, latest }: Intervals, from: number, to: number): number[] {
  const found: number[] = [];
  for (let block = 0; block < latest.length; block += 1) {
    const start = block * BLOCK;
    if ((first[start] ?? Infinity) > to) break;
    if ((latest[block] ?? -Infinity) < from) continue;
    const end = Math.min(first.length, start + BLOCK);
    for (let at = start; at < end && (first[at] ?? 0) <= to; at += 1) {
      if ((last[at] ?? 0) >= from) found.push(at);
    }
  }
  return found;
}
