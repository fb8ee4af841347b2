import type { TFunction } from 'i18next';
import { createFacetNames } from '../../browse/create-facet-names.ts';
import { createLaneNames } from '../../browse/create-lane-names.ts';
import { createStageWords } from '../../browse/create-stage-words.ts';
import { type Words, createWords } from '../../browse/create-words.ts';
import type { Dataset } from '../../data/dataset.ts';
import { wholeExtentOf } from '../../data/extent.ts';
import { type Matches, allEvents, findMatches } from '../../data/matches.ts';
import type { Filter } from '../../model/filter.ts';
import type { Lang } from '../../model/text.ts';
import { DARK, LIGHT } from '../../paint/theme.ts';
import type { StageView, StageWords } from '../../stage/stage-view.ts';
import type { AppState } from '../../state/app-state.ts';

/** The last answer, as long as it is asked the same. */
function last<K extends readonly unknown[], V>(work: (...of: K) => V): (...of: K) => V {
  let known: { readonly of: K; readonly value: V } | null = null;
  return (...of) => {
    if (known?.of.every((each, index) => each === of[index]) !== true) {
      known = { of, value: work(...of) };
    }
    return known.value;
  };
}

/** What the frame shows in a state. */
export interface EmbedView {
  readonly view: StageView;
  readonly words: Words;
  readonly matches: Matches;
}

/** What depends on the reader's system. */
export interface EmbedMedia {
  readonly dark: boolean;
  readonly still: boolean;
  readonly narrow: boolean;
}

/** Makes the stage's view of a state; what has not changed stays the very same. */
export function createEmbedViews(
  dataset: Dataset,
): (state: AppState, lang: Lang, t: TFunction, media: EmbedMedia) => EmbedView {
  const { columns } = dataset;
  const span = wholeExtentOf(columns, allEvents(columns));
  const wordsIn = last((lang: Lang) => createWords(dataset, lang));
  // The frame has no search: a text of the address narrows nothing.
  const matching = last((filter: Filter) => findMatches(dataset, { ...filter, text: '' }, null));
  const boundsOf = last((matches: Matches) => wholeExtentOf(columns, matches));
  const stageWords = last((t: TFunction, words: Words, by: AppState['lanes']['by']): StageWords => {
    const nameOf = createFacetNames(t, dataset, words);
    const nameOfLane = createLaneNames(t, dataset, words.lang, nameOf);
    return createStageWords({ t, dataset, words, by, nameOfLane });
  });
  const views = last(
    (
      matches: Matches,
      words: Words,
      stage: StageWords,
      isDark: boolean,
      still: boolean,
      narrow: boolean,
    ): EmbedView => ({
      matches,
      words,
      view: {
        dataset,
        packer: null,
        matches,
        bounds: boundsOf(matches),
        span,
        lang: words.lang,
        theme: isDark ? DARK : LIGHT,
        words: stage,
        reducedMotion: still,
        compact: narrow,
        comparison: null,
      },
    }),
  );
  return ({ filter, lanes, theme }, lang, t, { dark, still, narrow }) => {
    const words = wordsIn(lang);
    const isDark = theme === 'dark' || (theme === 'auto' && dark);
    const stage = stageWords(t, words, lanes.by);
    return views(matching(filter), words, stage, isDark, still, narrow);
  };
}
