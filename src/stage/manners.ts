/**
 * Whose the wheel and the finger are: a page of its own takes both; inside somebody's page a plain
 * wheel and one finger moving up or down are theirs.
 */
export type Manners = 'page' | 'frame';

/** Most that one turn of the wheel zooms, as an exponent of 2. */
const MOST_TURN = 0.5;

/** Whether a turn of the wheel asks for zoom: always on our own page, with Ctrl or ⌘ in a frame. */
export function asksForZoom(event: WheelEvent, manners: Manners): boolean {
  return manners === 'page' || event.ctrlKey || event.metaKey;
}

/**
 * How far a turn with Ctrl zooms, as an exponent of 2. A pinch on a touchpad comes as many small
 * turns, a mouse with Ctrl as few large ones: both want a sensible step.
 */
export function turnWithCtrl(event: WheelEvent): number {
  const lines = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : 16;
  return Math.max(-MOST_TURN, Math.min(MOST_TURN, -event.deltaY * lines * 0.01));
}
