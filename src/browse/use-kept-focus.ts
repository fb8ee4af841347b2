import { type RefObject, useEffect, useRef } from 'react';

/** Gives the keyboard to the view in the middle: to its mark, else to the whole of it. */
export function focusView(): void {
  const stop = document.querySelector<HTMLElement>('.focus-layer [tabindex="0"]');
  (stop ?? document.querySelector<HTMLElement>('#timeline, #table, #lens'))?.focus();
}

/**
 * Keeps the keyboard from being lost when a control goes by its own press: the next control of its
 * group gets it, or the view when the group goes too.
 */
export function useKeptFocus(group: RefObject<HTMLElement | null>): void {
  const held = useRef(false);
  useEffect(() => {
    const listen = ({ target }: FocusEvent) => {
      held.current = target instanceof Node && group.current?.contains(target) === true;
    };
    document.addEventListener('focusin', listen);
    return () => document.removeEventListener('focusin', listen);
  }, [group]);
  // After every change: any of them may have taken the control away.
  useEffect(() => {
    if (!held.current || document.activeElement !== document.body) return;
    held.current = false;
    const next = group.current?.querySelector<HTMLElement>('button');
    if (next == null) focusView();
    else next.focus();
  });
}
