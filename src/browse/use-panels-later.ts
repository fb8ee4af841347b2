import { useCallback, useDeferredValue, useEffect, useRef } from 'react';

/**
 * The panels come right after the view they stand beside, in a task of their own: together the two
 * would hold up a hand for too long where there are very many events. Answers whether they may come,
 * and what to call with the first picture: `onWhole` follows once both are there.
 */
export function usePanelsLater(
  onWhole: () => void,
): readonly [hasPanels: boolean, onPainted: () => void] {
  const hasPanels = useDeferredValue(true, false);
  const isPainted = useRef(false);
  useEffect(() => {
    if (hasPanels && isPainted.current) onWhole();
  }, [hasPanels, onWhole]);
  const onPainted = useCallback(() => {
    isPainted.current = true;
    if (hasPanels) onWhole();
  }, [hasPanels, onWhole]);
  return [hasPanels, onPainted];
}
