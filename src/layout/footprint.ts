/** The space a thing takes in a row: from `left` px before `first` to `right` px after `last`. */
export interface Footprint {
  readonly first: number;
  readonly last: number;
  readonly left: number;
  readonly right: number;
}

/** The least scale at which two footprints in one row are `clearance` apart; Infinity if never. */
export function clearScale(a: Footprint, b: Footprint, clearance: number): number {
  const [before, after] = a.last <= b.first ? [a, b] : [b, a];
  const days = after.first - before.last;
  const pixels = before.right + after.left + clearance;
  if (days > 0) return pixels / days;
  return days === 0 && pixels <= 0 ? 0 : Infinity;
}
