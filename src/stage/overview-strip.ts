import { type D3BrushEvent, type ScaleLinear, brushX, pointer, scaleLinear, select } from 'd3';
import type { Overview } from '../layout/overview.ts';
import { BETWEEN_HANDLES, handlesOf, placeWindow } from '../layout/strip-window.ts';
import type { DateText } from '../model/date-text.ts';
import { civilOf, toDay } from '../model/day.ts';
import { type Viewport, centreOn } from '../model/viewport.ts';
import { drawOverview, drawStripWindow } from '../paint/draw-overview.ts';
import { LIGHT, type Theme } from '../paint/theme.ts';
import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import type { Action } from '../state/update.ts';
import { canvasMeasure, createSurface } from './canvas-surface.ts';
import { type Need, createFrameLoop } from './frame-loop.ts';
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
/** Quiet time before brush and sliders follow the window, milliseconds. */
const SETTLE = 120;
/** What a hand catches an edge of the window by; fingers need more than a mouse; pixels. */
const TARGETS = { fine: { size: 16, kept: 8 }, coarse: { size: 44, kept: 8 } } as const;

/** Builds the strip inside `host`. */
export function createOverviewStrip(
  host: HTMLElement,
  store: Store<AppState, Action>,
): OverviewStrip {
  let view: OverviewView | null = null;
  const surface = createSurface('picture', () => (view?.theme ?? LIGHT).paper);
  const window = createSurface('strip-window');
  host.append(surface.element, window.element);
  const svg = select(host).append('svg').attr('aria-hidden', 'true');
  const group = svg.append('g').attr('class', 'brush');
  const sliders = createOverviewSliders(host, {
    window: () => store.get().window,
    slide: (to) => store.dispatch({ type: 'windowMoved', window: to }),
  });
  const targets = TARGETS[matchMedia('(any-pointer: coarse)').matches ? 'coarse' : 'fine'];
  const brush = brushX<unknown>().handleSize(targets.size);
  const scale = scaleLinear();
  const measure = canvasMeasure();
  const loop = createFrameLoop((needs) => draw(needs));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let grip: Grip | null = null;

  /** Where the window is on the strip. */
  const shown = () => {
    const [start = 0, end = 1] = scale.domain();
    const [left = 0, right = 1] = scale.range();
    const strip = { start: toDay(start), end: toDay(end) };
    return placeWindow(store.get().window, strip, { left, right });
  };
  /** The brush and the sliders follow at rest, and before a hand or the keyboard meets them. */
  const follow = () => {
    clearTimeout(timer);
    // While a hand holds the brush, the brush is where the hand is.
    if (view === null || grip !== null) return;
    const { overview, dates, words } = view;
    const span = shown();
    const { x0, x1 } = span;
    group.call(brush.move.bind(brush), [x0, x1]);
    // The brush's own handles stand on its edges, in the way of the body of a narrow one.
    const [start, end] = handlesOf(span, targets, host.clientWidth);
    group.style('--start', `${start - x0}px`).style('--end', `${end - x1}px`);
    group.style('--body', `${Math.max(0, BETWEEN_HANDLES - (x1 - x0))}px`);
    const strip = { start: overview.start, end: overview.end };
    const [top, base] = [TOP - 4, host.clientHeight - BELOW + 1];
    const frame = { width: host.clientWidth, top, base };
    sliders.place({ x0, x1, ...frame, window: store.get().window, strip, dates, words });
  };
  const drawShown = () => {
    if (view === null) return;
    const { theme } = view;
    const { clientWidth: width, clientHeight: height } = host;
    const frame = { width, top: TOP - 4, base: height - BELOW + 1 };
    window.draw((pen) => drawStripWindow(shown(), frame, theme, pen));
    clearTimeout(timer);
    timer = setTimeout(follow, SETTLE);
  };
  const draw = (needs: ReadonlySet<Need>) => {
    if (view === null) return;
    if (needs.has('scene')) {
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
    }
    drawShown();
  };
  const resize = () => {
    const { clientWidth: width, clientHeight: height } = host;
    if (view === null || width === 0) return;
    surface.resize(width, height);
    window.resize(width, height);
    svg.attr('width', width).attr('height', height);
    scale.domain([view.overview.start, view.overview.end]).range([SIDE, width - SIDE]);
    brush.extent([
      [SIDE, TOP - 4],
      [width - SIDE, height - BELOW + 1],
    ]);
    group.call(brush);
    loop.need('scene');
    loop.flush();
    follow();
  };
  const started = ({ sourceEvent, selection }: D3BrushEvent<unknown>) => {
    if (isOwn(sourceEvent)) return;
    const [x0, x1] = edgesOf(selection) ?? [0, 0];
    grip = { x0, x1, fresh: x1 - x0 < 1, window: store.get().window };
  };
  const moved = ({ sourceEvent, selection }: D3BrushEvent<unknown>) => {
    const now = edgesOf(selection);
    if (isOwn(sourceEvent) || now === null || grip === null) return;
    store.dispatch({ type: 'windowMoved', window: windowUnder(grip, now, scale) });
  };
  // A click beside the window would leave no brush at all: it means "go there".
  const ended = (event: D3BrushEvent<unknown>) => {
    if (isOwn(event.sourceEvent)) return;
    grip = null;
    if (event.selection !== null) {
      follow();
      return;
    }
    const [x] = pointer(handOf(event.sourceEvent), host);
    store.dispatch({ type: 'flown', to: centreOn(store.get().window, toDay(scale.invert(x))) });
    follow();
  };
  brush.on('start', started).on('brush', moved).on('end', ended);
  const beforeTouch = [
    'pointerenter',
    'pointerdown',
    'mousedown',
    'touchstart',
    'focusin',
  ] as const;
  const listeners = new AbortController();
  const { signal } = listeners;
  for (const type of beforeTouch) {
    host.addEventListener(type, follow, { capture: true, passive: true, signal });
  }
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
      listeners.abort();
      clearTimeout(timer);
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

/** Where a hand was: the finger that has just left, or the mouse. */
function handOf(event: unknown): unknown {
  return typeof TouchEvent !== 'undefined' && event instanceof TouchEvent
    ? event.changedTouches[0]
    : event;
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
