import type { Dataset } from '../data/dataset.ts';
import type { Matches } from '../data/matches.ts';
import { type Arc, layArcs } from '../layout/arcs.ts';
import { type SceneWords, buildScene } from '../layout/build-scene.ts';
import { COMFORTABLE, COMPACT } from '../layout/geometry.ts';
import { hitMark } from '../layout/hit.ts';
import { markDay } from '../layout/pack-lane.ts';
import { type Plan, makePlan } from '../layout/plan.ts';
import type { Scene, SceneMark } from '../layout/scene.ts';
import { planFlight } from '../model/flight.ts';
import type { EventId } from '../model/policy-event.ts';
import type { Lang } from '../model/text.ts';
import { MIN_SPAN, spanOf, toViewportAround, zoomBy } from '../model/viewport.ts';
import { drawOverlay } from '../paint/draw-overlay.ts';
import { drawScene } from '../paint/draw-scene.ts';
import type { Theme } from '../paint/theme.ts';
import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import type { Action } from '../state/update.ts';
import { canvasMeasure, createSurface } from './canvas-surface.ts';
import { type FocusWords, createFocusLayer } from './focus-layer.ts';
import { type Need, createFrameLoop } from './frame-loop.ts';
import { listenToGestures } from './gestures.ts';
import { createLaneToggle } from './lane-toggle.ts';

/** What the timeline shows; changes at human speed, handed over by the shell. */
export interface StageView {
  readonly dataset: Dataset;
  readonly matches: Matches;
  readonly lang: Lang;
  readonly theme: Theme;
  readonly words: SceneWords & FocusWords & { readonly toggleOthers: (open: boolean) => string };
  readonly reducedMotion: boolean;
}

/** The running timeline: window, selection and hover come from the store, frame by frame. */
export interface Stage {
  readonly show: (view: StageView) => void;
  readonly destroy: () => void;
}

/** Width below which lane names stand above their lanes and rows are taller, pixels. */
const NARROW = 720;
/** How near a pointer, and a finger, must come to a mark, pixels. */
const REACH = { mouse: 12, touch: 24 } as const;
/** Quiet time before the buttons follow the picture, milliseconds. */
const SETTLE = 120;

/** Builds a timeline inside `host`. `onPainted` is called after each complete picture. */
export function createStage(
  host: HTMLElement,
  store: Store<AppState, Action>,
  onPainted: () => void,
): Stage {
  return new LiveStage(host, store, onPainted);
}

