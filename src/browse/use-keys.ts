import { useEffect } from 'react';
import type { Matches } from '../data/matches.ts';
import { VIEWS, type View } from '../state/app-state.ts';
import { hasWindow } from '../state/chart-views.ts';
import { type AppContext, useApp } from './app-context.ts';
import { focusSearch } from './focus-search.ts';
import { isElsewhere } from './key-target.ts';
import {
  ZOOM_STEP,
  fitSelection,
  fitAll,
  goToday,
  stepConnection,
  stepInstrument,
  zoomIn,
} from './moves.ts';
import { shownInstead } from './shown-timeline.ts';
import { useMatches } from './use-matches.ts';

type Command = (app: AppContext, matches: Matches) => void;

/** Keys that move the window, which only a timeline shows. */
const WINDOW_COMMANDS: Readonly<Record<string, Command>> = {
  '+': ({ store }) => zoomIn(store, ZOOM_STEP),
  '=': ({ store }) => zoomIn(store, ZOOM_STEP),
  '-': ({ store }) => zoomIn(store, 1 / ZOOM_STEP),
  '0': ({ store, dataset }, matches) => fitAll(store, dataset, matches),
  f: ({ store, dataset }) => fitSelection(store, dataset),
  t: ({ store }) => goToday(store),
  r: ({ store }) => store.dispatch({ type: 'relationNamesToggled' }),
};

/** The single-character keys, which can be switched off; the timeline itself takes the arrows. */
const COMMANDS: Readonly<Record<string, Command>> = {
  '/': () => focusSearch(),
  v: ({ store }) => store.dispatch({ type: 'viewSet', view: viewAfter(store.get().view) }),
  '[': ({ store, dataset }) => stepInstrument(store, dataset, -1),
  ']': ({ store, dataset }) => stepInstrument(store, dataset, 1),
  ',': ({ store, dataset }) => stepConnection(store, dataset, -1),
  '.': ({ store, dataset }) => stepConnection(store, dataset, 1),
};

/** What the single keys open; null where there is nothing to open. */
export type OpenKeys = Readonly<Record<'?' | 'd' | 'p', (() => void) | null>>;

/** Listens to the keys of the whole page, but never to those typed into a field. */
export function useKeys(singleKeys: boolean, opens: OpenKeys): void {
  const app = useApp();
  const matches = useMatches();
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (isElsewhere(event)) return;
      const isWindowed = hasWindow(app.store.get().view);
      const other = shownInstead(app.store);
      const shown = { ...app, ...other };
      if (event.key === 'Escape') escape(shown);
      else if (event.key === 'Backspace' && isWindowed) {
        shown.store.dispatch({ type: event.shiftKey ? 'wentForward' : 'wentBack' });
      } else if (singleKeys && event.key.length === 1) {
        const key = event.key.toLowerCase();
        const open = key === '?' || key === 'd' || key === 'p' ? opens[key] : null;
        if (open !== null) {
          open();
          event.preventDefault();
          return;
        }
        const command = COMMANDS[key] ?? (isWindowed ? WINDOW_COMMANDS[key] : undefined);
        if (command === undefined) return;
        command(shown, other?.matches ?? matches);
      } else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [app, matches, singleKeys, opens]);
}

/** The view whose button stands after that of another, the first after the last. */
function viewAfter(view: View): View {
  return VIEWS[(VIEWS.indexOf(view) + 1) % VIEWS.length] ?? view;
}

/** First the card that the pointer has called up, then what was opened over the details, then these. */
function escape({ store }: AppContext): void {
  const { hover, selected, joined, opened } = store.get();
  const byPointer = hover !== null && document.activeElement?.closest('.focus-layer') === null;
  if (hover !== null) store.dispatch({ type: 'hovered', hover: null });
  if (!byPointer && opened !== null) store.dispatch({ type: 'opened', what: null });
  else if (!byPointer && (selected !== null || joined.length > 0)) {
    store.dispatch({ type: 'selected', id: null });
  }
}
