import { queryOptions, useQuery } from '@tanstack/react-query';
import { useCallback, useState, useSyncExternalStore } from 'react';
import type { Dataset } from '../data/dataset.ts';
import type { Searcher } from '../data/searcher.ts';
import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import type { Action } from '../state/update.ts';
import type { Loaded } from './load-dataset.ts';

/** Fetches what the search is made of; first asked for by whoever searches. */
export function loadSearch() {
  return import('../data/create-searcher.ts');
}

function searchQuery(dataset: Dataset, place: string | null, wanted: boolean) {
  return queryOptions({
    queryKey: ['search', place],
    queryFn: async () => (await loadSearch()).createSearcher(dataset),
    enabled: wanted,
    staleTime: Infinity,
    gcTime: Infinity,
    structuralSharing: false,
    retry: 1,
    retryDelay: 800,
    networkMode: 'always',
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    refetchOnMount: false,
  });
}

/** The search of a dataset, and how far it is. */
export interface Search {
  readonly searcher: Searcher | null;
  /** It could not be loaded. */
  readonly searchLost: boolean;
  readonly wantSearch: () => void;
  /** A text is sought and the answer is not there yet: what could be shown would be too much. */
  readonly waiting: boolean;
}

/** Makes the search of a dataset ready once it is wanted. A large file, which has none, wants none. */
export function useSearch({ dataset, packer }: Loaded, store: Store<AppState, Action>): Search {
  const [wanted, setWanted] = useState(false);
  const seeks = useSyncExternalStore(store.subscribe, () => store.get().filter.text !== '');
  const place = useSyncExternalStore(store.subscribe, () => store.get().data);
  const offered = packer === null;
  const query = searchQuery(dataset, place, offered && (wanted || seeks));
  const { data, isError, refetch } = useQuery(query);
  const wantSearch = useCallback(() => {
    setWanted(true);
    if (isError) void refetch();
  }, [isError, refetch]);
  const searcher = data ?? null;
  return {
    searcher,
    searchLost: isError,
    wantSearch,
    waiting: offered && seeks && searcher === null && !isError,
  };
}
