import { layArcLabels } from '../layout/arc-labels.ts';
import { type Arc, hitArc, layArcs, layPairs } from '../layout/arcs.ts';
import type { Measure } from '../layout/measure.ts';
import { layOwnMarks } from '../layout/selected-marks.ts';
import type { Plan } from '../layout/plan.ts';
import type { Scene } from '../layout/scene.ts';
import { marksHolding } from '../layout/spots.ts';
import { drawOverlay } from '../paint/draw-overlay.ts';
import { createSurface } from './canvas-surface.ts';
import type { StageView } from './stage-view.ts';

/** What lies over a picture: event indices, and whether all relations are named. */
export interface OverlayState {
  readonly selected: number | null;
  readonly hovered: number | null;
  readonly relationNames: boolean;
}

/** Selection, hover and relations over the picture, and which arc is pointed at. */
export interface OverlayLayer {
  readonly element: HTMLElement;
  readonly resize: (width: number, height: number) => void;
  readonly draw: (plan: Plan, scene: Scene, view: StageView, state: OverlayState) => void;
  /** Event at the other end of the arc at a place, if there is one. */
  readonly arcAt: (x: number, y: number) => number | null;
  /** Names the arc to an event; answers whether that changes anything. */
  readonly point: (other: number | null) => boolean;
}

/** How near a pointer must come to an arc to be told what it means, pixels. */
const REACH = 7;

/** In an ordinary picture every event is one. */
const onlyItself = (index: number): readonly number[] => [index];

export function createOverlayLayer(measure: Measure): OverlayLayer {
  const surface = createSurface('overlay');
  let arcs: readonly Arc[] = [];
  let pointed: number | null = null;
  return {
    element: surface.element,
    resize: surface.resize,
    draw: (plan, scene, view, { selected, hovered, relationNames }) => {
      arcs = selected === null ? [] : layArcs(plan, scene, selected);
      // Mostly there is nothing over the picture: an empty surface is not drawn again every frame.
      const { pairs = [], copiesOf = onlyItself } = view.comparison ?? {};
      const { highlights = [] } = view.slide ?? {};
      const nothing = selected === null && hovered === null;
      if (nothing && pairs.length === 0 && highlights.length === 0) {
        surface.clear();
        return;
      }
      const isOther = hovered !== null && hovered !== selected;
      const faintArcs = isOther ? layArcs(plan, scene, hovered) : [];
      const named = [...arcs, ...faintArcs].filter(
        ({ other }) => relationNames || other === pointed,
      );
      const style = { size: plan.input.lettering.geometry.fontSize - 1, weight: 400 } as const;
      const overlay = {
        selected:
          selected === null
            ? []
            : copiesOf(selected).flatMap((copy) => layOwnMarks(plan, scene, copy)),
        highlighted: highlights
          .filter((index) => index !== selected)
          .flatMap((index) => layOwnMarks(plan, scene, index)),
        hovered:
          hovered === null
            ? []
            : copiesOf(hovered).flatMap((copy) => marksHolding(plan, scene, copy)),
        quietLines: layPairs(plan, scene, pairs),
        arcs,
        faintArcs,
        labels: layArcLabels(named, view.words.arc, scene, style, measure),
      };
      surface.draw((pen) => drawOverlay(scene, overlay, view.theme, pen));
    },
    arcAt: (x, y) => hitArc(arcs, x, y, REACH)?.other ?? null,
    point: (other) => {
      if (other === pointed) return false;
      pointed = other;
      return true;
    },
  };
}
