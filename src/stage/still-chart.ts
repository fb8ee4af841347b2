import type { Chart } from '../layout/chart.ts';
import { drawChart } from '../paint/draw-chart.ts';
import type { Theme } from '../paint/theme.ts';
import { createSurface } from './canvas-surface.ts';

/** A chart that does not move by itself. */
export interface StillChart {
  readonly show: (chart: Chart, theme: Theme, scale: number) => void;
  readonly destroy: () => void;
}

/**
 * Builds a chart inside `host`; `onRest` is told of every one that is drawn. Its head, where it has one,
 * is drawn once more, to stay in sight where the rest is scrolled.
 */
export function createStillChart(host: HTMLElement, onRest: (chart: Chart) => void): StillChart {
  const surface = createSurface('picture');
  const top = createSurface('picture chart-head');
  host.prepend(surface.element);
  return {
    show: (chart, theme, scale) => {
      surface.resize(chart.width, chart.height, scale);
      surface.draw((pen) => drawChart(chart, theme, pen));
      const { head = 0 } = chart;
      if (head === 0) top.element.remove();
      else {
        if (!top.element.isConnected) host.prepend(top.element);
        top.resize(chart.width, head, scale);
        top.element.style.marginBottom = `${-head * scale}px`;
        top.draw((pen) => drawChart(chart, theme, pen));
      }
      onRest(chart);
    },
    destroy: () => {
      surface.element.remove();
      top.element.remove();
    },
  };
}
