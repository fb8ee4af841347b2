import { lensChart } from '../../browse/lens-chart.ts';
import { createLensStage } from '../../stage/lens-stage.ts';
import { chartPng, chartSvg } from '../../takeaway/chart-files.ts';

/** What a frame needs to show the chart of a lens, and to give it away as a file; loaded only by a frame that does. */
export interface LensKit {
  readonly lensChart: typeof lensChart;
  readonly createLensStage: typeof createLensStage;
  readonly chartSvg: typeof chartSvg;
  readonly chartPng: typeof chartPng;
}

export const LENS_KIT: LensKit = { lensChart, createLensStage, chartSvg, chartPng };
