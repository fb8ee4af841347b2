import { createContext, use, useSyncExternalStore } from 'react';
import type { Dataset } from '../data/dataset.ts';
import type { CountryFacet } from '../data/facets.ts';
import type { Searcher } from '../data/searcher.ts';
import type { StoryEntry } from '../model/story.ts';
import type { Theme } from '../paint/theme.ts';
import type { CitationDates } from '../publish/citation.ts';
import type { Packer } from '../stage/stage-view.ts';
import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import type { Action } from '../state/update.ts';
import type { Words } from './create-words.ts';

/** What every part of the screen may use. */
export interface AppContext {
  readonly store: Store<AppState, Action>;
  readonly dataset: Dataset;
  /** Places the lanes of a large dataset off the main thread; null for a small one. */
  readonly packer: Packer | null;
  readonly facet: CountryFacet;
  /** Null until it is wanted and there. */
  readonly searcher: Searcher | null;
  /** Whether the search could not be loaded; it may be wanted again. */
  readonly searchLost: boolean;
  /** Has the search made ready: what it needs is loaded when first asked for. */
  readonly wantSearch: () => void;
  readonly theme: Theme;
  readonly words: Words;
  /** Dates for citations, which are in both languages whatever the interface speaks. */
  readonly citationDates: CitationDates;
  /** Stories that can be presented; none of somebody else's data. */
  readonly stories: readonly StoryEntry[];
}

export const AppContextProvider = createContext<AppContext | null>(null);

export function useApp(): AppContext {
  const context = use(AppContextProvider);
  if (context === null) throw new Error('used outside the app');
  return context;
}

/** A part of the state; renders again only when that part changes. */
export function useAppState<T>(selector: (state: AppState) => T): T {
  const { store } = useApp();
  return useSyncExternalStore(store.subscribe, () => selector(store.get()));
}

export function useWords(): Words {
  return useApp().words;
}
