import { CAPABILITY_LANE } from '../layout/lane-options.ts';
import { originAt } from '../data/alignment.ts';
import type { Comparison } from '../data/compare.ts';
import { eventOf } from '../data/dataset.ts';
import { extentOf } from '../data/extent.ts';
import { allEvents } from '../data/matches.ts';
import { toDay } from '../model/day.ts';
import { filterOn } from '../model/filter.ts';
import type { EventId } from '../model/policy-event.ts';
import { fitViewport, toViewportAround } from '../model/viewport.ts';
import { type AppState, initialState, settledWindow } from '../state/app-state.ts';
import { type Store, createStore } from '../state/store.ts';
import { type Action, update } from '../state/update.ts';

type AppStore = Store<AppState, Action>;

/** A store for the window and the hand of a comparison; all of it is in view at first. */
export function createCompareStore(app: AppStore, comparison: Comparison): AppStore {
  const { dataset, lanes, alignment } = comparison;
  const extent = extentOf(dataset.columns, allEvents(dataset.columns));
  const { home, today, selected } = app.get();
  const countries = lanes.map(({ country }) => country);
  const fit = extent === null ? home : fitViewport(extent.first, extent.last);
  // Where lanes have no today in common, day 0 is the day to go back to.
  const shifted = alignment.kind === 'own' ? toDay(0) : toDay(today - originAt(alignment, 0));
  return createStore(
    {
      ...initialState(shifted, fit),
      filter: filterOn(countries),
      lanes: {
        by: 'country',
        pinned: [CAPABILITY_LANE, ...countries],
        folded: [CAPABILITY_LANE],
      },
      selected: selected === null ? null : (comparison.copiesOf(selected)[0] ?? null),
    },
    update,
  );
}

/**
 * Keeps what is selected the same in the app and in a comparison, whose events may have other ids
 * there. What is selected elsewhere is brought into the window. Returns the way to stop.
 */
export function mirrorSelection(app: AppStore, own: AppStore, comparison: Comparison): () => void {
  const realOf = (id: EventId | null) =>
    id === null ? null : (comparison.originalOf(id)?.event.id ?? null);
  const stopOwn = own.subscribe(() => {
    const { selected, joined } = own.get();
    if (joined.length > 0) {
      const ids = new Set(joined.flatMap((id) => realOf(id) ?? []));
      own.dispatch({ type: 'selected', id: null });
      app.dispatch({ type: 'joinedShown', ids: [...ids] });
      return;
    }
    const real = realOf(selected);
    const outside = app.get().selected;
    const isOurs = outside !== null && comparison.copiesOf(outside).length > 0;
    if (real !== outside && (real !== null || isOurs)) app.dispatch({ type: 'selected', id: real });
  });
  const stopApp = app.subscribe(() => {
    const { selected } = app.get();
    if (realOf(own.get().selected) === selected) return;
    const id = selected === null ? null : (comparison.copiesOf(selected)[0] ?? null);
    own.dispatch({ type: 'selected', id });
    const event = eventOf(comparison.dataset, id);
    if (event === null) return;
    const window = settledWindow(own.get());
    const to = toViewportAround(window, event.date.first);
    if (to.start !== window.start) own.dispatch({ type: 'flown', to });
  });
  return () => {
    stopOwn();
    stopApp();
  };
}
