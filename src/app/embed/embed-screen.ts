import type { Matches } from '../../data/matches.ts';
import type { AppState } from '../../state/app-state.ts';
import { fullPageQuery } from '../../state/embed-view.ts';
import { type ChartView, hasWindow } from '../../state/chart-views.ts';
import type { Store } from '../../state/store.ts';
import type { Action } from '../../state/update.ts';
import type { TFunction } from 'i18next';
import { type BarActions, type EmbedBar, createEmbedBar } from './embed-bar.ts';
import { type EmbedCard, createEmbedCard } from './embed-card.ts';
import { type DetailsActions, type EmbedDetails, createEmbedDetails } from './embed-details.ts';
import { type EmbedHint, createEmbedHint } from './embed-hint.ts';
import { type EmbedNotices, createEmbedNotices } from './embed-notices.ts';
import { type EmbedStory, type StoryActions, createEmbedStory } from './embed-story.ts';
import { type MoreLanes, createMoreLanes } from './more-lanes.ts';
import { node } from './node.ts';

/** All parts of the frame around the stage. */
export interface EmbedScreen {
  readonly element: HTMLElement;
  /** Where the stage goes. */
  readonly ground: HTMLElement;
  /** Where the chart of a lens goes. */
  readonly lens: HTMLElement;
  readonly bar: EmbedBar;
  readonly card: EmbedCard;
  readonly details: EmbedDetails;
  readonly hint: EmbedHint;
  readonly story: EmbedStory;
  readonly more: MoreLanes;
  /** Says everything in a language. */
  readonly dress: (t: TFunction, matches: Matches, lens: ChartView | null) => void;
}

export interface ScreenParts {
  readonly store: Store<AppState, Action>;
  readonly t: () => TFunction;
  readonly actions: BarActions & DetailsActions & StoryActions;
}

/** Builds the frame's screen; nothing is in it yet. */
export function createEmbedScreen({ store, t, actions }: ScreenParts): EmbedScreen {
  const ground = node('div', { id: 'timeline', class: 'stage', role: 'group', tabindex: '-1' });
  const lens = node('div', { class: 'embed-lens' });
  lens.hidden = true;
  const bar = createEmbedBar(actions);
  const details = createEmbedDetails(actions);
  const card = createEmbedCard(() => store.dispatch({ type: 'hovered', hover: null }));
  const more = createMoreLanes(ground);
  const story = createEmbedStory(actions);
  const hint = createEmbedHint(ground, t);
  const notices: EmbedNotices = createEmbedNotices(store);
  const empty = node('p', { class: 'embed-empty', role: 'status' });
  const region = node('section', { class: 'timeline', 'data-timeline': 'true' }, ground, lens);
  region.append(details.element, more.element, empty, notices.element, card.element, hint.element);
  bar.keepLink(() => `./?${fullPageQuery(store.get())}`);
  return {
    element: node('main', { class: 'embed' }, bar.element, story.element, region),
    ground,
    lens,
    bar,
    card,
    details,
    hint,
    story,
    more,
    dress: (words, matches, view) => {
      const what = view === null ? words('timeline') : words(`lens.title.${view}`);
      region.setAttribute('aria-label', what);
      ground.setAttribute('aria-label', words('timelineSummary', { count: matches.length }));
      // A chart says so in its own sentence.
      const isEmpty = matches.length === 0 && view === null;
      empty.textContent = isEmpty ? words('nothingFitsAtAll') : '';
      bar.show(words, view === null ? words('appName') : what, hasWindow(view ?? 'timeline'));
      more.show(words);
      notices.show(words);
    },
  };
}