class LiveStage implements Stage {
  readonly #host: HTMLElement;
  readonly #store: Store<AppState, Action>;
  readonly #onPainted: () => void;
  readonly #sheet = document.createElement('div');
  readonly #spacer = document.createElement('div');
  readonly #base = createSurface('picture');
  readonly #overlay = createSurface('overlay');
  readonly #measure = canvasMeasure();
  readonly #loop = createFrameLoop((needs) => this.#draw(needs));
  readonly #focusLayer = createFocusLayer({
    onFocus: (index) => this.#focused(index),
    onChoose: (index) => this.#select(index),
  });
  readonly #laneToggle = createLaneToggle(() => this.#store.dispatch({ type: 'othersToggled' }));
  readonly #observer = new ResizeObserver(() => this.#resized());
  readonly #stops: (() => void)[] = [];
  #view: StageView | null = null;
  #plan: Plan | null = null;
  #scene: Scene | null = null;
  #state: AppState;
  #settle = 0;

  constructor(host: HTMLElement, store: Store<AppState, Action>, onPainted: () => void) {
    this.#host = host;
    this.#store = store;
    this.#onPainted = onPainted;
    this.#state = store.get();
    this.#sheet.className = 'sheet';
    this.#spacer.className = 'spacer';
    this.#sheet.append(
      this.#base.element,
      this.#overlay.element,
      this.#laneToggle.element,
      this.#focusLayer.element,
    );
    host.append(this.#sheet, this.#spacer);
    this.#observer.observe(host);
    this.#stops.push(
      store.subscribe(() => this.#changed()),
      listenToGestures(host, {
        window: () => this.#state.window,
        move: (window) => store.dispatch({ type: 'windowMoved', window }),
        scroll: (pixels) => {
          host.scrollTop += pixels;
        },
        plot: () => [this.#scene?.scale.left ?? 0, this.#scene?.scale.right ?? host.clientWidth],
      }),
    );
    host.addEventListener('scroll', this.#onScroll, { passive: true });
    host.addEventListener('pointermove', this.#onMove);
    host.addEventListener('pointerleave', this.#onLeave);
    host.addEventListener('click', this.#onClick);
    host.addEventListener('dblclick', this.#onDoubleClick);
  }

  show(view: StageView): void {
    this.#view = view;
    this.#replan();
  }

  destroy(): void {
    this.#loop.stop();
    this.#observer.disconnect();
    clearTimeout(this.#settle);
    for (const stop of this.#stops) stop();
    this.#host.removeEventListener('scroll', this.#onScroll);
    this.#host.removeEventListener('pointermove', this.#onMove);
    this.#host.removeEventListener('pointerleave', this.#onLeave);
    this.#host.removeEventListener('click', this.#onClick);
    this.#host.removeEventListener('dblclick', this.#onDoubleClick);
    this.#focusLayer.remove();
    this.#host.replaceChildren();
  }

  #replan(): void {
    const view = this.#view;
    const width = this.#host.clientWidth;
    const height = this.#host.clientHeight;
    if (view === null || width === 0 || height === 0) return;
    this.#base.resize(width, height);
    this.#overlay.resize(width, height);
    this.#plan = makePlan({
      dataset: view.dataset,
      matches: view.matches,
      filter: this.#state.filter,
      othersOpen: this.#state.othersOpen,
      lettering: {
        lang: view.lang,
        geometry: width < NARROW ? COMPACT : COMFORTABLE,
        measure: this.#measure,
      },
      width,
      height,
      baseSpan: spanOf(this.#state.home),
    });
    const total = this.#plan.contentHeight + this.#plan.input.lettering.geometry.axis;
    this.#spacer.style.height = `${Math.max(0, total - height)}px`;
    // The scroll bar that may have come or gone changes the width: lay out once more, then it is settled.
    if (this.#host.clientWidth === width) this.#loop.need('scene');
    else if (this.#host.clientWidth > 0) this.#replanAt(this.#host.clientWidth);
  }

  #replanAt(width: number): void {
    if (this.#plan === null) return;
    this.#base.resize(width, this.#plan.input.height);
    this.#overlay.resize(width, this.#plan.input.height);
    this.#plan = makePlan({ ...this.#plan.input, width });
    this.#loop.need('scene');
  }

  #resized(): void {
    const input = this.#plan?.input;
    if (input?.width !== this.#host.clientWidth || input.height !== this.#host.clientHeight) {
      this.#replan();
    }
  }

  /** Compares with the state last drawn and asks for no more than is needed. */
  #changed(): void {
    const before = this.#state;
    const state = this.#store.get();
    this.#state = state;
    if (state.othersOpen !== before.othersOpen) this.#replan();
    if (state.window !== before.window) this.#loop.need('scene');
    if (state.selected !== before.selected || state.hover?.id !== before.hover?.id) {
      this.#loop.need('overlay');
    }
    if (state.focused !== before.focused && state.focused !== null) this.#bringFocus(state.focused);
    if (state.target !== null && state.target !== before.target) this.#fly();
  }

  #fly(): void {
    const { target, window } = this.#state;
    if (target === null) return;
    if (this.#view?.reducedMotion !== false) {
      this.#store.dispatch({ type: 'windowMoved', window: target });
      return;
    }
    const flight = planFlight(window, target);
    let start: number | null = null;
    this.#loop.animate((now) => {
      start ??= now;
      if (this.#state.target !== target) return false;
      const t = (now - start) / flight.duration;
      if (t >= 1) this.#store.dispatch({ type: 'windowMoved', window: target });
      else this.#store.dispatch({ type: 'flying', window: flight.at(easeInOut(t)) });
      return t < 1;
    });
  }

  #draw(needs: ReadonlySet<Need>): void {
    const [plan, view] = [this.#plan, this.#view];
    if (plan === null || view === null) return;
    const state = this.#state;
    if (needs.has('scene') || this.#scene === null) {
      this.#scene = buildScene(plan, {
        view: state.window,
        scrollTop: this.#host.scrollTop,
        today: state.today,
        words: view.words,
      });
      const scene = this.#scene;
      this.#base.draw((pen) => drawScene(scene, view.theme, pen));
      this.#laneToggle.place(scene, view.words.toggleOthers);
      clearTimeout(this.#settle);
      this.#settle = window.setTimeout(() => this.#placeButtons(), SETTLE);
    }
    const scene = this.#scene;
    const selected = this.#indexOf(state.selected);
    const arcs: readonly Arc[] = selected === null ? [] : layArcs(plan, scene, selected);
    const overlay = { selected, hovered: this.#indexOf(state.hover?.id ?? null), arcs };
    this.#overlay.draw((pen) => drawOverlay(scene, overlay, view.theme, pen));
  }

  #placeButtons(): void {
    const [scene, view] = [this.#scene, this.#view];
    if (scene === null || view === null) return;
    const { focused, selected } = this.#state;
    this.#focusLayer.place(scene, view.words, this.#indexOf(focused ?? selected));
    this.#onPainted();
  }

  /** Shows the mark of an event and gives it the keyboard, panning and scrolling as little as needed. */
  #bringFocus(id: EventId): void {
    const [plan, index] = [this.#plan, this.#indexOf(id)];
    const event = index === null ? undefined : plan?.input.dataset.events[index];
    if (plan === null || index === null || event === undefined) return;
    const day = markDay(event);
    const { window } = this.#state;
    const margin = spanOf(window) * 0.05;
    if (day < window.start + margin || day > window.end - margin) {
      this.#store.dispatch({ type: 'windowMoved', window: toViewportAround(window, day) });
    }
    const lane = plan.lanes.find((each) => each.placeOf.has(index));
    const { geometry } = plan.input.lettering;
    const row = lane?.placeOf.get(index)?.row ?? 0;
    const y = (lane?.top ?? 0) + geometry.lanePadding + geometry.laneHead + row * geometry.row;
    const room = plan.input.height - geometry.axis;
    if (y < this.#host.scrollTop || y + geometry.row > this.#host.scrollTop + room) {
      this.#host.scrollTop = Math.max(0, y - room / 2);
    }
    requestAnimationFrame(() => {
      this.#loop.need('scene');
      requestAnimationFrame(() => {
        this.#placeButtons();
        this.#focusLayer.focus(index);
      });
    });
  }

  #indexOf(id: EventId | null): number | null {
    return id === null ? null : (this.#view?.dataset.indexOf.get(id) ?? null);
  }

  #idOf(index: number): EventId | null {
    return this.#view?.dataset.events[index]?.id ?? null;
  }

  #focused(index: number): void {
    const id = this.#idOf(index);
    const mark = this.#scene?.marks.find((each) => each.index === index);
    if (id === null || mark === undefined) return;
    this.#store.dispatch({ type: 'focused', id });
    this.#hover(mark);
  }

  #select(index: number): void {
    const id = this.#idOf(index);
    if (id !== null) this.#store.dispatch({ type: 'selected', id });
  }

  #hover(mark: SceneMark | null): void {
    const id = mark === null ? null : this.#idOf(mark.index);
    const hover =
      mark === null || id === null
        ? null
        : { id, count: mark.members.length, x: mark.x, y: mark.y };
    this.#store.dispatch({ type: 'hovered', hover });
  }

  #hit(event: MouseEvent): { mark: SceneMark; x: number; y: number } | null {
    if (this.#scene === null) return null;
    const box = this.#host.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    const touch = event instanceof PointerEvent && event.pointerType === 'touch';
    const mark = hitMark(this.#scene, x, y, touch ? REACH.touch : REACH.mouse);
    return mark === null ? null : { mark, x, y };
  }

  readonly #onScroll = () => this.#loop.need('scene');

  readonly #onMove = (event: PointerEvent) => {
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    const hit = this.#hit(event);
    this.#host.dataset.over = hit === null ? 'nothing' : 'mark';
    this.#hover(hit?.mark ?? null);
  };

  readonly #onLeave = () => this.#hover(null);

  readonly #onClick = (event: MouseEvent) => {
    if (event.detail === 0) return;
    const hit = this.#hit(event);
    if (hit === null) return;
    const { mark, x } = hit;
    const onCount = mark.count !== null && x >= mark.count.x - 3;
    if (mark.members.length > 1 && (mark.name === null || onCount)) this.#part(mark);
    else this.#select(mark.index);
  };

  readonly #onDoubleClick = (event: MouseEvent) => {
    const scene = this.#scene;
    if (scene === null || this.#hit(event) !== null) return;
    const { left, right } = scene.scale;
    const x = event.clientX - this.#host.getBoundingClientRect().left;
    if (x < left) return;
    const to = zoomBy(this.#state.window, 2.5, (x - left) / (right - left));
    this.#store.dispatch({ type: 'flown', to });
  };

  /** Zooms until the next of the joined events stands alone; lists them when no zoom can do that. */
  #part(mark: SceneMark): void {
    const [plan, scene] = [this.#plan, this.#scene];
    const lane = plan?.lanes.find((each) => each.key === mark.laneKey);
    if (scene === null || lane === undefined) return;
    const width = scene.scale.right - scene.scale.left;
    const scales = mark.members
      .map((index) => lane.placeOf.get(index)?.alone ?? Infinity)
      .filter((scale) => scale > scene.scale.perDay);
    const scale = Math.min(...scales) * 1.05;
    if (scale > width / MIN_SPAN) {
      const ids = mark.members.flatMap((index) => this.#idOf(index) ?? []);
      this.#store.dispatch({ type: 'joinedShown', ids });
      return;
    }
    const { window } = this.#state;
    const anchor = (mark.x - scene.scale.left) / width;
    const to = zoomBy(window, (spanOf(window) * scale) / width, anchor);
    this.#store.dispatch({ type: 'flown', to });
  }
}

function easeInOut(t: number): number {
  return t < 0.5 ? 2 * t * t : 1 - (-2 * t + 2) ** 2 / 2;
}
