import { type Chart, type ChartTarget, nearestTarget } from '../layout/chart.ts';
import type { TimeChart } from '../layout/pace-chart.ts';
import type { Category } from '../model/category.ts';
import type { Bounds } from '../model/edge.ts';
import type { DaySpan, LensChoice } from '../model/lens-choice.ts';
import type { EventId } from '../model/policy-event.ts';
import type { Viewport } from '../model/viewport.ts';
import type { Theme } from '../paint/theme.ts';
import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import type { Action } from '../state/update.ts';
import { createChartButtons } from './chart-buttons.ts';
import { element } from './chart-element.ts';
import { type ChartStage, createChartStage } from './chart-stage.ts';
import type { SpanSliderWords } from './span-sliders.ts';
import { type StillChart, createStillChart } from './still-chart.ts';

/** Room for a chart, pixels. */
export interface ChartRoom {
  readonly width: number;
  readonly height: number;
  /** Nothing can be scrolled: what has no height is left out, and the chart says so. */
  readonly fixed?: boolean;
}

/** The chart of a lens: over time it moves with the window, any other stands still. */
export type LensPicture = LensParts &
  (
    | { readonly over: 'time'; readonly layout: Layout<TimeChart> }
    | { readonly over: 'another'; readonly layout: Layout<Chart> }
  );

/** The chart of a window in a room. It may be higher than that, and is then scrolled, unless the room is fixed. */
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
  /** The events that a target holds, where it stands for several, and how the lens is set by choosing it. */
  readonly eventsOf?: (key: string) => readonly EventId[];
  readonly choiceOf?: (key: string) => Partial<LensChoice>;
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
  /** Whether what the room has no height for is left out, where it could be scrolled to. */
  readonly fixed?: boolean;
}

/** The width below which a frame is that of a phone, pixels. */
const NARROW = 720;

