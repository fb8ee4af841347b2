import { eventAt } from '../data/dataset.ts';
import { pick } from '../model/text.ts';
import { labelStyle } from './geometry.ts';
import type { Plan } from './plan.ts';
import type { SceneBar, SceneMark } from './scene.ts';
import type { TimeScale } from './time-scale.ts';

/** Space before and after a bar's name, pixels. */
const INSET = 10;

/**
 * Names the bars that come in from the left: zoomed in between two steps, a bar would cross the
 * window without a word. The name stays at the left edge while the bar runs under it, as far as the
 * first mark on the bar leaves room.
 */
export function nameBars(
  plan: Plan,
  bars: readonly SceneBar[],
  marks: readonly SceneMark[],
  scale: TimeScale,
): readonly SceneBar[] {
  const { dataset, lettering } = plan.input;
  const style = labelStyle(3, lettering.geometry);
  return bars.map((bar) => {
    if (bar.x0 > scale.left) return bar;
    const instrument = eventAt(dataset, bar.steps[0] ?? -1)?.instrument ?? null;
    const label = instrument === null ? undefined : dataset.instruments.get(instrument)?.label;
    if (label === undefined) return bar;
    const free = marks
      .filter((mark) => mark.laneKey === bar.laneKey && mark.y === bar.y)
      .reduce((x, mark) => Math.min(x, mark.x - mark.half), bar.x1);
    const text = pick(label, lettering.lang);
    const width = lettering.measure(text, style);
    const x = scale.left + INSET;
    return x + width + INSET > free ? bar : { ...bar, name: { x, y: bar.y, text, style, width } };
  });
}
