import type { Category } from '../model/category.ts';
import { contrast } from './contrast.ts';
import { type Color, type Theme, mix } from './theme.ts';

/** Contrast that what is not text needs against its ground (WCAG 2.2, 1.4.11). */
const GRAPHIC = 3;
/** Steps in which the share of the category's colour is tried. */
const STEP = 0.05;

/** The edge of a bar: as pale as it may be, and still told from every ground there is. */
export function barEdge(theme: Theme, category: Category): Color {
  const key = `${theme.name} ${category}`;
  const known = edges.get(key);
  if (known !== undefined) return known;
  const grounds = [theme.paper, theme.band, theme.future];
  const own = theme.category[category];
  let share = 0;
  let edge = theme.paper;
  do {
    share = Math.min(1, share + STEP);
    edge = mix(theme.paper, own, share);
  } while (share < 1 && grounds.some((ground) => contrast(edge, ground) < GRAPHIC));
  edges.set(key, edge);
  return edge;
}

/** Every edge is worked out once. */
const edges = new Map<string, Color>();
