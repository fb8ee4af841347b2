import { type D3BrushEvent, type ScaleLinear, brushX, pointer, scaleLinear, select } from 'd3';
import type { Overview } from '../layout/overview.ts';
import type { DateText } from '../model/date-text.ts';
import { civilOf, toDay } from '../model/day.ts';
import { type Viewport, centreOn } from '../model/viewport.ts';
import { drawOverview } from '../paint/draw-overview.ts';
import type { Theme } from '../paint/theme.ts';
import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import type { Action } from '../state/update.ts';
import { canvasMeasure, createSurface } from './canvas-surface.ts';
import { createFrameLoop } from './frame-loop.ts';
import { type SliderWords, createOverviewSliders } from './overview-sliders.ts';

export interface OverviewView {
  readonly overview: Overview;
  readonly theme: Theme;
  readonly dates: DateText;
  readonly words: SliderWords;
}

/** The strip of all years whose brush is the window. */
export interface OverviewStrip {
  readonly show: (view: OverviewView) => void;
  readonly destroy: () => void;
}

const TOP = 6;
const BELOW = 20;
const SIDE = 10;
/** Narrowest brush drawn, so that a window of one day can still be caught; pixels. */
const NARROWEST = 6;

/** Builds the strip inside `host`. */
export function createOverviewStrip(
  host: HTMLElement,
  store: Store<AppState, Action>,
): OverviewStrip {
  const surface = createSurface('picture');
  host.append(surface.element);
  const svg = select(host).append('svg').attr('aria-hidden', 'true');
  const group = svg.append('g').attr('class', 'brush');
  const grips = ['w', 'e'].map(() => svg.append('rect').attr('class', 'grip').attr('rx', 2.5));
  const sliders = createOverviewSliders(host, (window) =>
    store.dispatch({ type: 'windowMoved', window }),
  );
  const brush = brushX<unknown>();
  const scale = scaleLinear();
  const measure = canvasMeasure();
  const loop = createFrameLoop(() => draw());
  let view: OverviewView | null = null;

  const place = () => {
    if (view === null) return;
    const { window } = store.get();
    const { overview, dates, words } = view;
    const [left = 0, right = 1] = scale.range();
    const x0 = Math.min(right - NARROWEST, Math.max(left, scale(window.start)));
    const x1 = Math.max(x0 + NARROWEST, Math.min(right, scale(window.end)));
    group.call(brush.move.bind(brush), [x0, x1]);
    const middle = (TOP + host.clientHeight - BELOW) / 2;
    [x0, x1].forEach((x, side) => {
      grips[side]
        ?.attr('x', x - 2.5)
        .attr('y', middle - 11)
        .attr('width', 5)
        .attr('height', 22);
    });
    const strip = { start: overview.start, end: overview.end };
    const [top, base] = [TOP - 4, host.clientHeight - BELOW + 1];
    sliders.place({ x0, x1, top, base, window, strip, dates, words });
  };
  const draw = () => {
    if (view === null) return;
    const { overview, theme, dates } = view;
    const [left = 0, right = 1] = scale.range();
    const { clientWidth: width, clientHeight: height } = host;
    const frame = {
      width,
      height,
      left,
      right,
      top: TOP,
      base: height - BELOW,
      toX: (day: number) => scale(day),
      yearName: (day: Parameters<typeof civilOf>[0]) => dates.year(civilOf(day).year),
      style: { size: 11, weight: 400 as const },
      measure,
    };
    surface.draw((pen) => drawOverview(overview, frame, store.get().today, theme, pen));
    place();
  };
  const resize = () => {
    const { clientWidth: width, clientHeight: height } = host;
    if (view === null || width === 0) return;
    surface.resize(width, height);
    svg.attr('width', width).attr('height', height);
    scale.domain([view.overview.start, view.overview.end]).range([SIDE, width - SIDE]);
    brush.extent([
      [SIDE, TOP - 4],
      [width - SIDE, height - BELOW + 1],
    ]);
    group.call(brush);
    loop.need('scene');
    loop.flush();
  };
  let grip: Grip | null = null;
  const started = ({ sourceEvent, selection }: D3BrushEvent<unknown>) => {
    if (isOwn(sourceEvent)) return;
    const [x0, x1] = edgesOf(selection) ?? [0, 0];
    grip = { x0, x1, fresh: x1 - x0 < 1, window: store.get().window };
  };
  const moved = ({ sourceEvent, selection }: D3BrushEvent<unknown>) => {
    const edges = edgesOf(selection);
    if (isOwn(sourceEvent) || edges === null || grip === null) return;
    store.dispatch({ type: 'windowMoved', window: windowUnder(grip, edges, scale) });
  };
  // A click beside the window would leave no brush at all: it means "go there".
  const ended = (event: D3BrushEvent<unknown>) => {
    if (isOwn(event.sourceEvent) || event.selection !== null) return;
    const [x] = pointer(event.sourceEvent, host);
    store.dispatch({ type: 'flown', to: centreOn(store.get().window, toDay(scale.invert(x))) });
    place();
  };
  brush.on('start', started).on('brush', moved).on('end', ended);
  const observer = new ResizeObserver(resize);
  observer.observe(host);
  const stop = store.subscribe(() => loop.need('overlay'));
  return {
    show: (next) => {
      view = next;
      resize();
    },
    destroy: () => {
      stop();
      loop.stop();
      observer.disconnect();
      host.replaceChildren();
    },
  };
}

/** Where the hand took hold of the brush, and the window it had then. */
interface Grip {
  readonly x0: number;
  readonly x1: number;
  /** A new window is being drawn, rather than the old one moved or stretched. */
  readonly fresh: boolean;
  readonly window: Viewport;
}

/** Only a hand's events have a source; ours come from following the window. */
function isOwn(sourceEvent: unknown): boolean {
  return sourceEvent === undefined || sourceEvent === null;
}

function edgesOf(selection: D3BrushEvent<unknown>['selection']): readonly [number, number] | null {
  const [x0, x1] = selection ?? [];
  return typeof x0 === 'number' && typeof x1 === 'number' ? [x0, x1] : null;
}

/** Each edge moves by what its side of the brush moved, so that what lies beyond the strip stays. */
function windowUnder(
  { x0, x1, fresh, window }: Grip,
  [now0, now1]: readonly [number, number],
  scale: ScaleLinear<number, number>,
): Viewport {
  if (fresh) return { start: toDay(scale.invert(now0)), end: toDay(scale.invert(now1)) };
  const days = (from: number, to: number) => scale.invert(to) - scale.invert(from);
  return {
    start: toDay(window.start + days(x0, now0)),
    end: toDay(window.end + days(x1, now1)),
  };
}
