import type { Arc } from '../layout/arcs.ts';
import type { Scene } from '../layout/scene.ts';
import { drawMark } from './draw-mark.ts';
import type { Pen } from './pen.ts';
import { type Theme, washColor } from './theme.ts';

/** What lies over the picture and changes without it: selection, hover, relations. */
export interface OverlayInput {
  readonly selected: number | null;
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
    drawSelected(scene, overlay, theme, pen);
    if (overlay.hovered !== null && overlay.hovered !== overlay.selected) {
      ring(scene, overlay.hovered, theme, pen);
    }
  });
}

function drawSelected(scene: Scene, overlay: OverlayInput, theme: Theme, pen: Pen): void {
  const { selected } = overlay;
  if (selected === null) return;
  const lit = scene.marks.filter((mark) => mark.members.includes(selected));
  for (const arc of overlay.arcs) {
    pen.curve(arc.from, arc.to, { color: theme.accent, width: 1.25, dash: [2, 3] });
  }
  for (const mark of lit) {
    const color = theme.category[mark.category];
    pen.mark('circle', mark, mark.half + 6, { fill: washColor(theme, color) });
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
