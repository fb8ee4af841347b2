import { hitMark } from '../layout/hit.ts';
import type { Scene, SceneMark } from '../layout/scene.ts';

/** What pointing, pressing and double-pressing mean to the timeline. */
export interface PointerTargets {
  readonly scene: () => Scene | null;
  readonly hover: (mark: SceneMark | null) => void;
  /** Whether the pointer rests on the card of what is hovered. */
  readonly isCardHeld: () => boolean;
  /** A press on a mark or its name. */
  readonly choose: (mark: SceneMark) => void;
  /** A press on the count of joined events, or on a mark that has no name to choose by. */
  readonly part: (mark: SceneMark) => void;
  /** Event at the other end of the arc at a place, if there is one. */
  readonly arcAt: (x: number, y: number) => number | null;
  readonly pointArc: (other: number | null) => void;
  /** A press on an arc. */
  readonly followArc: (other: number) => void;
  /** A double press on free ground; `anchor` is 0 at the left edge of the plot, 1 at the right. */
  readonly zoom: (anchor: number) => void;
}

/** How near a pointer, and a finger, must come to a mark, pixels. */
const REACH = { fine: 12, coarse: 24 } as const;

/** Time to get from a mark to its card, milliseconds. */
const GRACE = 180;

/** Listens to the pointer over the timeline; returns the way to stop. */
export function listenToPointer(host: HTMLElement, targets: PointerTargets): () => void {
  const placeOf = (event: MouseEvent) => {
    const box = host.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const hit = (event: MouseEvent): SceneMark | null => {
    const scene = targets.scene();
    const { x, y } = placeOf(event);
    const touch = event instanceof PointerEvent && event.pointerType === 'touch';
    return scene === null ? null : hitMark(scene, x, y, touch ? REACH.coarse : REACH.fine);
  };
  const move = (event: PointerEvent) => {
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    const mark = hit(event);
    const { x, y } = placeOf(event);
    const arc = mark === null ? targets.arcAt(x, y) : null;
    host.dataset.over = mark === null && arc === null ? 'nothing' : 'mark';
    if (mark === null) fade();
    else point(mark);
    targets.pointArc(arc);
  };
  const leave = () => {
    fade();
    targets.pointArc(null);
  };
  let fading: ReturnType<typeof setTimeout> | undefined;
  const point = (mark: SceneMark) => {
    clearTimeout(fading);
    fading = undefined;
    targets.hover(mark);
  };
  /** Leaves time to reach the card of what was pointed at; who rests on the card keeps it. */
  const fade = () => {
    fading ??= setTimeout(() => {
      fading = undefined;
      if (!targets.isCardHeld()) targets.hover(null);
    }, GRACE);
  };
  const click = (event: MouseEvent) => {
    // A click without a press comes from a key or a screen reader; the button answers that itself.
    const mark = event.detail === 0 ? null : hit(event);
    if (mark === null) {
      const { x, y } = placeOf(event);
      const arc = event.detail === 0 ? null : targets.arcAt(x, y);
      if (arc !== null) targets.followArc(arc);
      return;
    }
    const onCount = isOnCount(mark, placeOf(event));
    if (mark.joined > 1 && (mark.name === null || onCount)) targets.part(mark);
    else targets.choose(mark);
  };
  const doubleClick = (event: MouseEvent) => {
    const scene = targets.scene();
    const onButton = event.target instanceof Element && event.target.closest('button') !== null;
    if (scene === null || onButton || hit(event) !== null) return;
    const { left, right } = scene.scale;
    const anchor = (placeOf(event).x - left) / (right - left);
    if (anchor >= 0) targets.zoom(anchor);
  };
  host.addEventListener('pointermove', move);
  host.addEventListener('pointerleave', leave);
  host.addEventListener('click', click);
  host.addEventListener('dblclick', doubleClick);
  return () => {
    clearTimeout(fading);
    host.removeEventListener('pointermove', move);
    host.removeEventListener('pointerleave', leave);
    host.removeEventListener('click', click);
    host.removeEventListener('dblclick', doubleClick);
  };
}

/** Widest count, `+99`, and half its line, with a little slack; pixels. */
const COUNT = { width: 26, half: 9 };

function isOnCount(
  { count }: SceneMark,
  { x, y }: { readonly x: number; readonly y: number },
): boolean {
  if (count === null) return false;
  return x >= count.x - 3 && x <= count.x + COUNT.width && Math.abs(y - count.y) <= COUNT.half;
}
