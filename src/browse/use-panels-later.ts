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
  const isThere = useRef({ view: false, panels: false });
  useEffect(() => {
    isThere.current.panels = hasPanels;
    if (hasPanels && isThere.current.view) onWhole();
  }, [hasPanels, onWhole]);
  // One function from first to last: a view that is handed another one begins anew.
  const onPainted = useCallback(() => {
    isThere.current.view = true;
    if (isThere.current.panels) onWhole();
  }, [onWhole]);
  return [hasPanels, onPainted];
}
