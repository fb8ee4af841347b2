import type { Chart, ChartTarget } from '../layout/chart.ts';
import type { TimeChart } from '../layout/pace-chart.ts';
import type { Category } from '../model/category.ts';
import type { Bounds } from '../model/edge.ts';
import type { DaySpan } from '../model/lens-choice.ts';
import type { EventId } from '../model/policy-event.ts';
import type { Viewport } from '../model/viewport.ts';
import type { Theme } from '../paint/theme.ts';
import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import type { Action } from '../state/update.ts';
import { type ChartStage, createChartStage } from './chart-stage.ts';
import type { SpanSliderWords } from './span-sliders.ts';
import { type StillChart, createStillChart } from './still-chart.ts';

/** Room for a chart, pixels. */
export interface ChartRoom {
  readonly width: number;
  readonly height: number;
}

/** The chart of a lens: over time it moves with the window, any other stands still. */
export type LensPicture = LensParts &
  (
    | { readonly over: 'time'; readonly layout: Layout<TimeChart> }
    | { readonly over: 'another'; readonly layout: Layout<Chart> }
  );

/** The chart of a window in a room. It may be higher than that, and is then scrolled. */
type Layout<C extends Chart> = (window: Viewport, room: ChartRoom) => C;

interface LensParts {
  /** What the chart is, for a screen reader. */
  readonly name: string;
  /** What it comes to, in a sentence. */
  readonly told: (window: Viewport, width: number) => string;
  /** What the colours mean. */
  readonly legend: readonly {
    readonly ink: Category;
    /** How much of the colour covers the paper, 0 to 1; all when missing. */
    readonly share?: number;
    readonly text: string;
  }[];
  /** What shapes mean, beside the colours. */
  readonly signs?: readonly { readonly sign: LegendSign; readonly text: string }[];
  readonly sliders: SpanSliderWords;
  /** The event that a target stands for, and the days; null where it stands for none. */
  readonly eventOf: (key: string) => EventId | null;
  readonly spanOf: (key: string, window: Viewport, width: number) => DaySpan | null;
  /** Keys of the targets that are lit, because they or their events are chosen; none lights up when missing. */
  readonly lit?: ReadonlySet<string>;
}

/** Shapes that a legend explains; drawn by the style sheet. */
export type LegendSign =
  | 'draft'
  | 'adopted'
  | 'force'
  | 'coming'
  | 'fade'
  | 'over'
  | 'moved'
  | 'median'
  | 'few';

/** What a lens shows, and how. */
export interface LensView {
  readonly picture: LensPicture;
  readonly theme: Theme;
  readonly reducedMotion: boolean;
  readonly bounds: Bounds | null;
  /** Pixels of the screen for each pixel of the chart; larger on a slide. */
  readonly scale: number;
}

/** What a lens tells whoever built it. */
export interface LensListeners {
  readonly onPainted: () => void;
  /** An event was chosen. Without this the chart is only looked at. */
  readonly onChoose?: (id: EventId) => void;
}

/** The chart of a lens by itself: a sentence, the chart with its buttons, the colours. */
export interface LensStage {
  readonly show: (view: LensView) => void;
  readonly destroy: () => void;
}

