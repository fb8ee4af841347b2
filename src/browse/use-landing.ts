import { useEffect } from 'react';
import { useApp } from './app-context.ts';

/** Where no timeline is there to fly, a flight lands at once: the window is where it should be. */
export function useLanding(): void {
  const { store } = useApp();
  useEffect(() => {
    const land = () => {
      const { target } = store.get();
      if (target !== null) store.dispatch({ type: 'windowMoved', window: target });
    };
    land();
    return store.subscribe(land);
  }, [store]);
}
