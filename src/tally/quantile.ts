/** So few values have no middle worth telling. */
export const FEWEST = 3;

/** The middle of sorted numbers; null where there are fewer than {@link FEWEST}. */
export function fairMedian(sorted: readonly number[]): number | null {
  if (sorted.length < FEWEST) return null;
  const high = sorted[sorted.length >> 1];
  const low = sorted[(sorted.length - 1) >> 1];
  return high === undefined || low === undefined ? null : (low + high) / 2;
}