/** Builds a lens inside `host`, which must have a height of its own; its window is that of the store. */
export function createLensStage(
  host: HTMLElement,
  store: Store<AppState, Action>,
  { onPainted, onChoose }: LensListeners,
): LensStage {
  const told = element('p', 'lens-told');
  const room = element('div', 'lens-room');
  const chart = element('div', 'chart pace-chart');
  const legend = element('ul', 'lens-legend');
  room.append(chart);
  host.append(told, room, legend);
  let view: LensView | null = null;
  let laid: Chart | null = null;
  let pointed: string | null = null;
  const say = () => {
    if (view === null || laid === null) return;
    told.textContent = pointed ?? view.picture.told(store.get().window, laid.width);
    told.dataset.pointed = String(pointed !== null);
  };
  const choose = ({ key }: ChartTarget) => {
    if (view === null || laid === null) return;
    const { window, lens } = store.get();
    const id = view.picture.eventOf(key);
    const span = view.picture.spanOf(key, window, laid.width);
    if (id !== null) onChoose?.(id);
    if (span === null) return;
    const same = lens.brush?.from === span.from && lens.brush.to === span.to;
    store.dispatch({ type: 'lensSet', lens: { brush: same ? null : span } });
  };
  const targets = onChoose === undefined ? null : createTargets(choose, point);
  function point(words: string | null): void {
    pointed = words;
    say();
  }
  const rested = (now: Chart) => {
    laid = now;
    chart.style.height = `${now.height * (view?.scale ?? 1)}px`;
    targets?.place(now, view?.picture.name ?? '');
    say();
    onPainted();
  };
  if (targets === null) chart.inert = true;
  else chart.append(targets.element);
  const stages: { time?: ChartStage; another?: StillChart } = {};
  const leave = () => {
    stages.time?.destroy();
    stages.another?.destroy();
    delete stages.time;
    delete stages.another;
  };
  const draw = () => {
    if (view === null || room.clientWidth === 0) return;
    const { picture, theme, reducedMotion, bounds, scale } = view;
    const size = { width: room.clientWidth / scale, height: room.clientHeight / scale };
    if (picture.over === 'time') {
      if (stages.time === undefined) leave();
      stages.time ??= createChartStage(chart, store, rested);
      const layout = (window: Viewport) => picture.layout(window, size);
      const words = picture.sliders;
      stages.time.show({ layout, theme, reducedMotion, bounds, words, scale });
    } else {
      if (stages.another === undefined) leave();
      stages.another ??= createStillChart(chart, rested);
      stages.another.show(picture.layout(store.get().window, size), theme, scale);
    }
    say();
  };
  const observer = new ResizeObserver(draw);
  observer.observe(room);
  return {
    show: (next) => {
      if (view?.picture.legend !== next.picture.legend) showLegend(legend, next.picture.legend);
      view = next;
      draw();
    },
    destroy: () => {
      observer.disconnect();
      leave();
      host.replaceChildren();
    },
  };
}

function showLegend(list: HTMLElement, legend: LensPicture['legend']): void {
  const items = legend.map(({ ink, text }) => {
    const item = element('li', '');
    const sign = element('i', '');
    sign.style.background = `var(--${ink})`;
    item.append(sign, text);
    return item;
  });
  list.replaceChildren(...items);
}

/** Where a key leads among so many targets. */
const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at) => at + 1,
  ArrowDown: (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  ArrowUp: (at) => at - 1,
  Home: () => 0,
  End: (_, count) => count - 1,
};

interface Targets {
  readonly element: HTMLElement;
  readonly place: (chart: Chart, name: string) => void;
}

/** A button over each target: one tab stop for all, arrows walk them. */
function createTargets(
  choose: (target: ChartTarget) => void,
  point: (words: string | null) => void,
): Targets {
  const bar = element('div', 'chart-targets');
  bar.setAttribute('role', 'toolbar');
  let shown: readonly ChartTarget[] = [];
  let stop = '';
  const buttons = () => [...bar.querySelectorAll('button')];
  const setStop = (key: string) => {
    stop = key;
    const at = Math.max(
      0,
      shown.findIndex((each) => each.key === key),
    );
    for (const [place, button] of buttons().entries()) button.tabIndex = place === at ? 0 : -1;
  };
  bar.addEventListener('keydown', (event) => {
    const step = STEPS[event.key];
    const all = buttons();
    const at = all.findIndex((each) => each === document.activeElement);
    if (step === undefined || at === -1 || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    all[Math.min(all.length - 1, Math.max(0, step(at, all.length)))]?.focus();
  });
  const buttonOf = (target: ChartTarget) => {
    const button = element('button', '');
    button.type = 'button';
    button.setAttribute('aria-label', target.name);
    Object.assign(button.style, {
      left: `${target.x}px`,
      top: `${target.y}px`,
      width: `${target.width}px`,
      height: `${target.height}px`,
    });
    button.addEventListener('click', () => choose(target));
    button.addEventListener('pointerenter', () => point(target.name));
    button.addEventListener('pointerleave', () => point(null));
    button.addEventListener('blur', () => point(null));
    button.addEventListener('focus', () => {
      setStop(target.key);
      point(target.name);
    });
    return button;
  };
  return {
    element: bar,
    place: (chart, name) => {
      const had = bar.contains(document.activeElement);
      bar.setAttribute('aria-label', name);
      shown = chart.targets;
      bar.replaceChildren(...shown.map(buttonOf));
      setStop(stop);
      // The buttons are new: the keyboard goes on where it was.
      if (had) bar.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
    },
  };
}

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  return made;
}
