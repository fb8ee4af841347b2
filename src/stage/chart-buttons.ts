import type { Chart, ChartTarget } from '../layout/chart.ts';
import { placeAfter, placeInRows } from '../layout/chart-walk.ts';
import { element } from './chart-element.ts';

/** What the buttons show, and how the arrows walk them. */
export interface ButtonsView {
  readonly chart: Chart;
  /** What the chart is, for a screen reader. */
  readonly name: string;
  /** Whether up and down lead to the row above and below, and not just on. */
  readonly rows: boolean;
  /** Keys of the targets that are lit; none lights up when missing. */
  readonly lit: ReadonlySet<string> | undefined;
}

/** The buttons over the targets of a chart. */
export interface ChartButtons {
  readonly element: HTMLElement;
  readonly place: (view: ButtonsView) => void;
}

/** A button over each target: one tab stop for all, arrows walk them. */
export function createChartButtons(
  choose: (target: ChartTarget) => void,
  point: (words: string | null) => void,
): ChartButtons {
  const bar = element('div', 'chart-targets');
  bar.setAttribute('role', 'toolbar');
  let shown: readonly ChartTarget[] = [];
  let inRows = false;
  let stop = '';
  const buttons = () => [...bar.querySelectorAll('button')];
  const setStop = (key: string) => {
    stop = key;
    const at = Math.max(
      0,
      shown.findIndex((each) => each.key === key),
    );
    for (const [place, button] of buttons().entries()) button.tabIndex = place === at ? 0 : -1;
  };
  bar.addEventListener('keydown', (event) => {
    const all = buttons();
    const at = all.findIndex((each) => each === document.activeElement);
    if (at === -1 || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = inRows ? placeInRows(event.key, at, shown) : placeAfter(event.key, at, all.length);
    if (next === null) return;
    event.preventDefault();
    all[next]?.focus();
  });
  const buttonOf = (target: ChartTarget, lit: ReadonlySet<string> | undefined) => {
    const button = element('button', '');
    button.type = 'button';
    button.setAttribute('aria-label', target.name);
    if (lit !== undefined) button.setAttribute('aria-pressed', String(lit.has(target.key)));
    Object.assign(button.style, {
      left: `${target.x}px`,
      top: `${target.y}px`,
      width: `${target.width}px`,
      height: `${target.height}px`,
    });
    button.addEventListener('click', () => choose(target));
    button.addEventListener('pointerenter', () => point(target.name));
    button.addEventListener('pointerleave', () => point(null));
    button.addEventListener('blur', () => point(null));
    button.addEventListener('focus', () => {
      setStop(target.key);
      point(target.name);
    });
    return button;
  };
  return {
    element: bar,
    place: ({ chart, name, rows, lit }) => {
      const had = bar.contains(document.activeElement);
      bar.setAttribute('aria-label', name);
      shown = chart.targets;
      inRows = rows;
      bar.replaceChildren(...shown.map((target) => buttonOf(target, lit)));
      setStop(stop);
      // The buttons are new: the keyboard goes on where it was.
      if (had) bar.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
    },
  };
}
