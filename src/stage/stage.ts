import type { Lane } from '../layout/lane-options.ts';
import { joinedEvents, partWindow } from '../layout/part-mark.ts';
import { indexIn, planInput } from '../layout/picture-view.ts';
import type { Plan } from '../layout/plan.ts';
import type { Scene, SceneMark } from '../layout/scene.ts';
import { firstSpot, hostAt, outsideSpot } from '../layout/spots.ts';
import { type Direction, type Spot, hostDay, rowTop, walk } from '../layout/walk.ts';
import { eventAt } from '../data/dataset.ts';
import type { Day } from '../model/day.ts';
import type { EventId } from '../model/policy-event.ts';
import { spanOf, toViewportAround, zoomBy } from '../model/viewport.ts';
import { type AppState, settledWindow } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import type { Action } from '../state/update.ts';
import { listenToBoxZoom } from './box-zoom.ts';
import { canvasMeasure } from './canvas-surface.ts';
import { type FocusStop, createFocusLayer, keyOf } from './focus-layer.ts';
import { type Need, createFrameLoop } from './frame-loop.ts';
import { flyToTarget } from './fly.ts';
import { listenToGestures } from './gestures.ts';
import { type Side, createLaneEdges } from './lane-edges.ts';
import { createLaneToggle } from './lane-toggle.ts';
import { createAsOfHandle } from './as-of-handle.ts';
import { createOverlayLayer } from './overlay-layer.ts';
import { createPictureLayer } from './picture-layer.ts';
import { createPlanner } from './planner.ts';
import type { Manners } from './manners.ts';
import { listenToPointer } from './pointer.ts';
import type { StageView } from './stage-view.ts';
import { watchRests } from './watch-rests.ts';

/** The running timeline: window, selection and hover come from the store, frame by frame. */
export interface Stage {
  readonly show: (view: StageView) => void;
  /** Moves the keyboard to the event one step away, bringing it into view. */
  readonly walk: (direction: Direction) => void;
  /** Scrolls until the row of an event is in the upper `share` of the height; the window stays. */
  readonly reveal: (id: EventId, share: number) => void;
  readonly destroy: () => void;
}

/** How much closer a double press comes. */
const DOUBLE_PRESS = 2.5;
/** So many of the events of one mark are listed for choosing. */
const MOST_LISTED = 200;
/** Quiet time before the buttons follow the picture, milliseconds. */
const SETTLE = 120;

/** What a stage tells whoever built it. */
export interface StageListeners {
  /** After each complete picture. */
  readonly onPainted: () => void;
  /** The lanes of each new plan, from the top. */
  readonly onLanes?: ((lanes: readonly Lane[]) => void) | undefined;
}

/** Builds a timeline inside `host`. */
export function createStage(
  host: HTMLElement,
  store: Store<AppState, Action>,
  listeners: StageListeners,
  manners: Manners = 'page',
): Stage {
  return new LiveStage(host, store, listeners, manners);
}

