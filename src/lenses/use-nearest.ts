import { type RefObject, useEffect, useRef } from 'react';
import { type Chart, nearestTarget } from '../layout/chart.ts';

interface NearestHand {
  readonly chart: Chart;
  readonly onPoint: (key: string | null) => void;
  readonly onChoose: (key: string) => void;
}

/**
 * Marks stand closer than their buttons are large: over a chart in `host`, the pointer means the
 * nearest mark and not the topmost button. Keys and screen readers press the buttons themselves.
 */
export function useNearest(host: RefObject<HTMLElement | null>, hand: NearestHand): void {
  const latest = useRef(hand);
  useEffect(() => {
    latest.current = hand;
  });
  useEffect(() => {
    const area = host.current;
    if (area === null) return undefined;
    const listeners = new AbortController();
    const { signal } = listeners;
    const keyAt = (event: PointerEvent | MouseEvent) => {
      const picture = area.querySelector('canvas');
      if (picture === null) return null;
      const box = picture.getBoundingClientRect();
      return nearestTarget(latest.current.chart, event.clientX - box.left, event.clientY - box.top);
    };
    let last: string | null = null;
    const move = (event: PointerEvent) => {
      if (event.pointerType === 'touch') return;
      const key = keyAt(event);
      area.dataset.over = key === null ? 'nothing' : 'mark';
      if (key !== last) latest.current.onPoint(key);
      last = key;
    };
    const leave = () => {
      if (last !== null) latest.current.onPoint(null);
      last = null;
    };
    const press = (event: MouseEvent) => {
      // A click without a press comes from a key or a screen reader; the button answers that itself.
      const key = event.detail === 0 ? null : keyAt(event);
      if (key !== null) latest.current.onChoose(key);
    };
    area.addEventListener('pointermove', move, { signal });
    area.addEventListener('pointerleave', leave, { signal });
    area.addEventListener('click', press, { signal });
    return () => listeners.abort();
  }, [host]);
}
