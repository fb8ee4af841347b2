import { countCategories } from '../data/facets.ts';
import type { Matches } from '../data/matches.ts';
import { CATEGORIES, type Category } from '../model/category.ts';
import type { Day } from '../model/day.ts';
import { wholeDays } from '../model/viewport.ts';
import { useApp } from './app-context.ts';
import { useMatches } from './use-matches.ts';
import { useQuietWindow } from './use-quiet-window.ts';

/** What the window at rest holds: its first and last day, and its events by category. */
export interface WindowCounts {
  readonly from: Day;
  readonly to: Day;
  readonly counts: Readonly<Record<Category, number>>;
  readonly total: number;
}

export function useWindowCounts(): WindowCounts {
  const { dataset } = useApp();
  const matches = useMatches();
  const { from, to } = wholeDays(useQuietWindow());
  const known = counted.get(matches);
  if (known?.from === from && known.to === to) return known;
  const counts = countCategories(dataset, matches, from, to);
  const total = CATEGORIES.reduce((sum, category) => sum + counts[category], 0);
  const fresh = { from, to, counts, total };
  counted.set(matches, fresh);
  return fresh;
}

/** The last counts of each list of matches: several parts of the screen ask for the same ones. */
const counted = new WeakMap<Matches, WindowCounts>();
