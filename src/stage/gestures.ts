import { type D3ZoomEvent, type ZoomTransform, select, zoom, zoomIdentity } from 'd3';
import { toDay } from '../model/day.ts';
import { MAX_SPAN, MIN_SPAN, type Viewport, spanOf } from '../model/viewport.ts';
import { type EdgeTargets, createEdge } from './edge-hold.ts';
import { listenToFinger } from './framed-finger.ts';
import { type Manners, asksForZoom, turnWithCtrl } from './manners.ts';

/** What the hand can ask of the timeline. */
export interface GestureTargets extends EdgeTargets {
  /** Vertical drag, pixels; positive shows what is below. */
  readonly scroll: (pixels: number) => void;
  /** Left and right edge of the plot, pixels. */
  readonly plot: () => readonly [number, number];
}

/** Pan and zoom by wheel, drag and pinch, through d3-zoom; returns the way to stop. */
export function listenToGestures(
  host: HTMLElement,
  targets: GestureTargets,
  manners: Manners,
): () => void {
  let own = false;
  let lastY = 0;
  let pulling = false;
  const edge = createEdge(targets);
  const behaviour = zoom<HTMLElement, unknown>()
    .filter((event: Event) => accepts(event, manners))
    .extent(() => {
      const [left, right] = targets.plot();
      return [
        [left, 0],
        [right, host.clientHeight],
      ];
    })
    .on('start', (event: D3ZoomEvent<HTMLElement, unknown>) => {
      if (own) return;
      // Taking hold ends a flight where it is.
      targets.move(targets.window());
      lastY = event.transform.y;
      pulling = !(event.sourceEvent instanceof WheelEvent);
      host.dataset.grabbed = 'true';
    })
    .on('zoom', (event: D3ZoomEvent<HTMLElement, unknown>) => {
      if (own) return;
      const before = targets.window();
      const asked = windowOf(event.transform, targets.plot());
      // The wheel zooms about a day that must stay under the pointer; only a pull meets resistance.
      const window = pulling ? edge.pull(asked) : asked;
      targets.move(window);
      // A drag moves lanes too; a zoom about the pointer leaves them where they are.
      if (Math.abs(spanOf(window) - spanOf(before)) < spanOf(before) * 1e-6) {
        targets.scroll(lastY - event.transform.y);
      }
      lastY = event.transform.y;
    })
    .on('end', () => {
      if (own) return;
      delete host.dataset.grabbed;
      if (pulling) edge.release();
    });
  if (manners === 'frame') behaviour.wheelDelta(turnWithCtrl);
  behaviour.scaleExtent([BASE_SPAN / MAX_SPAN, BASE_SPAN / MIN_SPAN]);
  const selection = select<HTMLElement, unknown>(host).call(behaviour).on('dblclick.zoom', null);

  // d3-zoom keeps a transform of its own: before each gesture it is told where the window is.
  const sync = (event: Event) => {
    // A press that starts no gesture must not take hold of anything.
    if (host.dataset.grabbed !== undefined || !accepts(event, manners)) return;
    const window = event instanceof WheelEvent ? targets.window() : edge.take();
    own = true;
    selection.call(behaviour.transform.bind(behaviour), transformOf(window, targets.plot()));
    own = false;
  };
  const beforeGesture = ['wheel', 'mousedown', 'touchstart'] as const;
  for (const type of beforeGesture)
    host.addEventListener(type, sync, { capture: true, passive: true });
  const sideways = (event: WheelEvent) => {
    if (!isSideways(event)) return;
    event.preventDefault();
    const delta = event.deltaX === 0 ? event.deltaY : event.deltaX;
    const [left, right] = targets.plot();
    edge.push((delta * wheelUnit(event)) / (right - left));
  };
  host.addEventListener('wheel', sideways, { passive: false });
  const stopFinger =
    manners === 'page'
      ? () => undefined
      : listenToFinger(host, {
          hold: () => targets.move(targets.window()),
          push: (pixels) => {
            const [left, right] = targets.plot();
            edge.push(pixels / (right - left));
          },
        });
  return () => {
    stopFinger();
    edge.stop();
    selection.on('.zoom', null);
    for (const type of beforeGesture) host.removeEventListener(type, sync, { capture: true });
    host.removeEventListener('wheel', sideways);
  };
}

/** Days across the plot at zoom factor 1. */
const BASE_SPAN = 10_000;

function accepts(event: Event, manners: Manners): boolean {
  if (event instanceof WheelEvent) return !isSideways(event) && asksForZoom(event, manners);
  if (manners === 'frame' && isOneFinger(event)) return false;
  // Shift and a drag draw the stretch of time to zoom to.
  return (
    !(event instanceof MouseEvent) || (event.button === 0 && !event.ctrlKey && !event.shiftKey)
  );
}

/** Not every browser knows touch events. */
function isOneFinger(event: Event): boolean {
  return 'touches' in event && event instanceof TouchEvent && event.touches.length < 2;
}

function isSideways(event: WheelEvent): boolean {
  return !event.ctrlKey && (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY));
}

function wheelUnit(event: WheelEvent): number {
  return event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
}

/** At zoom factor 1, whose days across the plot are {@link BASE_SPAN}, day 0 stands at its left edge. */
function windowOf(transform: ZoomTransform, [left, right]: readonly [number, number]): Viewport {
  const perDay = (right - left) / BASE_SPAN;
  const dayAt = (x: number) => toDay((transform.invertX(x) - left) / perDay);
  return { start: dayAt(left), end: dayAt(right) };
}

function transformOf(view: Viewport, [left, right]: readonly [number, number]): ZoomTransform {
  const factor = BASE_SPAN / spanOf(view);
  const start = left + (view.start * (right - left)) / BASE_SPAN;
  return zoomIdentity.translate(left - factor * start, 0).scale(factor);
}
