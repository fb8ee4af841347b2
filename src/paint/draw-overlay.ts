import type { Arc } from '../layout/arcs.ts';
import type { Scene, SceneMark } from '../layout/scene.ts';
import { HALO } from '../layout/selected-marks.ts';
import { drawMark } from './draw-mark.ts';
import type { Pen } from './pen.ts';
import { type Theme, washColor } from './theme.ts';

/** What lies over the picture and changes without it: selection, hover, relations. */
export interface OverlayInput {
  /** The selected event's marks, one a lane. */
  readonly selected: readonly SceneMark[];
  readonly hovered: number | null;
  readonly arcs: readonly Arc[];
}

/** How far the halo of a mark at the left edge may reach into the gutter, pixels. */
const SPILL = 14;

/** Draws the overlay on a clear surface. */
export function drawOverlay(scene: Scene, overlay: OverlayInput, theme: Theme, pen: Pen): void {
  const { scale, axisHeight, height } = scene;
  const left = scale.left - SPILL;
  pen.clip(left, axisHeight, scale.right - left, height - axisHeight, () => {
    drawSelected(overlay, theme, pen);
    if (overlay.hovered !== null && overlay.selected[0]?.index !== overlay.hovered) {
      ring(scene, overlay.hovered, theme, pen);
    }
  });
}

function drawSelected({ selected, arcs }: OverlayInput, theme: Theme, pen: Pen): void {
  for (const arc of arcs) {
    pen.curve(arc.from, arc.to, { color: theme.accent, width: 1.25, dash: [2, 3] });
  }
  for (const mark of selected) {
    const color = theme.category[mark.category];
    pen.mark('circle', mark, mark.half + HALO, { fill: washColor(theme, color) });
    drawMark({ ...mark, whisker: null }, theme, pen);
  }
}

function ring(scene: Scene, index: number, theme: Theme, pen: Pen): void {
  for (const mark of scene.marks) {
    if (!mark.members.includes(index)) continue;
    const color = theme.category[mark.category];
    pen.mark('circle', mark, mark.half + 4, { stroke: { color, width: 1.5 } });
  }
}