class LiveStage implements Stage {
  readonly #host: HTMLElement;
  readonly #store: Store<AppState, Action>;
  readonly #listeners: StageListeners;
  readonly #sheet = document.createElement('div');
  readonly #spacer = document.createElement('div');
  readonly #picture = createPictureLayer();
  readonly #measure = canvasMeasure();
  readonly #overlay = createOverlayLayer();
  readonly #loop = createFrameLoop((needs) => this.#draw(needs));
  readonly #focusLayer = createFocusLayer({
    onFocus: (mark, byKeyboard) => this.#focused(mark, byKeyboard),
    onChoose: (mark) => this.#select(this.#cursorIn(mark) ?? mark.index),
  });
  readonly #laneToggle = createLaneToggle(() => this.#store.dispatch({ type: 'othersToggled' }));
  readonly #laneEdges = createLaneEdges((laneKey, side, byKeyboard) =>
    this.#bringOutside(laneKey, side, byKeyboard),
  );
  readonly #asOfHandle = createAsOfHandle({
    day: () => this.#state.asOf,
    move: (day) => this.#showLawOf(day),
  });
  readonly #planner = createPlanner((plan) => this.#planned(plan));
  readonly #observer = new ResizeObserver(() => this.#resized());
  readonly #stops: (() => void)[] = [];
  #view: StageView | null = null;
  #plan: Plan | null = null;
  #scene: Scene | null = null;
  #state: AppState;
  #settle = 0;
  #hasButtons = false;
  /** What a key has brought into the window and will stand on once the flight has landed. */
  #broughtByKeyboard: Spot | null = null;

  constructor(
    host: HTMLElement,
    store: Store<AppState, Action>,
    listeners: StageListeners,
    manners: Manners,
  ) {
    this.#host = host;
    this.#store = store;
    this.#listeners = listeners;
    this.#state = store.get();
    this.#sheet.className = 'sheet';
    this.#spacer.className = 'spacer';
    this.#sheet.append(
      this.#picture.element,
      this.#overlay.element,
      this.#laneToggle.element,
      this.#laneEdges.element,
      this.#focusLayer.element,
      this.#asOfHandle.element,
    );
    host.append(this.#sheet, this.#spacer);
    this.#observer.observe(host);
    this.#stops.push(
      store.subscribe(() => this.#changed()),
      listenToGestures(
        host,
        {
          window: () => this.#state.window,
          settled: () => settledWindow(this.#state),
          move: (window) => store.dispatch({ type: 'windowMoved', window }),
          springBack: (to) => store.dispatch({ type: 'sprungBack', to }),
          bounds: () => this.#view?.bounds ?? null,
          still: () => this.#view?.reducedMotion !== false,
          scroll: (pixels) => {
            host.scrollTop += pixels;
          },
          plot: () => [this.#scene?.scale.left ?? 0, this.#scene?.scale.right ?? host.clientWidth],
        },
        manners,
      ),
      listenToBoxZoom(host, this.#sheet, {
        window: () => this.#state.window,
        plot: () => {
          const scene = this.#scene;
          return [scene?.scale.left ?? 0, scene?.scale.right ?? 0, scene?.axisHeight ?? 0];
        },
        dates: () => this.#view?.words.dates ?? null,
        begin: () => {
          this.#hover(null);
          store.dispatch({ type: 'windowMoved', window: this.#state.window });
        },
        fly: (to) => store.dispatch({ type: 'flown', to }),
      }),
      watchRests(store, () => host.dataset.grabbed !== undefined),
      listenToPointer(host, {
        scene: () => this.#scene,
        hover: (mark) => this.#hover(mark),
        isCardHeld: () => host.parentElement?.querySelector('.hover-card:hover') != null,
        choose: (mark) => this.#select(mark.index),
        part: (mark) => this.#part(mark),
        arcAt: (x, y) => this.#overlay.arcAt(x, y),
        pointArc: (other) => {
          if (this.#overlay.point(other)) this.#loop.need('overlay');
        },
        followArc: (other) => this.#select(other),
        zoom: (anchor) => {
          const to = zoomBy(this.#state.window, DOUBLE_PRESS, anchor);
          store.dispatch({ type: 'flown', to });
        },
      }),
    );
    host.addEventListener('scroll', this.#onScroll, { passive: true });
  }

  show(view: StageView): void {
    const before = this.#view;
    this.#view = view;
    // Colours and words change nothing about where things stand.
    const sameRows =
      before?.dataset === view.dataset &&
      before.matches === view.matches &&
      before.lang === view.lang &&
      before.compact === view.compact;
    if (sameRows && this.#plan !== null) this.#loop.need('scene');
    else this.#replan();
    // A flight that was asked for where no timeline stood yet begins here.
    if (before === null) flyToTarget(this.#store, this.#loop, view.reducedMotion);
  }

  walk(direction: Direction): void {
    if (this.#plan === null) return;
    const spot = walk(this.#plan, this.#spot(), this.#state.window, direction);
    const id = spot === null ? null : this.#idOf(spot.index);
    if (spot === null || id === null) return;
    this.#store.dispatch({ type: 'cursorMoved', cursor: { id, laneKey: spot.laneKey } });
    this.#bring(spot);
  }

  reveal(id: EventId, share: number): void {
    const index = this.#indexOf(id);
    if (index !== null && this.#plan !== null) this.#scrollTo(firstSpot(this.#plan, index), share);
  }

  destroy(): void {
    this.#loop.stop();
    this.#planner.stop();
    this.#picture.stop();
    this.#observer.disconnect();
    clearTimeout(this.#settle);
    for (const stop of this.#stops) stop();
    this.#host.removeEventListener('scroll', this.#onScroll);
    this.#focusLayer.remove();
    this.#host.replaceChildren();
  }

  #replan(): void {
    const view = this.#view;
    const width = this.#host.clientWidth;
    const height = this.#host.clientHeight;
    if (view === null || width === 0 || height === 0) return;
    this.#planner.plan(planInput(view, this.#state, this.#measure, width, height), view.packer);
  }

  /** Takes a plan to the screen; one that came late, for another size, was dropped before. */
  #planned(plan: Plan): void {
    const { width, height, lettering } = plan.input;
    const { clientWidth } = this.#host;
    this.#plan = plan;
    const total = plan.contentHeight + lettering.geometry.axis;
    this.#spacer.style.height = `${Math.max(0, total - height)}px`;
    // The scroll bar that may have come or gone changes the width: lay out once more, then it is settled.
    const changed = this.#host.clientWidth;
    if (changed !== clientWidth && changed > 0 && this.#view !== null && width === clientWidth) {
      this.#planner.plan({ ...plan.input, width: changed }, this.#view.packer);
      return;
    }
    this.#listeners.onLanes?.(plan.lanes);
    this.#picture.resize(width, height);
    this.#overlay.resize(width, height);
    this.#loop.need('scene');
  }

  #resized(): void {
    const input = this.#plan?.input;
    if (input?.width !== this.#host.clientWidth || input.height !== this.#host.clientHeight) {
      this.#replan();
      // A canvas that changes size is blank until it is drawn: not one frame of that.
      this.#loop.flush();
    }
  }

  /** Compares with the state last drawn and asks for no more than is needed. */
  #changed(): void {
    const before = this.#state;
    const state = this.#store.get();
    this.#state = state;
    if (state.othersOpen !== before.othersOpen || state.lanes !== before.lanes) this.#replan();
    if (
      state.window !== before.window ||
      state.selected !== before.selected ||
      state.asOf !== before.asOf
    ) {
      this.#loop.need('scene');
    }
    if (state.hover?.id !== before.hover?.id || state.relationNames !== before.relationNames) {
      this.#loop.need('overlay');
    }
    if (state.target !== null && state.target !== before.target) {
      flyToTarget(this.#store, this.#loop, this.#view?.reducedMotion !== false);
    }
  }

  #draw(needs: ReadonlySet<Need>): void {
    const [plan, view] = [this.#plan, this.#view];
    if (plan === null || view === null) return;
    const state = this.#state;
    if (needs.has('scene') || this.#scene === null) {
      const scene = this.#picture.draw(plan, view, state, this.#host.scrollTop);
      this.#scene = scene;
      this.#laneToggle.place(scene, view.words.toggleOthers);
      this.#asOfHandle.place(scene, state.asOf, view.span, view.words);
      clearTimeout(this.#settle);
      // Right after the first picture, in a task of their own; after later ones when the hand rests.
      const delay = this.#hasButtons ? SETTLE : 0;
      this.#settle = window.setTimeout(() => this.#placeButtons(), delay);
    }
    this.#overlay.draw(plan, this.#scene, view, {
      selected: this.#indexOf(state.selected),
      hovered: this.#indexOf(state.hover?.id ?? null),
      relationNames: state.relationNames,
    });
  }

  #placeButtons(): void {
    const [scene, view] = [this.#scene, this.#view];
    if (scene === null || view === null) return;
    this.#hasButtons = true;
    const spot = this.#spot();
    this.#laneEdges.place(scene, view.words.outside);
    this.#focusLayer.place(scene, view.words, spot === null ? null : this.#stopAt(spot));
    this.#listeners.onPainted();
    const brought = this.#broughtByKeyboard;
    if (brought === null || this.#state.target !== null) return;
    this.#broughtByKeyboard = null;
    this.#bring(brought);
  }

  /** Shows a spot and gives it the keyboard, panning and scrolling as little as needed. */
  #bring(spot: Spot): void {
    const plan = this.#plan;
    if (plan === null || this.#scene === null) return;
    const { window } = this.#state;
    const day = hostDay(plan, spot, this.#scene.scale.perDay);
    const margin = spanOf(window) * 0.005;
    if (day !== null && (day < window.start + margin || day > window.end - margin)) {
      this.#store.dispatch({ type: 'windowMoved', window: toViewportAround(window, day) });
    }
    this.#scrollTo(spot, 1);
    this.#loop.need('scene');
    this.#loop.flush();
    this.#placeButtons();
    const stop = this.#stopAt(spot);
    if (stop !== null) this.#focusLayer.focus(stop.key);
  }

  /** Scrolls to a row that is not in the upper `share` of the height, which then is in its middle. */
  #scrollTo(spot: Spot, share: number): void {
    if (this.#plan === null) return;
    const { height, lettering } = this.#plan.input;
    const { axis, row } = lettering.geometry;
    const y = rowTop(this.#plan, spot);
    const room = height * share - axis;
    const { scrollTop } = this.#host;
    if (y < scrollTop || y + row > scrollTop + room) {
      this.#host.scrollTop = Math.max(0, y - room / 2);
    }
  }

  /** Shows the law of another day, null of today, and brings a day that a key has moved out of sight. */
  #showLawOf(day: Day | null): void {
    this.#store.dispatch({ type: 'asOfSet', day });
    const { window } = this.#state;
    if (day === null || (day >= window.start && day < window.end)) return;
    this.#store.dispatch({ type: 'windowMoved', window: toViewportAround(window, day) });
  }

  /** Brings the nearest of a lane's events that lie left or right of the window. */
  #bringOutside(laneKey: string, side: Side, byKeyboard: boolean): void {
    // From where a flight in progress will land, so that two quick presses add up.
    const window = settledWindow(this.#state);
    const spot = this.#plan === null ? null : outsideSpot(this.#plan, laneKey, side, window);
    if (spot === null) return;
    // The button may go with the last event it counts: the keyboard goes on to what was brought.
    if (byKeyboard) this.#broughtByKeyboard = spot;
    this.#store.dispatch({ type: 'flown', to: toViewportAround(window, spot.day) });
  }

  /** The mark that holds a spot's event at the present zoom. */
  #stopAt(spot: Spot): FocusStop | null {
    if (this.#plan === null || this.#scene === null) return null;
    const host = hostAt(this.#plan, spot, this.#scene.scale.perDay);
    return host === null ? null : { index: spot.index, key: keyOf(spot.laneKey, host) };
  }

  /** Where the keyboard stands, else the selected event in the first lane that shows it. */
  #spot(): Spot | null {
    const { cursor, selected } = this.#state;
    const index = this.#indexOf(cursor?.id ?? selected);
    if (index === null || this.#plan === null) return null;
    return cursor === null ? firstSpot(this.#plan, index) : { index, laneKey: cursor.laneKey };
  }

  /** The cursor's event, when it stands in this mark. */
  #cursorIn(mark: SceneMark): number | null {
    const { cursor } = this.#state;
    const index = this.#indexOf(cursor?.id ?? null);
    if (index === null || cursor?.laneKey !== mark.laneKey) return null;
    const key = this.#stopAt({ index, laneKey: mark.laneKey })?.key;
    return key === keyOf(mark.laneKey, mark.index) ? index : null;
  }

  #indexOf(id: EventId | null): number | null {
    return this.#view === null ? null : indexIn(this.#view, id);
  }

  #idOf(index: number): EventId | null {
    const { dataset } = this.#view ?? {};
    return dataset === undefined ? null : (eventAt(dataset, index)?.id ?? null);
  }

  #focused(mark: SceneMark, byKeyboard: boolean): void {
    const id = this.#idOf(mark.index);
    if (id === null) return;
    if (this.#cursorIn(mark) === null) {
      this.#store.dispatch({ type: 'cursorMoved', cursor: { id, laneKey: mark.laneKey } });
    }
    if (byKeyboard) this.#hover(mark, this.#cursorIn(mark) ?? mark.index);
  }

  #select(index: number): void {
    const id = this.#idOf(index);
    if (id !== null) this.#store.dispatch({ type: 'selected', id });
  }

  #hover(mark: SceneMark | null, index = mark?.index ?? -1): void {
    const id = this.#idOf(index);
    const hover =
      mark === null || id === null ? null : { id, count: mark.joined, x: mark.x, y: mark.y };
    this.#store.dispatch({ type: 'hovered', hover });
  }

  readonly #onScroll = () => {
    this.#hover(null);
    this.#loop.need('scene');
  };

  /** Zooms until the next of the joined events stands alone; lists them when no zoom can do that. */
  #part(mark: SceneMark): void {
    const [plan, scene] = [this.#plan, this.#scene];
    if (plan === null || scene === null) return;
    const to = partWindow(plan, scene, this.#state.window, mark);
    if (to !== null) this.#store.dispatch({ type: 'flown', to });
    else {
      const ids = joinedEvents(plan, scene, mark)
        .slice(0, MOST_LISTED)
        .flatMap((index) => this.#idOf(index) ?? []);
      this.#store.dispatch({ type: 'joinedShown', ids });
    }
  }
}
