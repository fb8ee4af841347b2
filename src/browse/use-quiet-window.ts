import { useEffect, useState } from 'react';
import type { Viewport } from '../model/viewport.ts';
import { settledWindow } from '../state/app-state.ts';
import { useApp } from './app-context.ts';

/** Quiet time after which words follow the window, milliseconds. */
const QUIET = 300;

/** The window once it has come to rest, so that text does not race the hand. */
export function useQuietWindow(): Viewport {
  const { store } = useApp();
  const [window, setWindow] = useState(() => settledWindow(store.get()));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = store.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(() => setWindow(settledWindow(store.get())), QUIET);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [store]);
  return window;
}
