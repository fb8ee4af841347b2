import { useEffect } from 'react';
import { isUse } from '../state/is-use.ts';
import { useApp } from './app-context.ts';

/** Calls back as soon as the reader moves, chooses or opens anything, while that is waited for. */
export function useFirstUse(waiting: boolean, onUse: () => void): void {
  const { store } = useApp();
  useEffect(() => {
    if (!waiting) return undefined;
    const before = store.get();
    return store.subscribe(() => {
      if (isUse(before, store.get())) onUse();
    });
  }, [store, waiting, onUse]);
}
