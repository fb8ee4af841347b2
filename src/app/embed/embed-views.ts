import type { TFunction } from 'i18next';
import { createFacetNames } from '../../browse/create-facet-names.ts';
import { createLaneNames } from '../../browse/create-lane-names.ts';
import { createStageWords } from '../../browse/create-stage-words.ts';
import { type Words, createWords } from '../../browse/create-words.ts';
import type { Dataset } from '../../data/dataset.ts';
import { extentOfAll, wholeExtentOf } from '../../data/extent.ts';
import { type Matches, findMatches } from '../../data/matches.ts';
import { type Slide, slideOf } from '../../data/slide.ts';
import type { LensChartParts } from '../../browse/lens-parts.ts';
import type { Day } from '../../model/day.ts';
import type { Filter } from '../../model/filter.ts';
import type { LensChoice } from '../../model/lens-choice.ts';
import type { EventId } from '../../model/policy-event.ts';
import type { Scene } from '../../model/story.ts';
import type { Lang } from '../../model/text.ts';
import { type Viewport, spanOf } from '../../model/viewport.ts';
import { DARK, LIGHT } from '../../paint/theme.ts';
import { canvasMeasure } from '../../stage/canvas-surface.ts';
import { slideViewOf } from '../../stage/slide-view.ts';
import type { StageView, StageWords } from '../../stage/stage-view.ts';
import { type AppState, NO_EVENTS } from '../../state/app-state.ts';
import { type ChartView, chartViewOf } from '../../state/chart-views.ts';
import { viewOf } from '../../state/view-of.ts';
import { type EmbedStories, type ToldScene, toldScene } from './embed-stories.ts';

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
  /** The scene of a story that it shows; null without one. */
  readonly told: ToldScene | null;
  /** The chart of a lens that it shows in place of the timeline; null without one. */
  readonly lens: EmbedLens | null;
}

/** The chart of a lens, and what it is made from. */
export interface EmbedLens {
  readonly view: ChartView;
  readonly parts: LensChartParts;
}

/** What a scene shows, with the days of the window it means. */
interface TimedSlide extends Slide {
  readonly span: number;
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
  stories: EmbedStories,
): (state: AppState, lang: Lang, t: TFunction, media: EmbedMedia) => EmbedView {
  const { columns } = dataset;
  const span = extentOfAll(columns);
  const wordsIn = last((lang: Lang) => createWords(dataset, lang));
  // The frame has no search: a text of the address narrows nothing.
  const matching = last((filter: Filter) => findMatches(dataset, { ...filter, text: '' }, null));
  const tell = last((story: AppState['story']) => toldScene(stories, story));
  // Days and home do not change while a frame lives: the scene alone says what is on its slide.
  const slideFor = last((scene: Scene, today: AppState['today'], home: Viewport) => {
    const { filter, window } = viewOf(scene, today, home);
    return { ...slideOf(dataset, scene, filter, window), span: spanOf(window) };
  });
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
      told: ToldScene | null,
      slide: TimedSlide | null,
      lens: EmbedLens | null,
    ): EmbedView => ({
      matches,
      words,
      told,
      lens,
      view: {
        dataset: slide?.dataset ?? dataset,
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
        ...(told === null || slide === null
          ? {}
          : { slide: slideViewOf(told.scene, slide, slide.span, words.lang, 'frame') }),
      },
    }),
  );
  const measure = canvasMeasure();
  const lensOf = last(
    (
      view: ChartView,
      t: TFunction,
      words: Words,
      matches: Matches,
      lens: LensChoice,
      day: Day,
      isToday: boolean,
      selected: EventId | null,
      highlights: readonly EventId[],
      compact: boolean,
    ): EmbedLens => ({
      view,
      parts: {
        t,
        dataset,
        words,
        matches,
        lens,
        day,
        isToday,
        selected,
        highlights,
        compact,
        measure,
      },
    }),
  );
  return (state, lang, t, { dark, still, narrow }) => {
    const { filter, lanes, lens, theme, story, asOf, today, home } = state;
    const words = wordsIn(lang);
    const isDark = theme === 'dark' || (theme === 'auto' && dark);
    const stage = stageWords(t, words, lanes.by);
    const told = tell(story);
    const chart = chartViewOf(state.view);
    if (chart !== null) {
      const matches = matching(filter);
      const [isToday, day] = [asOf === null, asOf ?? today];
      // What the reader selects takes the place of what the scene is about.
      const highlights =
        state.selected === null ? (told?.scene.highlights ?? NO_EVENTS) : NO_EVENTS;
      const selected = state.selected ?? highlights[0] ?? null;
      const shown = lensOf(
        chart,
        t,
        words,
        matches,
        lens,
        day,
        isToday,
        selected,
        highlights,
        narrow,
      );
      return views(matches, words, stage, isDark, still, narrow, told, null, shown);
    }
    const slide = told === null ? null : slideFor(told.scene, today, home);
    const matches = slide?.matches ?? matching(filter);
    return views(matches, words, stage, isDark, still, narrow, told, slide, null);
  };
}
