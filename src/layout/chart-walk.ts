import type { ChartTarget } from './chart.ts';

/** Middles closer than this are on one row, pixels. */
const ROWS_APART = 8;

/** Where a key leads among so many targets; null for a key that leads nowhere. */
export function placeAfter(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(count - 1, at + 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(0, at - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/** The same where targets stand in rows: up and down lead to the nearest of the next row. */
export function placeInRows(
  key: string,
  at: number,
  targets: readonly ChartTarget[],
): number | null {
  const from = targets[at];
  if (from === undefined || (key !== 'ArrowUp' && key !== 'ArrowDown')) {
    return placeAfter(key, at, targets.length);
  }
  const middle = ({ x, y, width, height }: ChartTarget) => [x + width / 2, y + height / 2] as const;
  const [x, y] = middle(from);
  const sign = key === 'ArrowDown' ? 1 : -1;
  const onward = targets
    .map((target, place) => {
      const [left, top] = middle(target);
      return { place, along: (top - y) * sign, across: Math.abs(left - x) };
    })
    .filter(({ along }) => along >= ROWS_APART);
  const next = Math.min(...onward.map(({ along }) => along));
  const [best] = onward
    .filter(({ along }) => along < next + ROWS_APART)
    .toSorted((a, b) => a.across - b.across);
  return best?.place ?? at;
}
