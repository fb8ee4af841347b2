import { buildScene } from '../layout/build-scene.ts';
import { makePlan } from '../layout/make-plan.ts';
import type { Measure } from '../layout/measure.ts';
import { type PictureView, frameInput, indexIn, planInput } from '../layout/picture-view.ts';
import type { Plan, PlanInput } from '../layout/plan.ts';
import type { Scene } from '../layout/scene.ts';
import type { OverlayInput } from '../paint/draw-overlay.ts';
import { layOverlay } from '../paint/lay-overlay.ts';
import type { Theme } from '../paint/theme.ts';
import { type AppState, settledWindow } from '../state/app-state.ts';

/** What a picture that is taken away is of. The stage's own view is one. */
export interface TakenView extends PictureView {
  readonly theme: Theme;
}

/** How large a picture is, in CSS pixels: those of the screen, before any scale. */
export interface PictureSize {
  readonly width: number;
  /** A height shows so much of the content; `fit` is as high as all of it is. */
  readonly height: number | 'fit';
  /** How far the content is scrolled down; a picture that fits begins at its top. */
  readonly scrollTop?: number;
  /** The height that lanes share out among their rows, where it is not the picture's own. */
  readonly roomHeight?: number;
}

/** A picture laid out and ready for any pen: `drawScene`, then `drawOverlay`, with the theme. */
export interface Picture {
  readonly plan: Plan;
  readonly scene: Scene;
  /** Selection and relations over it; null when there are none. */
  readonly overlay: OverlayInput | null;
  readonly theme: Theme;
}

/** Enough for every lane to have all the rows that its names want. */
const ALL_ROOM = 100_000;

/** What the rows of a picture depend on; a plan made elsewhere, then {@link pictureOf}, is {@link takePicture}. */
export function picturePlan(
  view: PictureView,
  state: AppState,
  { width, height, roomHeight }: PictureSize,
  measure: Measure,
): PlanInput {
  const room = roomHeight ?? (height === 'fit' ? ALL_ROOM : height);
  return planInput(view, state, measure, width, room);
}

/**
 * The picture of a view, of a size of its own, that the screen would show if it were that large: the
 * window that is or is being flown to, the selected event with its relations, nothing hovered.
 */
export function pictureOf(
  view: TakenView,
  state: AppState,
  { height, scrollTop = 0 }: PictureSize,
  made: Plan,
): Picture {
  const whole = Math.ceil(made.contentHeight + made.input.lettering.geometry.axis);
  const shown = height === 'fit' ? whole : height;
  const plan: Plan = { ...made, input: { ...made.input, height: shown } };
  const settled = { ...state, window: settledWindow(state) };
  const scene = buildScene(plan, frameInput(view, settled, height === 'fit' ? 0 : scrollTop));
  const overlay = layOverlay(plan, scene, view, {
    selected: indexIn(view, state.selected),
    hovered: null,
    relationNames: state.relationNames,
    pointed: null,
  });
  return { plan, scene, overlay, theme: view.theme };
}

/** Lays a picture out here and now. `measure` is the canvas's, or `faceMeasure` where there is none. */
export function takePicture(
  view: TakenView,
  state: AppState,
  size: PictureSize,
  measure: Measure,
): Picture {
  return pictureOf(view, state, size, makePlan(picturePlan(view, state, size, measure)));
}
