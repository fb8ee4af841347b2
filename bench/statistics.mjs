/** The value below which `share` of the sorted values lie, between two of them in proportion. */
export function quantile(values, share) {
  if (values.length === 0) return Number.NaN;
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
}

/** The middle value. */
export function median(values) {
  return quantile(values, 0.5);
}

/** What a series of steps comes to: median, p95, worst, and how many took over 50 ms. */
export function summarise(times) {
  return {
    count: times.length,
    median: median(times),
    p95: quantile(times, 0.95),
    worst: times.reduce((worst, time) => Math.max(worst, time), 0),
    slow: times.filter((time) => time > 50).length,
  };
}

/** The median over rounds of what `of` reads from each; null where no round has it. */
export function overRounds(rounds, of) {
  const values = rounds.map(of).filter((value) => Number.isFinite(value));
  return values.length === 0 ? null : median(values);
}
