import type { Arc } from './arcs.ts';
import type { Measure, TextStyle } from './measure.ts';
import type { Scene, SceneText } from './scene.ts';

/** The words of a relation, set at its arc. */
export interface LaidLabel extends SceneText {
  readonly width: number;
}

/** Height of a label with the space around it, pixels. */
const LINE = 22;

/**
 * Writes what arcs mean at their middles, inside the plot and clear of each other; an arc whose middle
 * lies outside the window has no label.
 */
export function layArcLabels(
  arcs: readonly Arc[],
  wordsOf: (arc: Arc) => string,
  { scale, axisHeight, height }: Scene,
  style: TextStyle,
  measure: Measure,
): readonly LaidLabel[] {
  const laid: LaidLabel[] = [];
  for (const arc of arcs) {
    const { middle } = arc;
    if (middle.x < scale.left || middle.x > scale.right) continue;
    const text = wordsOf(arc);
    const width = measure(text, style);
    const x = Math.min(scale.right - width - 8, Math.max(scale.left + 8, middle.x - width / 2));
    let y = middle.y;
    const isTaken = () =>
      laid.some(
        (other) =>
          Math.abs(other.y - y) < LINE &&
          other.x < x + width + 14 &&
          other.x + other.width + 14 > x,
      );
    while (isTaken()) y += LINE;
    if (y > axisHeight + LINE / 2 && y < height - LINE / 2) laid.push({ x, y, text, style, width });
  }
  return laid;
}
