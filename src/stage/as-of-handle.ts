import { slideDay } from '../model/slide-day.ts';
import type { DateText } from '../model/date-text.ts';
import { type Day, toDay } from '../model/day.ts';
import type { Bounds } from '../model/edge.ts';
import type { Scene } from '../layout/scene.ts';

/** What the handle says to a screen reader. */
export interface AsOfWords {
  readonly asOfName: string;
  readonly dates: DateText;
}

/** What the handle is told and can do; null ends the view of another day. */
export interface AsOfTargets {
  readonly day: () => Day | null;
  readonly move: (day: Day | null) => void;
}

/** The slider on the axis at the day whose law is shown. */
export interface AsOfHandle {
  readonly element: HTMLElement;
  /** Puts it at `day`, which can go as far as `span`; away when there is no day. */
  readonly place: (scene: Scene, day: Day | null, span: Bounds | null, words: AsOfWords) => void;
}

/** Side of the handle, pixels, for a pointer and for a finger (WCAG 2.2, 2.5.8). */
const TARGET = 24;
const FINGER = 44;

export function createAsOfHandle(targets: AsOfTargets): AsOfHandle {
  const element = document.createElement('div');
  element.className = 'as-of-handle';
  element.tabIndex = 0;
  element.hidden = true;
  element.setAttribute('role', 'slider');
  let shown: { readonly scene: Scene; readonly span: Bounds | null } | null = null;
  /** Where the hand took hold, as the distance to the line, pixels. */
  let grip: number | null = null;
  const held = (day: number): Day => {
    const [first, last] = [shown?.span?.first ?? day, shown?.span?.last ?? day];
    return toDay(Math.min(last, Math.max(first, Math.floor(day))));
  };
  element.addEventListener('keydown', (event) => {
    const day = targets.day();
    if (day === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const to = slideDay(event.key, event.shiftKey, day, shown?.span ?? null);
    if (to === undefined) return;
    // The arrows of a slider walk no events, and this Escape closes nothing else.
    event.preventDefault();
    targets.move(to);
  });
  element.addEventListener('pointerdown', (event) => {
    const day = targets.day();
    if (event.button !== 0 || shown === null || day === null) return;
    const { scale } = shown.scene;
    // A handle that waits at the edge of the window is taken as it is.
    const lineX = Math.min(scale.right, Math.max(scale.left, scale.toX(day + 0.5)));
    grip = event.clientX - lineX;
    element.setPointerCapture(event.pointerId);
  });
  element.addEventListener('pointermove', (event) => {
    if (grip === null || shown === null) return;
    const { scale } = shown.scene;
    const x = Math.min(scale.right, Math.max(scale.left, event.clientX - grip));
    targets.move(held(scale.toDay(x)));
  });
  for (const type of ['pointerup', 'pointercancel', 'lostpointercapture'] as const) {
    element.addEventListener(type, () => {
      grip = null;
    });
  }
  // The timeline under it is neither dragged nor pressed nor zoomed.
  for (const type of ['mousedown', 'touchstart', 'pointerdown', 'click', 'dblclick'] as const) {
    element.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
  }
  return {
    element,
    place: (scene, day, span, words) => {
      shown = { scene, span };
      if (element.hidden !== (day === null)) element.hidden = day === null;
      if (day !== null) layOut(element, scene, day, span, words);
    },
  };
}

function layOut(
  element: HTMLElement,
  { scale, axisHeight }: Scene,
  day: Day,
  span: Bounds | null,
  { asOfName, dates }: AsOfWords,
): void {
  const size = scale.left === 0 ? FINGER : TARGET;
  const line = scale.toX(day + 0.5);
  // Out of the window it waits at the nearer edge.
  const x = Math.min(scale.right - size / 2, Math.max(scale.left + size / 2, line));
  const side = line < scale.left ? 'before' : line > scale.right ? 'after' : 'inside';
  element.style.width = `${size}px`;
  element.style.height = `${size}px`;
  element.style.transform = `translate(${(side === 'inside' ? line : x) - size / 2}px, ${axisHeight - size / 2}px)`;
  const values = {
    'aria-label': asOfName,
    'aria-valuemin': String(Math.min(day, span?.first ?? day)),
    'aria-valuemax': String(Math.max(day, span?.last ?? day)),
    'aria-valuenow': String(day),
    'aria-valuetext': dates.day(day),
    'data-side': side,
  };
  for (const [name, value] of Object.entries(values)) element.setAttribute(name, value);
}
