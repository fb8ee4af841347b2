import { scaleLinear } from 'd3';
import type { DateText } from '../model/date-text.ts';
import { toDay } from '../model/day.ts';
import type { Viewport } from '../model/viewport.ts';
import { createBoxBand } from './box-band.ts';
import { swallowClick } from './swallow-click.ts';

/** What drawing a stretch of time to zoom to needs to know and may do. */
export interface BoxZoomTargets {
  readonly window: () => Viewport;
  /** Left, right and upper edge of the plot, pixels. */
  readonly plot: () => readonly [number, number, number];
  readonly dates: () => DateText | null;
  /** The hand has begun to draw: a flight under way ends where it is. */
  readonly begin: () => void;
  readonly fly: (to: Viewport) => void;
}

/** Narrowest band that means anything, pixels. */
const NARROWEST = 6;

/** A band being drawn: where it began and where the hand is, pixels of the plot. */
interface Band {
  readonly from: number;
  to: number;
  /** Whether it has been a band at all, so that letting go is no press on what is under it. */
  drawn: boolean;
  cancelled: boolean;
}

/** Shift and a drag of the mouse draw a band that is flown to on release; returns the way to stop. */
export function listenToBoxZoom(
  host: HTMLElement,
  sheet: HTMLElement,
  targets: BoxZoomTargets,
): () => void {
  const view = createBoxBand(sheet);
  const listeners = new AbortController();
  let band: Band | null = null;
  const placeOf = (event: PointerEvent) => event.clientX - host.getBoundingClientRect().left;
  const held = (x: number) => {
    const [left, right] = targets.plot();
    return Math.min(right, Math.max(left, x));
  };
  const windowOf = ({ from, to }: Band): Viewport => {
    const { start, end } = targets.window();
    const [left, right] = targets.plot();
    const scale = scaleLinear([left, right], [start, end]);
    return {
      start: toDay(scale(Math.min(from, to))),
      end: toDay(scale(Math.max(from, to))),
    };
  };
  const down = (event: PointerEvent) => {
    const x = placeOf(event);
    if (!event.shiftKey || event.button !== 0 || event.pointerType !== 'mouse') return;
    if (x !== held(x)) return;
    band = { from: x, to: x, drawn: false, cancelled: false };
    host.setPointerCapture(event.pointerId);
    targets.begin();
  };
  const move = (event: PointerEvent) => {
    if (band === null || band.cancelled) return;
    band.to = held(placeOf(event));
    const wide = Math.abs(band.to - band.from) >= NARROWEST;
    band.drawn ||= wide;
    const dates = targets.dates();
    if (!wide || dates === null) view.hide();
    else view.show(band, targets.plot(), windowOf(band), dates);
  };
  const up = () => {
    if (band === null) return;
    const ended = band;
    band = null;
    view.hide();
    if (ended.drawn) swallowClick(host);
    const wide = Math.abs(ended.to - ended.from) >= NARROWEST;
    if (wide && !ended.cancelled) targets.fly(windowOf(ended));
  };
  const lost = () => {
    band = null;
    view.hide();
  };
  const escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || band === null || band.cancelled) return;
    band.cancelled = true;
    view.hide();
    // This press has been answered: what else Escape closes stays open.
    event.preventDefault();
  };
  const showShift = (event: KeyboardEvent) => {
    if (event.key === 'Shift') host.toggleAttribute('data-shift', event.type === 'keydown');
  };
  const { signal } = listeners;
  host.addEventListener('pointerdown', down, { signal });
  host.addEventListener('pointermove', move, { signal });
  host.addEventListener('pointerup', up, { signal });
  host.addEventListener('pointercancel', lost, { signal });
  // Shift and a press would else stretch whatever text is selected on the page.
  host.addEventListener('mousedown', (event) => event.shiftKey && event.preventDefault(), {
    signal,
  });
  addEventListener('keydown', escape, { signal, capture: true });
  addEventListener('keydown', showShift, { signal });
  addEventListener('keyup', showShift, { signal });
  addEventListener('blur', () => host.removeAttribute('data-shift'), { signal });
  return () => {
    listeners.abort();
    view.remove();
  };
}
