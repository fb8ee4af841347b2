import { handlesOf } from '../layout/strip-window.ts';
import type { DateText } from '../model/date-text.ts';
import { type SlidePart, slideBy, slideRange } from '../model/slide.ts';
import { type Viewport, wholeDays } from '../model/viewport.ts';

/** What the sliders say to a screen reader. */
export interface SliderWords {
  readonly names: Readonly<Record<SlidePart, string>>;
  /** A range between two days in words. */
  readonly range: (from: string, to: string) => string;
}

/** The edges and the body of the overview's window, for the keyboard and for screen readers. */
export interface OverviewSliders {
  /** Lays the sliders over the drawn window, `x0` to `x1`, and says where it is. */
  readonly place: (place: SliderPlace) => void;
}

export interface SliderPlace {
  readonly x0: number;
  readonly x1: number;
  /** Of the host, pixels. */
  readonly width: number;
  /** Upper and lower edge of the drawn window, pixels. */
  readonly top: number;
  readonly base: number;
  readonly window: Viewport;
  /** First and past-the-last day of the strip. */
  readonly strip: Viewport;
  readonly dates: DateText;
  readonly words: SliderWords;
}

/** Least width of a slider, pixels (WCAG 2.2, 2.5.8). */
const TARGET = 24;

/** In the order of the Tab key, which is that of the eye. */
const PARTS: readonly SlidePart[] = ['start', 'whole', 'end'];

/**
 * Three sliders over the brush in `host`. The mouse goes through them to the brush, which moves the
 * same window.
 */
export function createOverviewSliders(
  host: HTMLElement,
  targets: { readonly window: () => Viewport; readonly slide: (to: Viewport) => void },
): OverviewSliders {
  let shown: SliderPlace | null = null;
  const sliders = PARTS.map((part) => {
    const element = document.createElement('div');
    element.className = 'strip-slider';
    element.tabIndex = 0;
    element.setAttribute('role', 'slider');
    element.addEventListener('keydown', (event) => {
      if (shown === null || event.ctrlKey || event.metaKey || event.altKey) return;
      // The sliders follow at rest; two quick presses must add up all the same.
      const to = slideBy(event.key, part, targets.window(), shown.strip);
      if (to === null) return;
      event.preventDefault();
      targets.slide(to);
    });
    host.append(element);
    return { part, element };
  });
  return {
    place: (place) => {
      shown = place;
      for (const { part, element } of sliders) layOut(element, part, place);
    },
  };
}

function layOut(element: HTMLElement, part: SlidePart, place: SliderPlace): void {
  const [left, width] = boxOf(part, place);
  element.style.inset = `${place.top}px auto auto ${left}px`;
  element.style.width = `${width}px`;
  element.style.height = `${place.base - place.top}px`;
  const { min, max, now } = slideRange(part, place.window, place.strip);
  const values = {
    'aria-label': place.words.names[part],
    'aria-valuemin': String(Math.round(min)),
    'aria-valuemax': String(Math.round(max)),
    'aria-valuenow': String(Math.round(now)),
    'aria-valuetext': textOf(part, place),
  };
  for (const [name, value] of Object.entries(values)) element.setAttribute(name, value);
}

/** The edges stand over the brush's handles, whole inside the host; the body is between them. */
function boxOf(part: SlidePart, { x0, x1, width }: SliderPlace): readonly [number, number] {
  const [start, end] = handlesOf({ x0, x1 }, { size: TARGET, kept: TARGET }, width);
  if (part === 'start') return [start - TARGET / 2, TARGET];
  if (part === 'end') return [end - TARGET / 2, TARGET];
  const body = Math.max(TARGET, x1 - x0);
  return [(x0 + x1 - body) / 2, body];
}

/** To the day, so that every move is heard. */
function textOf(part: SlidePart, { window, dates, words }: SliderPlace): string {
  const whole = wholeDays(window);
  const [from, to] = [dates.day(whole.from), dates.day(whole.to)];
  return { start: from, end: to, whole: words.range(from, to) }[part];
}
