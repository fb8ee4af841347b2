import { touches } from '../data/columns.ts';
import type { Dataset } from '../data/dataset.ts';
import { eventOf } from '../data/dataset.ts';
import { STORY_LIMITS } from '../data/story-schema.ts';
import { findMatches } from '../data/matches.ts';
import type { EventId } from '../model/policy-event.ts';
import type { Scene } from '../model/story.ts';
import { LANGS, type LocalText } from '../model/text.ts';
import { type AppState, settledWindow } from '../state/app-state.ts';
import { hasOwnYears } from '../state/chart-views.ts';
import { sceneViewOf } from '../state/scene-view.ts';

/**
 * The present view as a scene. It is about the selected event where the view shows it, else about
 * none: what nobody chose is not emphasised, and the view stands as it is. `name` is its title then.
 */
export function newScene(dataset: Dataset, state: AppState, name: LocalText): Scene {
  const about = shownSelection(dataset, state);
  return {
    kicker: null,
    title: about === null ? name : titleOf(dataset, about),
    narration: {},
    notes: {},
    view: sceneViewOf(state),
    highlights: about === null ? [] : [about],
    context: 1,
    annotations: [],
  };
}

/** The selected event where the view shows it; else null. */
export function shownSelection(dataset: Dataset, state: AppState): EventId | null {
  const { selected, filter } = state;
  const index = selected === null ? undefined : dataset.indexOf.get(selected);
  if (index === undefined) return null;
  const { start, end } = settledWindow(state);
  const isInside = hasOwnYears(state.view) || touches(dataset.columns, index, start, end);
  const isShown = isInside && findMatches(dataset, filter).includes(index);
  return isShown ? selected : null;
}

/** An event's title in every language it has, its label where that is too long for a slide. */
function titleOf(dataset: Dataset, id: EventId): LocalText {
  const event = eventOf(dataset, id);
  if (event === null) return {};
  return Object.fromEntries(
    LANGS.flatMap((lang) => {
      const title = event.title[lang];
      const text =
        title !== undefined && title.length <= STORY_LIMITS.title ? title : event.label[lang];
      return text === undefined ? [] : [[lang, text]];
    }),
  );
}
