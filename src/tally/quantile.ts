/** So few values have no middle worth telling. */
export const FEWEST = 3;

/** The middle of sorted numbers; null where there are fewer than {@link FEWEST}. */
export function fairMedian(sorted: readonly number[]): number | null {
  if (sorted.length < FEWEST) return null;
  const high = sorted[sorted.length >> 1];
  const low = sorted[(sorted.length - 1) >> 1];
  return high === undefined || low === undefined ? null : (low + high) / 2;
}

/**
 * The numbers that a quarter and three quarters of sorted ones do not pass, between two of them in
 * proportion (type 7 of R. J. Hyndman and Y. Fan, "Sample Quantiles in Statistical Packages", 1996);
 * null where there are fewer than {@link FEWEST}.
 */
export function fairQuartiles(sorted: readonly number[]): readonly [number, number] | null {
  if (sorted.length < FEWEST) return null;
  return [quantile(sorted, 0.25), quantile(sorted, 0.75)];
}

function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? 0;
  const high = sorted[Math.ceil(at)] ?? low;
  return low + (high - low) * (at % 1);
}
