import { useEffect } from 'react';
import { useApp } from '../browse/app-context.ts';
import { isElsewhere } from '../browse/key-target.ts';

/**
 * Escape takes away what was chosen of a chart, the span of the pace or a column of the shift: from the
 * chart at once, from elsewhere when nothing else is open.
 */
export function useChoiceEscape(choice: 'brush' | 'column', chart: '.pace' | '.shift'): void {
  const { store } = useApp();
  useEffect(() => {
    const escape = (event: KeyboardEvent) => {
      const { lens, selected, opened, joined } = store.get();
      if (event.key !== 'Escape' || lens[choice] === null || isElsewhere(event)) return;
      const onChart = document.activeElement?.closest(chart) != null;
      if (!onChart && (selected !== null || opened !== null || joined.length > 0)) return;
      store.dispatch({ type: 'lensSet', lens: { [choice]: null } });
      // This press has been answered: what else Escape closes stays open.
      event.preventDefault();
    };
    document.addEventListener('keydown', escape, { capture: true });
    return () => document.removeEventListener('keydown', escape, { capture: true });
  }, [store, choice, chart]);
}
