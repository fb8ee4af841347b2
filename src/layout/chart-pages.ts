import type { Chart } from './chart.ts';
import { heightsOf } from './chart-parts.ts';

/** A stretch of a chart from its top down, pixels. */
export interface ChartPage {
  readonly from: number;
  readonly height: number;
}

/** Rounding is no reason for a second page, pixels. */
const SLACK = 0.5;

/**
 * Parts a chart that is higher than its room into pages, between its rows wherever there is a place
 * between two; one page where all of it fits.
 */
export function chartPages(
  { height, targets, shapes }: Pick<Chart, 'height' | 'targets' | 'shapes'>,
  room: number,
): readonly ChartPage[] {
  if (height <= room + SLACK || room <= 0) return [{ from: 0, height }];
  const seams = seamsOf(targets);
  const isBlank = (from: number) => !shapes.some((shape) => heightsOf(shape)[1] > from + SLACK);
  const pages: ChartPage[] = [];
  for (let from = 0; from < height && !(from > 0 && isBlank(from));) {
    const left = height - from;
    const seam = seams.findLast((each) => each > from && each <= from + room);
    const to = left <= room + SLACK ? height : (seam ?? from + room);
    pages.push({ from, height: to - from });
    from = to;
  }
  return pages;
}

/** Heights that no target lies across, from the top down. */
function seamsOf(targets: Chart['targets']): readonly number[] {
  const seams: number[] = [];
  let bottom = 0;
  for (const { y, height } of targets.toSorted((a, b) => a.y - b.y)) {
    if (bottom > 0 && y >= bottom) seams.push(bottom);
    bottom = Math.max(bottom, y + height);
  }
  return bottom > 0 ? [...seams, bottom] : seams;
}
