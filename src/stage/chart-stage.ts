import type { TimeChart } from '../layout/pace-chart.ts';
import type { Bounds } from '../model/edge.ts';
import type { DaySpan } from '../model/lens-choice.ts';
import type { Viewport } from '../model/viewport.ts';
import { drawChart } from '../paint/draw-chart.ts';
import type { Theme } from '../paint/theme.ts';
import { type AppState, settledWindow } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import type { Action } from '../state/update.ts';
import { createSurface } from './canvas-surface.ts';
import { flyToTarget } from './fly.ts';
import { createFrameLoop } from './frame-loop.ts';
import { listenToGestures } from './gestures.ts';
import { listenToSpan } from './span-brush.ts';
import { type SpanSliderWords, createSpanSliders } from './span-sliders.ts';
import { watchRests } from './watch-rests.ts';

/** What a chart over time shows; changes at human speed. */
export interface ChartView {
  /** The chart of a window. */
  readonly layout: (window: Viewport) => TimeChart;
  readonly theme: Theme;
  readonly reducedMotion: boolean;
  /** First and last day of what there is to see; null without any. */
  readonly bounds: Bounds | null;
  readonly words: SpanSliderWords;
  /** Pixels of the screen for each pixel of the chart, where it is only looked at; one when missing. */
  readonly scale?: number;
}

/** A chart whose time axis is the window of the store, drawn frame by frame. */
export interface ChartStage {
  readonly show: (view: ChartView) => void;
  readonly destroy: () => void;
}

/** Quiet time before what lies over the picture follows it, milliseconds. */
const SETTLE = 120;

/**
 * Builds a chart inside `host` that moves with the timeline's window, by the same gestures; a drag over
 * its plot draws the span that the store keeps. The page scrolls under a plain wheel. `onRest` is told
 * of every chart that has come to rest.
 */
export function createChartStage(
  host: HTMLElement,
  store: Store<AppState, Action>,
  onRest: (chart: TimeChart) => void,
): ChartStage {
  const surface = createSurface('picture');
  host.prepend(surface.element);
  const setSpan = (brush: DaySpan | null) => store.dispatch({ type: 'lensSet', lens: { brush } });
  const sliders = createSpanSliders(host, setSpan);
  let view: ChartView | null = null;
  let chart: TimeChart | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let drawnAt = 1;
  let known = store.get();
  const draw = () => {
    if (view === null) return;
    const { theme, words, scale = 1 } = view;
    const laid = view.layout(known.window);
    if (chart?.width !== laid.width || chart.height !== laid.height || drawnAt !== scale) {
      surface.resize(laid.width, laid.height, scale);
    }
    drawnAt = scale;
    const isFirst = chart === null;
    chart = laid;
    surface.draw((pen) => drawChart(laid, theme, pen));
    sliders.place(laid, known.lens.brush, words);
    clearTimeout(timer);
    // The first picture is complete at once; later ones when the hand rests.
    if (isFirst) onRest(laid);
    else timer = setTimeout(() => onRest(laid), SETTLE);
  };
  const loop = createFrameLoop(draw);
  const move = (window: Viewport) => store.dispatch({ type: 'windowMoved', window });
  const still = () => view?.reducedMotion !== false;
  const changed = () => {
    const before = known;
    known = store.get();
    const isMoved = known.window !== before.window || known.lens.brush !== before.lens.brush;
    if (isMoved) loop.need('scene');
    if (known.target !== null && known.target !== before.target) flyToTarget(store, loop, still());
  };
  const stops = [
    store.subscribe(changed),
    // Before the gestures, which it keeps from the plot.
    listenToSpan(host, {
      chart: () => chart,
      span: () => store.get().lens.brush,
      set: setSpan,
      begin: () => move(store.get().window),
    }),
    listenToGestures(
      host,
      {
        window: () => known.window,
        settled: () => settledWindow(known),
        move,
        springBack: (to) => store.dispatch({ type: 'sprungBack', to }),
        bounds: () => view?.bounds ?? null,
        still,
        // Up and down, the page is scrolled as any page.
        scroll: () => undefined,
        plot: () => [chart?.scale.left ?? 0, chart?.scale.right ?? host.clientWidth],
      },
      'frame',
    ),
    watchRests(store, () => host.dataset.grabbed !== undefined),
  ];
  return {
    show: (next) => {
      const isFirst = view === null;
      view = next;
      // A canvas that changes size is blank until it is drawn: not one frame of that.
      loop.need('scene');
      loop.flush();
      // A flight that began in another view goes on here.
      if (isFirst && known.target !== null) flyToTarget(store, loop, still());
    },
    destroy: () => {
      for (const stop of stops) stop();
      clearTimeout(timer);
      loop.stop();
      sliders.remove();
      surface.element.remove();
    },
  };
}
