/** What the lanes can be made of. */
export const GROUPINGS = ['country', 'category', 'topic', 'instrument', 'none'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** How the reader wants the lanes. Keys are those of lanes: codes and ids. */
export interface LaneChoice {
  readonly by: Grouping;
  /** Lanes that stand on top, in this order. */
  readonly pinned: readonly string[];
  /** Lanes that take one row. */
  readonly folded: readonly string[];
}

export const NO_LANE_CHOICE: LaneChoice = { by: 'country', pinned: [], folded: [] };

/** Lanes of something else; keys of the old ones mean nothing there. */
export function groupedBy(by: Grouping): LaneChoice {
  return { ...NO_LANE_CHOICE, by };
}

/** Puts a lane below the other pinned ones, or lets it back to where it belongs. */
export function togglePinned(choice: LaneChoice, key: string): LaneChoice {
  return { ...choice, pinned: toggled(choice.pinned, key) };
}

export function toggleFolded(choice: LaneChoice, key: string): LaneChoice {
  return { ...choice, folded: toggled(choice.folded, key) };
}

function toggled(keys: readonly string[], key: string): readonly string[] {
  return keys.includes(key) ? keys.filter((each) => each !== key) : [...keys, key];
}

/**
 * Moves a lane one place up (-1) or down (1) among the lanes as they stand in `order`: all lanes down
 * to the lower one of the two that change places become pinned. The same choice at either end.
 */
export function moveLane(
  choice: LaneChoice,
  order: readonly string[],
  key: string,
  step: 1 | -1,
): LaneChoice {
  const from = order.indexOf(key);
  const to = from + step;
  const other = order[to];
  if (from === -1 || other === undefined) return choice;
  const next = order.with(to, key).with(from, other);
  const fixed = Math.max(from, to, choice.pinned.length - 1) + 1;
  return { ...choice, pinned: next.slice(0, fixed) };
}

export function sameLaneChoice(a: LaneChoice, b: LaneChoice): boolean {
  return (
    a.by === b.by &&
    a.pinned.join() === b.pinned.join() &&
    a.folded.toSorted().join() === b.folded.toSorted().join()
  );
}
