import { lensChart } from '../../browse/lens-chart.ts';
import { createLensStage } from '../../stage/lens-stage.ts';

/** What a frame needs to show the chart of a lens; loaded only by a frame that does. */
export interface LensKit {
  readonly lensChart: typeof lensChart;
  readonly createLensStage: typeof createLensStage;
}

export const LENS_KIT: LensKit = { lensChart, createLensStage };
