import { useMemo } from 'react';
import { type Matches, findMatches } from '../data/matches.ts';
import { useApp, useAppState } from './app-context.ts';

/** The events that pass the filter; the same list until the filter changes. */
export function useMatches(): Matches {
  const { dataset } = useApp();
  const filter = useAppState((state) => state.filter);
  return useMemo(() => findMatches(dataset.columns, filter), [dataset, filter]);
}
