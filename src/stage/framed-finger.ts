/** What one finger may do to a timeline inside somebody's page. */
export interface FingerTargets {
  /** The finger is down: a flight under way ends where it is. */
  readonly hold: () => void;
  /** Moves the window by so many pixels of the screen; positive is towards the future. */
  readonly push: (pixels: number) => void;
}

/**
 * One finger pans sideways; up and down it belongs to the page around, which the browser scrolls
 * (`touch-action: pan-y`) and tells us of by cancelling the pointer. Returns the way to stop.
 */
export function listenToFinger(host: HTMLElement, targets: FingerTargets): () => void {
  const listeners = new AbortController();
  const { signal } = listeners;
  const fingers = new Set<number>();
  let lastX: number | null = null;
  host.addEventListener(
    'pointerdown',
    (event) => {
      if (event.pointerType !== 'touch') return;
      fingers.add(event.pointerId);
      // Two fingers pinch, which is d3-zoom's affair.
      lastX = fingers.size === 1 ? event.clientX : null;
      if (fingers.size === 1) targets.hold();
    },
    { signal },
  );
  host.addEventListener(
    'pointermove',
    (event) => {
      if (lastX === null || !fingers.has(event.pointerId)) return;
      targets.push(lastX - event.clientX);
      lastX = event.clientX;
    },
    { signal },
  );
  const lift = (event: PointerEvent) => {
    if (fingers.delete(event.pointerId)) lastX = null;
  };
  addEventListener('pointerup', lift, { signal });
  addEventListener('pointercancel', lift, { signal });
  return () => listeners.abort();
}
