import type { DateText } from '../model/date-text.ts';
import { type Viewport, wholeDays } from '../model/viewport.ts';

/** The drawn stretch of time: two edges, and its first and last day at its top. */
export interface BoxBand {
  /** Draws it between two places in a plot of that left, right and upper edge, all in pixels. */
  readonly show: (
    band: { readonly from: number; readonly to: number },
    plot: readonly [number, number, number],
    window: Viewport,
    dates: DateText,
  ) => void;
  readonly hide: () => void;
  readonly remove: () => void;
}

/** Builds the band, hidden, inside `sheet`. */
export function createBoxBand(sheet: HTMLElement): BoxBand {
  const element = document.createElement('div');
  const days = document.createElement('p');
  const [first, last] = [document.createElement('span'), document.createElement('span')];
  element.className = 'box-zoom';
  element.hidden = true;
  days.append(first, last);
  element.append(days);
  sheet.append(element);
  return {
    show: ({ from, to }, [left, right, upper], window, dates) => {
      const x = Math.min(from, to);
      const width = Math.abs(to - from);
      const whole = wholeDays(window);
      element.hidden = false;
      element.style.inset = `${upper}px auto 0 ${x}px`;
      element.style.width = `${width}px`;
      first.textContent = dates.day(whole.from);
      last.textContent = dates.day(whole.to);
      // The days stand at the edges where there is room, else side by side over the band.
      days.style.minWidth = `${width}px`;
      const middle = x + (width - days.offsetWidth) / 2;
      const inside = Math.max(left, Math.min(right - days.offsetWidth, middle));
      days.style.transform = `translateX(${inside - x}px)`;
    },
    hide: () => {
      element.hidden = true;
    },
    remove: () => element.remove(),
  };
}
