import { type Arc, hitArc } from '../layout/arcs.ts';
import type { Plan } from '../layout/plan.ts';
import type { Scene } from '../layout/scene.ts';
import { drawOverlay } from '../paint/draw-overlay.ts';
import { type OverlayState, layOverlay } from '../paint/lay-overlay.ts';
import { createSurface } from './canvas-surface.ts';
import type { StageView } from './stage-view.ts';

/** Selection, hover and relations over the picture, and which arc is pointed at. */
export interface OverlayLayer {
  readonly element: HTMLElement;
  readonly resize: (width: number, height: number) => void;
  readonly draw: (
    plan: Plan,
    scene: Scene,
    view: StageView,
    state: Omit<OverlayState, 'pointed'>,
  ) => void;
  /** Event at the other end of the arc at a place, if there is one. */
  readonly arcAt: (x: number, y: number) => number | null;
  /** Names the arc to an event; answers whether that changes anything. */
  readonly point: (other: number | null) => boolean;
}

/** How near a pointer must come to an arc to be told what it means, pixels. */
const REACH = 7;

export function createOverlayLayer(): OverlayLayer {
  const surface = createSurface('overlay');
  let arcs: readonly Arc[] = [];
  let pointed: number | null = null;
  return {
    element: surface.element,
    resize: surface.resize,
    draw: (plan, scene, view, state) => {
      const overlay = layOverlay(plan, scene, view, { ...state, pointed });
      arcs = overlay?.arcs ?? [];
      // Mostly there is nothing over the picture: an empty surface is not drawn again every frame.
      if (overlay === null) surface.clear();
      else surface.draw((pen) => drawOverlay(scene, overlay, view.theme, pen));
    },
    arcAt: (x, y) => hitArc(arcs, x, y, REACH)?.other ?? null,
    point: (other) => {
      if (other === pointed) return false;
      pointed = other;
      return true;
    },
  };
}
