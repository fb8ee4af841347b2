import { brushBox, daysBetween, type TimeChart } from '../layout/pace-chart.ts';
import { toDay } from '../model/day.ts';
import type { DaySpan } from '../model/lens-choice.ts';
import { swallowClick } from './swallow-click.ts';

/** What drawing a span of days needs to know and may do. */
export interface SpanTargets {
  readonly chart: () => TimeChart | null;
  readonly span: () => DaySpan | null;
  readonly set: (span: DaySpan | null) => void;
  /** The hand has begun to draw: a flight under way ends where it is. */
  readonly begin: () => void;
}

/** Shorter ways are a press on what is under the hand, pixels. */
const NARROWEST = 4;
/** How near a hand must come to an edge to move it, pixels. */
const REACH = { fine: 6, coarse: 16 } as const;

/** What a hand does to the span: draws a new one, moves one edge, or moves all of it. */
type Grip = 'new' | 'from' | 'to' | 'whole';

interface Drag {
  readonly pointer: number;
  readonly grip: Grip;
  /** Where it began, pixels of the host; and the span there was. */
  readonly x: number;
  readonly before: DaySpan | null;
  /** Whether the hand has gone far enough to be no press. */
  drawn: boolean;
}

/**
 * A drag over the plot of a chart draws a span of whole days, or moves the one there is; the dates are
 * left to those who pull time along. Must listen before the gestures that it keeps from the plot.
 * Returns the way to stop.
 */
export function listenToSpan(host: HTMLElement, targets: SpanTargets): () => void {
  const listeners = new AbortController();
  let drag: Drag | null = null;
  const placeOf = (event: MouseEvent) => {
    const box = host.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const gripAt = (event: PointerEvent): Grip | null => {
    const chart = targets.chart();
    const { x, y } = placeOf(event);
    if (chart === null || !isOnPlot(chart, x, y)) return null;
    const reach = event.pointerType === 'touch' ? REACH.coarse : REACH.fine;
    return gripOf(chart, targets.span(), x, reach);
  };
  const down = (event: PointerEvent) => {
    if (drag !== null && event.pointerId !== drag.pointer) {
      // A second finger pinches: what the first has drawn was not meant.
      drop();
      return;
    }
    const grip = isPlain(event) ? gripAt(event) : null;
    if (grip === null) return;
    drag = {
      pointer: event.pointerId,
      grip,
      x: placeOf(event).x,
      before: targets.span(),
      drawn: false,
    };
    // One finger on the plot draws; elsewhere it pulls time along.
    if (event.pointerType === 'touch') event.stopPropagation();
  };
  const move = (event: PointerEvent) => {
    if (drag === null) {
      if (event.buttons === 0) host.dataset.grip = gripAt(event) ?? 'none';
      return;
    }
    const chart = targets.chart();
    if (event.pointerId !== drag.pointer || chart === null) return;
    const { x } = placeOf(event);
    if (!drag.drawn && Math.abs(x - drag.x) < NARROWEST) return;
    if (!drag.drawn) {
      drag.drawn = true;
      host.setPointerCapture(event.pointerId);
      host.dataset.drawing = 'true';
      targets.begin();
    }
    targets.set(spanUnder(drag, chart, x));
  };
  const up = (event: PointerEvent) => {
    if (drag?.pointer !== event.pointerId) return;
    if (drag.drawn) swallowClick(host);
    end();
  };
  const end = () => {
    drag = null;
    delete host.dataset.drawing;
  };
  /** Puts back what was there before the hand came. */
  const drop = () => {
    if (drag?.drawn === true) targets.set(drag.before);
    end();
  };
  const escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || drag?.drawn !== true) return;
    drop();
    // This press has been answered: what else Escape closes stays open.
    event.preventDefault();
  };
  /** Keeps the mouse on the plot from pulling time along. */
  const keep = (event: MouseEvent) => {
    if (drag !== null && event.button === 0) event.stopImmediatePropagation();
  };
  const { signal } = listeners;
  host.addEventListener('pointerdown', down, { signal, capture: true });
  host.addEventListener('pointermove', move, { signal });
  host.addEventListener('pointerup', up, { signal });
  host.addEventListener('pointercancel', drop, { signal });
  host.addEventListener('mousedown', keep, { signal, capture: true });
  addEventListener('keydown', escape, { signal, capture: true });
  return () => listeners.abort();
}

/** Ctrl and Shift mean other things, and so does any but the first button. */
function isPlain({ button, ctrlKey, shiftKey, isPrimary }: PointerEvent): boolean {
  return isPrimary && button === 0 && !ctrlKey && !shiftKey;
}

function isOnPlot({ scale, plot, axis }: TimeChart, x: number, y: number): boolean {
  if (x < scale.left || x > scale.right) return false;
  return y >= plot[0] && y <= plot[1] && (y < axis[0] || y > axis[1]);
}

function gripOf({ scale }: TimeChart, span: DaySpan | null, x: number, reach: number): Grip {
  if (span === null || brushBox(span, scale) === null) return 'new';
  const [from, to] = [scale.toX(span.from), scale.toX(span.to + 1)];
  const [toFrom, toTo] = [Math.abs(x - from), Math.abs(x - to)];
  if (Math.min(toFrom, toTo) <= reach) return toFrom < toTo ? 'from' : 'to';
  return x > from && x < to ? 'whole' : 'new';
}

/** The span that a drag to `x` asks for. */
function spanUnder({ grip, x: begun, before }: Drag, { scale }: TimeChart, x: number): DaySpan {
  const inside = Math.max(scale.left, Math.min(scale.right - 1, x));
  if (before === null || grip === 'new') return daysBetween(scale, begun, inside);
  if (grip === 'whole') {
    const days = Math.round((x - begun) / scale.perDay);
    return { from: toDay(before.from + days), to: toDay(before.to + days) };
  }
  const fixed = scale.toX((grip === 'from' ? before.to : before.from) + 0.5);
  return daysBetween(scale, fixed, inside);
}
