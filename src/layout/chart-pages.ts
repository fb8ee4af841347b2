import type { Chart } from './chart.ts';
import { heightsOf } from './chart-parts.ts';

/** A stretch of a chart from its top down, pixels. */
export interface ChartPage {
  readonly from: number;
  readonly height: number;
}

/** A stretch that is alone on its page: where the chart has an axis it stands over each of them. */
export interface HeadedPage extends ChartPage {
  /** Height of the chart's head over the stretch; 0 where the stretch begins with it, or there is none. */
  readonly head: number;
}

/** Rounding is no reason for a second page, pixels. */
const SLACK = 0.5;

/**
 * Parts a chart that is higher than its room into pages, between its rows wherever there is a place
 * between two; one page where all of it fits.
 */
export function chartPages(
  { height, targets, shapes, head: axis = 0 }: Omit<Chart, 'width'>,
  room: number,
): readonly HeadedPage[] {
  if (height <= room + SLACK || room <= axis) return [{ from: 0, height, head: 0 }];
  const seams = seamsOf(targets);
  const isBlank = (from: number) => !shapes.some((shape) => heightsOf(shape)[1] > from + SLACK);
  const pages: HeadedPage[] = [];
  for (let from = 0; from < height && !(from > 0 && isBlank(from));) {
    const head = from === 0 ? 0 : axis;
    const end = from + room - head;
    const seam = seams.findLast((each) => each > from && each <= end);
    const to = height <= end + SLACK ? height : (seam ?? end);
    pages.push({ from, height: to - from, head });
    from = to;
  }
  return pages;
}

/** The stretches that a page draws, from the top down: the chart's head, then its own. */
export function stretchesOf({ from, height, head }: HeadedPage): readonly ChartPage[] {
  return head === 0
    ? [{ from, height }]
    : [
        { from: 0, height: head },
        { from, height },
      ];
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
