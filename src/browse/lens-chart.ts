import type { LensPicture } from '../stage/lens-stage.ts';
import type { ChartView } from '../state/chart-views.ts';
import type { LensChartParts } from './lens-parts.ts';
import { lifeChart } from './life-picture.ts';
import { paceChart } from './pace-picture.ts';
import { shiftChart } from './shift-picture.ts';

/** The charts that stand in a frame and on a slide: one line each. */
const CHARTS: Readonly<Record<ChartView, (parts: LensChartParts) => LensPicture>> = {
  pace: paceChart,
  life: lifeChart,
  shift: shiftChart,
};

/** The chart of a lens. */
export function lensChart(view: ChartView, parts: LensChartParts): LensPicture {
  return CHARTS[view](parts);
}
