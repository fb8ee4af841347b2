import type { Arc, Line } from '../layout/arcs.ts';
import type { Scene, SceneMark } from '../layout/scene.ts';
import { HALO } from '../layout/selected-marks.ts';
import { type LaidLabel } from '../layout/arc-labels.ts';
import { drawMark } from './draw-mark.ts';
import { groundAt } from './draw-scene.ts';
import type { Pen } from './pen.ts';
import { type Theme, mix, washColor } from './theme.ts';

/** What lies over the picture and changes without it: selection, hover, relations. */
export interface OverlayInput {
  /** The selected event's marks, one a lane. */
  readonly selected: readonly SceneMark[];
  /** The marks of events that a slide is about. */
  readonly highlighted: readonly SceneMark[];
  /** The marks that hold what the pointer or the keyboard rests on. */
  readonly hovered: readonly SceneMark[];
  /** Relations of the selected event, and, fainter, of the hovered one. */
  readonly arcs: readonly Arc[];
  readonly faintArcs: readonly Arc[];
  /** Relations that are always drawn, beneath all else. */
  readonly quietLines: readonly Line[];
  /** What the arcs mean, written where asked for. */
  readonly labels: readonly LaidLabel[];
}

/** How far the halo of a mark at the left edge may reach into the gutter, pixels. */
const SPILL = 14;

/** A large mark has a larger halo: so much of half its width. */
const HALO_SHARE = 0.65;

/** Draws the overlay on a clear surface. */
export function drawOverlay(scene: Scene, overlay: OverlayInput, theme: Theme, pen: Pen): void {
  const { scale, axisHeight, height } = scene;
  const left = scale.left - SPILL;
  pen.clip(left, axisHeight, scale.right - left, height - axisHeight, () => {
    drawArcs(overlay.quietLines, mix(theme.paper, theme.accent, 0.35), pen);
    drawArcs(overlay.faintArcs, mix(theme.paper, theme.accent, 0.6), pen);
    drawArcs(overlay.arcs, theme.accent, pen);
    drawHaloed([...overlay.highlighted, ...overlay.selected], scene, theme, pen);
    for (const mark of overlay.hovered) {
      if (overlay.selected[0]?.index === mark.index) continue;
      const color = theme.category[mark.category];
      pen.mark('circle', mark, mark.half + 4, { stroke: { color, width: 1.5 } });
    }
    drawLabels(overlay.labels, theme, pen);
  });
}

function drawArcs(arcs: readonly Line[], color: Theme['accent'], pen: Pen): void {
  for (const points of arcs.flatMap(({ pieces }) => pieces)) {
    pen.path(points, { color, width: 1.25, dash: [2, 3] });
  }
}

function drawHaloed(marks: readonly SceneMark[], scene: Scene, theme: Theme, pen: Pen): void {
  for (const mark of marks) {
    const color = theme.category[mark.category];
    const halo = mark.half + Math.max(HALO, HALO_SHARE * mark.half);
    pen.group({ kind: 'event', index: mark.index }, () => {
      pen.mark('circle', mark, halo, { fill: washColor(theme, color) });
      drawMark(mark, (x) => groundAt(scene, x, theme), theme, pen);
    });
  }
}

function drawLabels(labels: readonly LaidLabel[], theme: Theme, pen: Pen): void {
  for (const { x, y, width, text, style } of labels) {
    const height = style.size + 6;
    const surface = { fill: theme.panel, stroke: { color: theme.accent, width: 1 }, radius: 4 };
    pen.rect(x - 5, y - height / 2, width + 10, height, surface);
    pen.text(text, { x, y }, { ...style, color: theme.accent });
  }
}
