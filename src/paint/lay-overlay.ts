import { layArcLabels } from '../layout/arc-labels.ts';
import { layArcs, layPairs } from '../layout/arcs.ts';
import type { PictureView } from '../layout/picture-view.ts';
import type { Plan } from '../layout/plan.ts';
import type { Scene } from '../layout/scene.ts';
import { layOwnMarks } from '../layout/selected-marks.ts';
import { marksHolding } from '../layout/spots.ts';
import type { OverlayInput } from './draw-overlay.ts';

/** What lies over a picture: events as indices, and which relations are named. */
export interface OverlayState {
  readonly selected: number | null;
  readonly hovered: number | null;
  /** Whether all relations are named. */
  readonly relationNames: boolean;
  /** The event at the other end of the one relation that is named in any case. */
  readonly pointed: number | null;
}

/** In an ordinary picture every event is one. */
const onlyItself = (index: number): readonly number[] => [index];

/** Where everything over a picture stands; null when there is nothing. */
export function layOverlay(
  plan: Plan,
  scene: Scene,
  view: PictureView,
  { selected, hovered, relationNames, pointed }: OverlayState,
): OverlayInput | null {
  const { pairs = [], copiesOf = onlyItself } = view.comparison ?? {};
  const { highlights = [] } = view.slide ?? {};
  const nothing = selected === null && hovered === null;
  if (nothing && pairs.length === 0 && highlights.length === 0) return null;
  const arcs = selected === null ? [] : layArcs(plan, scene, selected);
  const isOther = hovered !== null && hovered !== selected;
  const faintArcs = isOther ? layArcs(plan, scene, hovered) : [];
  const named = [...arcs, ...faintArcs].filter(({ other }) => relationNames || other === pointed);
  const { geometry, measure } = plan.input.lettering;
  const style = { size: geometry.fontSize - 1, weight: 400 } as const;
  return {
    selected:
      selected === null ? [] : copiesOf(selected).flatMap((copy) => layOwnMarks(plan, scene, copy)),
    highlighted: highlights
      .filter((index) => index !== selected)
      .flatMap((index) => layOwnMarks(plan, scene, index)),
    hovered:
      hovered === null ? [] : copiesOf(hovered).flatMap((copy) => marksHolding(plan, scene, copy)),
    quietLines: layPairs(plan, scene, pairs),
    arcs,
    faintArcs,
    labels: layArcLabels(named, view.words.arc, scene, style, measure),
  };
}
