import type { Dataset } from '../data/dataset.ts';
import type { Matches } from '../data/matches.ts';
import type { SceneWords } from '../layout/build-scene.ts';
import { COMFORTABLE, COMPACT } from '../layout/geometry.ts';
import type { Measure } from '../layout/measure.ts';
import type { PlanInput } from '../layout/plan.ts';
import type { Lang } from '../model/text.ts';
import { spanOf } from '../model/viewport.ts';
import type { Theme } from '../paint/theme.ts';
import type { AppState } from '../state/app-state.ts';
import type { FocusWords } from './focus-layer.ts';

/** What the timeline shows; changes at human speed, handed over by the shell. */
export interface StageView {
  readonly dataset: Dataset;
  readonly matches: Matches;
  readonly lang: Lang;
  readonly theme: Theme;
  readonly words: SceneWords & FocusWords & { readonly toggleOthers: (open: boolean) => string };
  readonly reducedMotion: boolean;
  /** Lane names above their lanes and taller rows, for a phone. */
  readonly compact: boolean;
}

/** What a plan of this view depends on, at a size in CSS pixels. */
export function planInput(
  view: StageView,
  { filter, othersOpen, home }: AppState,
  measure: Measure,
  width: number,
  height: number,
): PlanInput {
  const geometry = view.compact ? COMPACT : COMFORTABLE;
  return {
    dataset: view.dataset,
    matches: view.matches,
    filter,
    othersOpen,
    lettering: { lang: view.lang, geometry, measure },
    width,
    height,
    baseSpan: spanOf(home),
  };
}
