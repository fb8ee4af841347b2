import type { TFunction, i18n } from 'i18next';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AppContext, useApp } from '../browse/app-context.ts';
import { useStageWords } from '../browse/stage-words.ts';
import { useFilterText } from '../browse/use-filter-text.ts';
import { useMatches } from '../browse/use-matches.ts';
import type { Matches } from '../data/matches.ts';
import type { StageWords } from '../stage/stage-view.ts';
import { type AppState, settledWindow } from '../state/app-state.ts';
import { matchesWithin } from './matches-within.ts';
import type { PictureSource } from './picture-source.ts';
import { type TakenChart, chartsOf } from './taken-chart.ts';
import { type TakenStory, takenStories } from './taken-story.ts';
import { usePictureSource } from './use-picture-source.ts';
import { viewAddress } from './view-address.ts';

/** The view that is taken away, and all that files are made from. */
export interface TakenContext {
  readonly app: AppContext;
  /** As it was when it was asked for. */
  readonly state: AppState;
  readonly matches: Matches;
  readonly stageWords: StageWords;
  readonly t: TFunction;
  readonly i18n: i18n;
  /** The stories that can be taken away too. */
  readonly stories: readonly TakenStory[];
  /** What narrows the view, in words; '' where nothing does. */
  readonly filterText: string;
  /** What pictures of the view are made from. */
  readonly picture: PictureSource;
  /** The chart that the view is; null where it is the timeline, or shown as one. */
  readonly chart: TakenChart | null;
  /** Address of the view on its own page. */
  readonly address: string;
}

/** The view on screen when the part that asks was first shown; a change of it begins anew. */
export function useTakenContext(): TakenContext {
  const { t, i18n } = useTranslation();
  const app = useApp();
  const matches = useMatches();
  const stageWords = useStageWords();
  const [state] = useState(() => app.store.get());
  const sourceNow = usePictureSource();
  const [picture] = useState(sourceNow);
  const [stories] = useState(() => takenStories(app));
  const filterText = useFilterText();
  return useMemo(
    () => ({
      app,
      state,
      matches,
      stageWords,
      stories,
      filterText,
      picture,
      chart: chartsOf(t, app.dataset, app.words)({ ...state, matches }),
      t,
      i18n,
      address: viewAddress(state),
    }),
    [app, state, matches, stageWords, stories, filterText, picture, t, i18n],
  );
}

/** The matches of which some day lies in the window. */
export function matchesInWindow({ app, state, matches }: TakenContext): Matches {
  return matchesWithin(app.dataset.columns, matches, settledWindow(state));
}
