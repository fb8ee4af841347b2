import type { View } from './app-state.ts';

/** The views that are one chart, so that they stand in a frame and on a slide as the timeline does. */
export const CHART_VIEWS = ['pace', 'life', 'shift'] as const satisfies readonly View[];
export type ChartView = (typeof CHART_VIEWS)[number];

/** The view where it is a chart; null for the timeline, and for what needs a page of its own. */
export function chartViewOf(view: View): ChartView | null {
  return CHART_VIEWS.find((each) => each === view) ?? null;
}

/** Whether a view can stand in a frame or on a slide. */
export function isFramed(view: View): boolean {
  return view === 'timeline' || chartViewOf(view) !== null;
}

/** Whether a view shows a window on time, which can be moved. */
export function hasWindow(view: View): boolean {
  return WINDOWED.has(view);
}

/** Whether a view is a chart with years of its own, whatever the window is. */
export function hasOwnYears(view: View): boolean {
  return chartViewOf(view) !== null && !hasWindow(view);
}

const WINDOWED: ReadonlySet<View> = new Set(['timeline', 'compare', 'pace']);
