import { NO_FILTER } from '../model/filter.ts';
import { NO_LANE_CHOICE } from '../model/lane-choice.ts';
import { STORY_MOST } from '../model/story.ts';
import { wholeDays } from '../model/viewport.ts';
import { writeAddress } from './address.ts';
import { type AppState, settledWindow } from './app-state.ts';
import { chartViewOf } from './chart-views.ts';
import { EMPTY_ADDRESS } from './parameters.ts';
import { readPairs, writePairs } from './query-text.ts';

/** What a scene may say of its view; language, theme and the like are the audience's. */
export const SCENE_PARAMETERS: ReadonlySet<string> = new Set(
  [
    'view from to country applies category force topic stage lanes pin fold',
    'brush mode sort group column least without event asof',
  ].flatMap((names) => names.split(' ')),
);

/**
 * The present view as a scene keeps it: window, filters but for a search text, lanes, day of the law,
 * and the chart where it is one with how it is set, as parameters of an address. Where that is too long, what matters least is left out.
 */
export function sceneViewOf(state: AppState): string {
  const { from, to } = wholeDays(settledWindow(state));
  const { filter, lanes, asOf } = state;
  const view = chartViewOf(state.view);
  const chart = view === null ? {} : { view, lens: state.lens };
  const text = (part: Pick<AppState, 'filter' | 'lanes'>) => {
    const { applies } = part.filter;
    const address = { ...EMPTY_ADDRESS, from, to, asOf, applies, lanes: part.lanes, ...chart };
    const written = writeAddress({ ...address, choices: part.filter });
    return writePairs(readPairs(written).filter(([name]) => SCENE_PARAMETERS.has(name)));
  };
  const tries = [
    { filter, lanes },
    { filter, lanes: { ...NO_LANE_CHOICE, by: lanes.by } },
    { filter: NO_FILTER, lanes: { ...NO_LANE_CHOICE, by: lanes.by } },
  ].map(text);
  return tries.find(({ length }) => length <= STORY_MOST.view) ?? tries.at(-1) ?? '';
}
