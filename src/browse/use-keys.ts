import { useEffect } from 'react';
import type { Matches } from '../data/matches.ts';
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
import { useMatches } from './use-matches.ts';

type Command = (app: AppContext, matches: Matches) => void;

/** The single-character keys, which can be switched off; the timeline itself takes the arrows. */
const COMMANDS: Readonly<Record<string, Command>> = {
  '/': () => focusSearch(),
  '+': ({ store }) => zoomIn(store, ZOOM_STEP),
  '=': ({ store }) => zoomIn(store, ZOOM_STEP),
  '-': ({ store }) => zoomIn(store, 1 / ZOOM_STEP),
  '0': ({ store, dataset }, matches) => fitAll(store, dataset, matches),
  f: ({ store, dataset }) => fitSelection(store, dataset),
  t: ({ store }) => goToday(store),
  r: ({ store }) => store.dispatch({ type: 'relationNamesToggled' }),
  '[': ({ store, dataset }) => stepInstrument(store, dataset, -1),
  ']': ({ store, dataset }) => stepInstrument(store, dataset, 1),
  ',': ({ store, dataset }) => stepConnection(store, dataset, -1),
  '.': ({ store, dataset }) => stepConnection(store, dataset, 1),
};

/** Listens to the keys of the whole page, but never to those typed into a field. */
export function useKeys(singleKeys: boolean, onHelp: () => void): void {
  const app = useApp();
  const matches = useMatches();
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (isElsewhere(event)) return;
      if (event.key === 'Escape') escape(app);
      else if (event.key === 'Backspace') {
        app.store.dispatch({ type: event.shiftKey ? 'wentForward' : 'wentBack' });
      } else if (singleKeys && event.key === '?') onHelp();
      else if (singleKeys && event.key.length === 1) {
        const command = COMMANDS[event.key.toLowerCase()];
        if (command === undefined) return;
        command(app, matches);
      } else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [app, matches, singleKeys, onHelp]);
}

/** First the card that the pointer has called up, then the details. */
function escape({ store }: AppContext): void {
  const { hover, selected, joined } = store.get();
  const byPointer = hover !== null && document.activeElement?.closest('.focus-layer') === null;
  if (hover !== null) store.dispatch({ type: 'hovered', hover: null });
  if (!byPointer && (selected !== null || joined.length > 0)) {
    store.dispatch({ type: 'selected', id: null });
  }
}
