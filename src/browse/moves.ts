import { connectedStep } from '../data/connected-step.ts';
import { type Dataset, eventOf, stepsOf } from '../data/dataset.ts';
import { extentOf } from '../data/extent.ts';
import type { Matches } from '../data/matches.ts';
import { type Day, toDay } from '../model/day.ts';
import type { EventId, PolicyEvent } from '../model/policy-event.ts';
import { centreOn, fitViewport, toViewportAround, zoomBy } from '../model/viewport.ts';
import { type AppState, settledWindow } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import type { Action } from '../state/update.ts';

/*
 * What buttons, keys and links can do to the window. All start from where a flight in progress will
 * land, so that two quick presses add up.
 */

type AppStore = Store<AppState, Action>;

/** One press of a zoom button or key. */
export const ZOOM_STEP = 1.6;

/** Zooms about the middle; 2 shows half as much. */
export function zoomIn(store: AppStore, factor: number): void {
  store.dispatch({ type: 'flown', to: zoomBy(settledWindow(store.get()), factor) });
}

/** Shows all matches; nothing happens when there are none. */
export function fitAll(store: AppStore, dataset: Dataset, matches: Matches): void {
  const extent = extentOf(dataset.columns, matches);
  if (extent !== null)
    store.dispatch({ type: 'flown', to: fitViewport(extent.first, extent.last) });
}

/** Centres today at the present zoom. */
export function goToday(store: AppStore): void {
  const state = store.get();
  store.dispatch({ type: 'flown', to: centreOn(settledWindow(state), state.today) });
}

/** Shows the law of a day, and the day itself where it is out of sight. */
export function showLawOf(store: AppStore, day: Day): void {
  store.dispatch({ type: 'asOfSet', day });
  const window = settledWindow(store.get());
  if (day >= window.start && day < window.end) return;
  store.dispatch({ type: 'flown', to: toViewportAround(window, day) });
}

/** How much time around the selected event "fit" shows at least, days to each side. */
const AROUND = 45;

/** Centres the selected event and comes close: some weeks around it, or all the days it covers. */
export function fitSelection(store: AppStore, dataset: Dataset): void {
  const event = eventOf(dataset, store.get().selected);
  if (event === null) return;
  const { first, last } = event.date;
  store.dispatch({
    type: 'flown',
    to: fitViewport(toDay(first - AROUND), toDay(last + AROUND), 0),
  });
}

/** Selects an event and flies there at the present zoom, if it is not well inside the window. */
export function goToEvent(store: AppStore, event: PolicyEvent, along?: EventId): void {
  store.dispatch({ type: 'selected', id: event.id, along });
  const window = settledWindow(store.get());
  const to = toViewportAround(window, (event.date.first + event.date.last + 1) / 2);
  if (to.start !== window.start) store.dispatch({ type: 'flown', to });
}

/** Goes to the step before or after the selected event in its instrument's life. */
export function stepInstrument(store: AppStore, dataset: Dataset, step: 1 | -1): void {
  const { selected, cursor } = store.get();
  const event = eventOf(dataset, selected ?? cursor?.id ?? null);
  const steps = stepsOf(dataset, event?.instrument ?? null);
  const next = steps[steps.findIndex((each) => each.id === event?.id) + step];
  if (next !== undefined) goToEvent(store, next);
}

/**
 * Goes through all that one event is connected with, in order of time: the event the walk began at,
 * until something else is selected. At the end of it the walk goes on from where it stands.
 */
export function stepConnection(store: AppStore, dataset: Dataset, step: 1 | -1): void {
  const { selected, cursor, walkedFrom } = store.get();
  const event = eventOf(dataset, selected ?? cursor?.id ?? null);
  if (event === null) return;
  const hub = eventOf(dataset, walkedFrom) ?? event;
  const along = connectedStep(dataset, hub, step, event);
  const next = along ?? connectedStep(dataset, event, step);
  if (next !== null) goToEvent(store, next, (along === null ? event : hub).id);
}
