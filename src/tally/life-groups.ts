import { FORCES, MAKERS } from '../model/category.ts';
import type { LifeGrouping, LifeSort } from '../model/lens-choice.ts';
import { type Life, type LifeGroup, forceOf, groupLives, sortLives } from './lives.ts';

/** Where the record does not say who makes an instrument. */
export const UNKNOWN_MAKER = 'unknown';
/** The one group of all. */
export const ALL_LIVES = 'all';

/** Lives in their order, gathered; groups in the order of the codebook, whatever the lives' order. */
export function groupsOf(
  lives: readonly Life[],
  sort: LifeSort,
  grouping: LifeGrouping,
): readonly LifeGroup[] {
  const keyOf = (life: Life): string => {
    if (grouping === 'force') return forceOf(life);
    return grouping === 'maker' ? (life.instrument.maker ?? UNKNOWN_MAKER) : ALL_LIVES;
  };
  const order: readonly string[] = [...FORCES, ...MAKERS, UNKNOWN_MAKER];
  return groupLives(sortLives(lives, sort), keyOf).toSorted(
    (a, b) => order.indexOf(a.key) - order.indexOf(b.key),
  );
}
