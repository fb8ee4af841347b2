import { brushBox, type TimeChart } from '../layout/pace-chart.ts';
import type { DateText } from '../model/date-text.ts';
import { type Day, toDay } from '../model/day.ts';
import type { DaySpan } from '../model/lens-choice.ts';

/** What the handles of a span say. */
export interface SpanSliderWords {
  readonly from: string;
  readonly to: string;
  readonly dates: DateText;
}

/** The two edges of a span, for the keyboard and for screen readers; the mouse goes through them. */
export interface SpanSliders {
  readonly place: (chart: TimeChart, span: DaySpan | null, words: SpanSliderWords) => void;
}

/** Days that a key moves an edge by; Home and End go to the ends of the plot. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 30,
  PageDown: -30,
  Home: -Infinity,
  End: Infinity,
};

/** Width of a slider, pixels (WCAG 2.2, 2.5.8). */
const TARGET = 24;

const EDGES = ['from', 'to'] as const;
type Edge = (typeof EDGES)[number];

interface Placed {
  readonly chart: TimeChart;
  readonly span: DaySpan;
}

export function createSpanSliders(
  host: HTMLElement,
  set: (span: DaySpan) => void,
): SpanSliders & { readonly remove: () => void } {
  let shown: Placed | null = null;
  const sliders = EDGES.map((edge) => {
    const element = document.createElement('div');
    element.className = 'span-handle';
    element.tabIndex = 0;
    element.hidden = true;
    element.setAttribute('role', 'slider');
    element.addEventListener('keydown', (event) => {
      const step = STEPS[event.key];
      if (shown === null || step === undefined) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      const { min, max } = rangeOf(edge, shown);
      const day = Math.min(max, Math.max(min, shown.span[edge] + step));
      set({ ...shown.span, [edge]: toDay(day) });
    });
    host.append(element);
    return { edge, element };
  });
  return {
    place: (chart, span, words) => {
      shown = span === null ? null : { chart, span };
      for (const { edge, element } of sliders) layOut(element, edge, shown, words);
    },
    remove: () => {
      for (const { element } of sliders) element.remove();
    },
  };
}

/** How far an edge can go: to the other one, and to the end of the plot; or it stays where it is. */
function rangeOf(edge: Edge, { chart: { scale }, span }: Placed) {
  const [first, last] = [
    Math.ceil(scale.toDay(scale.left)),
    Math.floor(scale.toDay(scale.right)) - 1,
  ];
  return edge === 'from'
    ? { min: Math.min(first, span.from), max: span.to }
    : { min: span.from, max: Math.max(last, span.to) };
}

function layOut(
  element: HTMLElement,
  edge: Edge,
  placed: Placed | null,
  words: SpanSliderWords,
): void {
  const at = placed === null ? null : placeOf(edge, placed);
  element.hidden = at === null;
  if (placed === null || at === null) return;
  const { plot } = placed.chart;
  const { min, max } = rangeOf(edge, placed);
  const day: Day = placed.span[edge];
  element.style.inset = `${plot[0]}px auto auto ${at - TARGET / 2}px`;
  element.style.height = `${plot[1] - plot[0]}px`;
  const values = {
    'aria-label': words[edge],
    'aria-valuemin': String(min),
    'aria-valuemax': String(max),
    'aria-valuenow': String(day),
    'aria-valuetext': words.dates.day(day),
  };
  for (const [name, value] of Object.entries(values)) element.setAttribute(name, value);
}

/** Where an edge is, pixels; null where it is out of sight. */
function placeOf(edge: Edge, { chart: { scale }, span }: Placed): number | null {
  const x = scale.toX(edge === 'from' ? span.from : span.to + 1);
  return brushBox(span, scale)?.edges.includes(x) === true ? x : null;
}
