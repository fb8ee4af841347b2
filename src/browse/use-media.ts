import { useCallback, useSyncExternalStore } from 'react';

/** Whether a media query holds now; follows it when that changes. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}

/** Room for both rails beside the timeline. */
export const WIDE = '(min-width: 1100px)';
/** A phone: names above lanes, details as a sheet. */
export const PHONE = '(max-width: 719.98px)';
export const REDUCED_MOTION = '(prefers-reduced-motion: reduce)';
