import { planFlight } from '../model/flight.ts';
import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import type { Action } from '../state/update.ts';
import type { FrameLoop } from './frame-loop.ts';

/**
 * Moves the window to the state's target frame by frame, or at once where motion is unwelcome.
 * Anything that moves the window meanwhile ends the flight.
 */
export function flyToTarget(
  store: Store<AppState, Action>,
  loop: FrameLoop,
  reducedMotion: boolean,
): void {
  const { target, window } = store.get();
  if (target === null) return;
  if (reducedMotion) {
    store.dispatch({ type: 'windowMoved', window: target });
    return;
  }
  const flight = planFlight(window, target);
  let start: number | null = null;
  loop.animate((now) => {
    start ??= now;
    if (store.get().target !== target) return false;
    const t = (now - start) / flight.duration;
    if (t >= 1) store.dispatch({ type: 'windowMoved', window: target });
    else store.dispatch({ type: 'flying', window: flight.at(easeInOut(t)) });
    return t < 1;
  });
}

function easeInOut(t: number): number {
  return t < 0.5 ? 2 * t * t : 1 - (-2 * t + 2) ** 2 / 2;
}
