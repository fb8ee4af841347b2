import { useEffect } from 'react';
import { eventOf, stepsOf } from '../data/dataset.ts';
import { extentOf } from '../data/extent.ts';
import { type Matches, neighbourInTime } from '../data/matches.ts';
import { CAPABILITY_LANE, partitionLanes } from '../layout/lanes.ts';
import { centreOn, fitViewport, zoomBy } from '../model/viewport.ts';
import { settledWindow } from '../state/app-state.ts';
import { type AppContext, useApp } from './app-context.ts';
import { goToEvent } from './go-to-event.ts';
import { useMatches } from './use-matches.ts';
import { ZOOM_STEP } from './zoom-tools.tsx';

/** The keys of the timeline and what each does; `single` marks those that are one character. */
type Command = (app: AppContext, matches: Matches) => void;

const COMMANDS: Readonly<Record<string, Command>> = {
  ArrowRight: (app, matches) => stepInTime(app, matches, 1),
  ArrowLeft: (app, matches) => stepInTime(app, matches, -1),
  ArrowDown: (app, matches) => stepLane(app, matches, 1),
  ArrowUp: (app, matches) => stepLane(app, matches, -1),
  '+': (app) => zoom(app, ZOOM_STEP),
  '=': (app) => zoom(app, ZOOM_STEP),
  '-': (app) => zoom(app, 1 / ZOOM_STEP),
  '0': ({ store, dataset }, matches) => {
    const extent = extentOf(dataset, matches);
    if (extent !== null)
      store.dispatch({ type: 'flown', to: fitViewport(extent.first, extent.last) });
  },
  f: ({ store, dataset }) => {
    const event = eventOf(dataset, store.get().selected);
    const window = settledWindow(store.get());
    if (event !== null) {
      store.dispatch({ type: 'flown', to: zoomBy(centreOn(window, event.date.first), 2) });
    }
  },
  t: ({ store }) => {
    const state = store.get();
    store.dispatch({ type: 'flown', to: centreOn(settledWindow(state), state.today) });
  },
  '[': (app) => stepInstrument(app, -1),
  ']': (app) => stepInstrument(app, 1),
};

/** Listens to the keys of the whole page, but never to those typed into a field. */
export function useKeys(singleKeys: boolean, onHelp: () => void): void {
  const app = useApp();
  const matches = useMatches();
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target) || document.querySelector('dialog[open]') !== null) return;
      if (event.key === 'Escape') {
        escape(app);
        return;
      }
      const single = event.key.length === 1;
      if ((single && !singleKeys) || (!single && !belongsToTimeline(event.target))) return;
      if (event.key === '?') onHelp();
      else {
        const command = COMMANDS[single ? event.key.toLowerCase() : event.key];
        if (command === undefined) return;
        command(app, matches);
      }
      event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [app, matches, singleKeys, onHelp]);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target instanceof HTMLSelectElement ||
      target instanceof HTMLTextAreaElement ||
      (target instanceof HTMLInputElement && target.type !== 'checkbox'))
  );
}

/** Arrows walk events only from the timeline or from nowhere, so that panels still scroll. */
function belongsToTimeline(target: EventTarget | null): boolean {
  return (
    target === document.body ||
    (target instanceof Element && target.closest('[data-timeline]') !== null)
  );
}

function escape({ store }: AppContext): void {
  const { hover, selected, joined } = store.get();
  if (hover !== null) store.dispatch({ type: 'hovered', hover: null });
  if (selected !== null || joined.length > 0) store.dispatch({ type: 'selected', id: null });
}

function zoom({ store }: AppContext, factor: number): void {
  store.dispatch({ type: 'flown', to: zoomBy(settledWindow(store.get()), factor) });
}

/** From the focused or selected event, else from the left edge of the window. */
function stepInTime({ store, dataset }: AppContext, matches: Matches, step: 1 | -1): void {
  const { focused, selected, window } = store.get();
  const current = focused ?? selected;
  const from =
    current === null
      ? matches.findLastIndex((index) => (dataset.events[index]?.date.first ?? 0) < window.start)
      : null;
  const known = current === null ? undefined : dataset.indexOf.get(current);
  const start = from === null ? (known ?? null) : (matches[from] ?? null);
  const next = neighbourInTime(matches, start, step);
  const event = next === null ? undefined : dataset.events[next];
  if (event !== undefined) store.dispatch({ type: 'focused', id: event.id });
}

/** To the event nearest in time in the lane above or below. */
function stepLane({ store, dataset }: AppContext, matches: Matches, step: 1 | -1): void {
  const { focused, selected, filter, othersOpen, window } = store.get();
  const lanes = partitionLanes(dataset, matches, filter, { othersOpen, ownLanes: Infinity });
  const event = eventOf(dataset, focused ?? selected);
  const index = event === null ? -1 : (dataset.indexOf.get(event.id) ?? -1);
  const here = lanes.findIndex(
    (lane) =>
      lane.events.includes(index) &&
      (event?.category !== 'capability' || lane.key === CAPABILITY_LANE),
  );
  const day = event?.date.first ?? (window.start + window.end) / 2;
  const lane = lanes[here === -1 ? 0 : here + step];
  if (lane === undefined) return;
  const nearest = lane.events.toSorted((a, b) => distance(a, day) - distance(b, day))[0];
  const target = nearest === undefined ? undefined : dataset.events[nearest];
  if (target !== undefined) store.dispatch({ type: 'focused', id: target.id });

  function distance(each: number, to: number): number {
    return Math.abs((dataset.events[each]?.date.first ?? 0) - to);
  }
}

function stepInstrument({ store, dataset }: AppContext, step: 1 | -1): void {
  const { selected, focused } = store.get();
  const event = eventOf(dataset, selected ?? focused);
  const steps = stepsOf(dataset, event?.instrument ?? null);
  const next = steps[steps.findIndex((each) => each.id === event?.id) + step];
  if (next !== undefined) goToEvent(store, next);
}
