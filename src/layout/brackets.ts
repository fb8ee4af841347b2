import type { Day } from '../model/day.ts';
import { ellipsize } from './measure.ts';
import type { Plan } from './plan.ts';
import type { SceneBracket } from './scene.ts';
import type { TimeScale } from './time-scale.ts';

/** A span of days, both included, with a caption. */
export interface Bracket {
  readonly from: Day;
  readonly to: Day;
  readonly caption: string;
}

/** Space between a caption and the edges of the plot, pixels. */
const EDGE = 8;

/** Brackets in the foot of the axis, one a row; those outside the window are left out. */
export function layBrackets(
  { input }: Plan,
  brackets: readonly Bracket[],
  scale: TimeScale,
): readonly SceneBracket[] {
  const { geometry, measure } = input.lettering;
  const { left, right } = scale;
  const style = { size: geometry.fontSize, weight: 600 } as const;
  return brackets.flatMap(({ from, to, caption }, index): readonly SceneBracket[] => {
    const [start, end] = [scale.toX(from), scale.toX(from === to ? from : to + 1)];
    if (end < left || start > right) return [];
    const [x0, x1] = [Math.max(left, start), Math.min(right, end)];
    const top = geometry.axis - (geometry.brackets - index) * geometry.bracket;
    const text = ellipsize(caption, right - left - 2 * EDGE, style, measure);
    const width = measure(text, style);
    const wanted = (x0 + x1) / 2 - width / 2;
    const x = Math.max(left + EDGE, Math.min(right - EDGE - width, wanted));
    return [
      {
        x0,
        x1,
        y: top + geometry.bracket * 0.82,
        caption: { x, y: top + geometry.bracket * 0.42, text, style },
      },
    ];
  });
}
