import { type RefObject, useEffect, useRef } from 'react';

/** Left of this share of the width a press goes back. */
const BACK_SHARE = 0.3;
/** A finger that moves so far sideways turns the page, pixels. */
const SWIPE = 48;

/** Presses and swipes on the slide itself: the right part goes on, the left part back. */
export function usePresentHand(
  slide: RefObject<HTMLElement | null>,
  onStep: (step: 'next' | 'previous') => void,
): void {
  const latest = useRef(onStep);
  useEffect(() => {
    latest.current = onStep;
  });
  useEffect(() => {
    const element = slide.current;
    if (element === null) return undefined;
    let start: { readonly x: number; readonly y: number } | null = null;
    let swiped = false;
    const down = (event: PointerEvent) => {
      swiped = false;
      start = event.pointerType === 'touch' ? { x: event.clientX, y: event.clientY } : null;
    };
    const up = (event: PointerEvent) => {
      if (start === null) return;
      const [dx, dy] = [event.clientX - start.x, event.clientY - start.y];
      start = null;
      if (Math.abs(dx) < SWIPE || Math.abs(dx) < Math.abs(dy)) return;
      swiped = true;
      latest.current(dx < 0 ? 'next' : 'previous');
    };
    const click = (event: MouseEvent) => {
      if (swiped || (event.target instanceof Element && event.target.closest('button, a'))) return;
      const { left, width } = element.getBoundingClientRect();
      latest.current(event.clientX - left < width * BACK_SHARE ? 'previous' : 'next');
    };
    element.addEventListener('pointerdown', down);
    element.addEventListener('pointerup', up);
    element.addEventListener('click', click);
    return () => {
      element.removeEventListener('pointerdown', down);
      element.removeEventListener('pointerup', up);
      element.removeEventListener('click', click);
    };
  }, [slide]);
}
