import { PHONE, WIDE } from '../browse/use-media.ts';
import type { Dataset } from '../data/dataset.ts';
import { allEvents } from '../data/matches.ts';
import { planInput } from '../layout/picture-view.ts';
import { type PackedLanes, type PlanInput, isSamePlan } from '../layout/plan.ts';
import { isFiltering } from '../model/filter.ts';
import type { Lang } from '../model/text.ts';
import { canvasMeasure } from '../stage/canvas-surface.ts';
import type { Packer } from '../stage/stage-view.ts';
import type { AppState } from '../state/app-state.ts';

/**
 * What the first timeline of a dataset will be placed with, as far as can be told while the skeleton of
 * the screen stands in `host`; null where it cannot.
 */
export function firstPlanInput(
  dataset: Dataset,
  state: AppState,
  lang: Lang,
  host: HTMLElement,
): PlanInput | null {
  const room = host.querySelector('.skeleton-timeline');
  const isUsual = state.view === 'timeline' && state.story === null && !isFiltering(state.filter);
  if (room === null || !isUsual || !matchMedia(WIDE).matches) return null;
  const view = {
    dataset,
    matches: allEvents(dataset.columns),
    lang,
    compact: matchMedia(PHONE).matches,
  };
  return planInput(view, state, canvasMeasure(), room.clientWidth, room.clientHeight);
}

/** A packer that begins with `guess` at once, and has the answer under way if that is asked for first. */
export function placeAhead(packer: Packer, guess: PlanInput): Packer {
  let ahead: Promise<PackedLanes> | null = packer(guess);
  // Whoever asks for it hears of a failure.
  ahead.catch(() => undefined);
  return (input) => {
    const known = ahead;
    ahead = null;
    return known !== null && isSamePlan(input, guess) ? known : packer(input);
  };
}