/** What a lens tells whoever built it. */
export interface LensListeners {
  readonly onPainted: () => void;
  /** An event was chosen. Without this the chart is only looked at. */
  readonly onChoose?: (id: EventId) => void;
  /** A target was chosen that holds several events; none when it was put away again. */
  readonly onList?: (ids: readonly EventId[]) => void;
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
  { onPainted, onChoose, onList }: LensListeners,
): LensStage {
  const told = element('p', 'lens-told');
  const room = element('div', 'lens-room');
  const chart = element('div', 'chart');
  const legend = element('ul', 'lens-legend');
  const signs = element('ul', 'lens-legend lens-signs');
  const legends = element('div', 'lens-legends');
  room.append(chart);
  legends.append(legend, signs);
  host.append(told, room, legends);
  let view: LensView | null = null;
  let laid: Chart | null = null;
  let lit: ReadonlySet<string> | undefined;
  const say = (pointed: string | null) => {
    if (view === null || laid === null) return;
    // What is pointed at may be longer than the sentence, and lies over the chart then: that must not jump.
    const isHeld = pointed !== null && told.dataset.pointed !== 'true';
    if (isHeld) told.style.height = `${told.offsetHeight}px`;
    if (pointed === null) told.style.height = '';
    const words = element('span', '');
    words.textContent = pointed ?? view.picture.told(store.get().window, laid.width);
    told.replaceChildren(words);
    told.dataset.pointed = String(pointed !== null);
  };
  const choose = ({ key }: ChartTarget) => {
    if (view === null || laid === null) return;
    const { window, lens, joined } = store.get();
    const { picture } = view;
    const id = picture.eventOf(key);
    const ids = picture.eventsOf?.(key) ?? [];
    const span = picture.spanOf(key, window, laid.width);
    if (id !== null) onChoose?.(id);
    if (ids.length > 0) {
      const isOpen = ids.length === joined.length && ids.every((each, at) => each === joined[at]);
      const choice = picture.choiceOf?.(key) ?? {};
      store.dispatch({ type: 'lensSet', lens: isOpen ? { column: null } : choice });
      onList?.(isOpen ? [] : ids);
    }
    if (span === null) return;
    const same = lens.brush?.from === span.from && lens.brush.to === span.to;
    store.dispatch({ type: 'lensSet', lens: { brush: same ? null : span } });
  };
  const buttons = onChoose === undefined ? null : createChartButtons(choose, say);
  const rested = (now: Chart) => {
    if (view === null) return;
    laid = now;
    const { picture, scale } = view;
    chart.style.height = `${now.height * scale}px`;
    buttons?.place({
      chart: now,
      name: picture.name,
      rows: picture.over === 'another',
      lit: picture.lit,
    });
    say(null);
    reveal(now);
    onPainted();
  };
  /** What has been lit elsewhere comes into sight. */
  const reveal = ({ targets, head = 0 }: Chart) => {
    const before = lit;
    lit = view?.picture.lit;
    if (lit === before || lit === undefined || view?.fixed === true) return;
    const keys = lit;
    const target = targets.find(({ key }) => keys.has(key));
    if (target === undefined) return;
    const { y, height } = target;
    const isSeen = y >= room.scrollTop + head && y + height <= room.scrollTop + room.clientHeight;
    if (!isSeen) room.scrollTop = y + height / 2 - room.clientHeight / 2;
  };
  if (buttons === null) chart.inert = true;
  else {
    chart.append(buttons.element);
    listenToNearest(chart, {
      chart: () => (view?.picture.over === 'another' ? laid : null),
      point: (target) => say(target?.name ?? null),
      choose,
    });
  }
  const stages: { time?: ChartStage; another?: StillChart } = {};
  const leave = () => {
    stages.time?.destroy();
    stages.another?.destroy();
    delete stages.time;
    delete stages.another;
  };
  const draw = () => {
    if (view === null || room.clientWidth === 0) return;
    const { picture, theme, reducedMotion, bounds, scale, fixed = false } = view;
    const size = {
      width: room.clientWidth / scale,
      height: room.clientHeight / scale,
      // What is only looked at cannot be scrolled.
      fixed: fixed || onChoose === undefined,
    };
    // Where little room is left for the chart, shapes are explained under it.
    const below = host.clientWidth < NARROW && onChoose !== undefined ? room : legends;
    if (signs.parentElement !== below) below.append(signs);
    chart.className = `chart ${picture.over === 'time' ? 'pace-chart' : 'still-chart'}`;
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
    say(null);
  };
  const observer = new ResizeObserver(draw);
  observer.observe(room);
  return {
    show: (next) => {
      if (view?.picture !== next.picture) showLegends(legend, signs, next.picture);
      // Another chart is read from its top.
      if (view !== null && view.picture.name !== next.picture.name) room.scrollTop = 0;
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

function showLegends(
  inks: HTMLElement,
  shapes: HTMLElement,
  { legend, signs = [] }: LensPicture,
): void {
  const item = (sign: HTMLElement, text: string) => {
    const made = element('li', '');
    made.append(sign, text);
    return made;
  };
  const ofInks = legend.map(({ ink, share = 1, text }) => {
    const sign = element('i', '');
    sign.style.background =
      share === 1
        ? `var(--${ink})`
        : `color-mix(in srgb, var(--${ink}) ${share * 100}%, var(--paper))`;
    return item(sign, text);
  });
  const ofShapes = signs.map(({ sign, text }) => {
    const made = element('i', '');
    made.dataset.sign = sign;
    return item(made, text);
  });
  inks.replaceChildren(...ofInks);
  shapes.replaceChildren(...ofShapes);
  shapes.hidden = signs.length === 0;
}

interface NearestHand {
  /** The chart over which the nearest target is meant; null for one that has its own gestures. */
  readonly chart: () => Chart | null;
  readonly point: (target: ChartTarget | null) => void;
  readonly choose: (target: ChartTarget) => void;
}

/** Marks stand closer than their buttons are large: the pointer means the nearest, not the topmost. */
function listenToNearest(area: HTMLElement, hand: NearestHand): void {
  let last: ChartTarget | null = null;
  const targetAt = (event: MouseEvent): ChartTarget | null => {
    const chart = hand.chart();
    if (chart === null) return null;
    const box = area.getBoundingClientRect();
    const key = nearestTarget(chart, event.clientX - box.left, event.clientY - box.top);
    return chart.targets.find((target) => target.key === key) ?? null;
  };
  const pointAt = (target: ChartTarget | null) => {
    if (target?.key !== last?.key) hand.point(target);
    last = target;
  };
  area.addEventListener('pointermove', (event) => {
    if (event.pointerType !== 'touch') pointAt(targetAt(event));
  });
  area.addEventListener('pointerleave', () => pointAt(null));
  area.addEventListener('click', (event) => {
    // A click without a press comes from a key or a screen reader; the button answers that itself.
    const target = event.detail === 0 ? null : targetAt(event);
    if (target !== null) hand.choose(target);
  });
}
