import type { Dataset } from '../data/dataset.ts';
import { findMatches } from '../data/matches.ts';
import { slideOf } from '../data/slide.ts';
import type { PictureWords } from '../layout/picture-view.ts';
import type { Grouping } from '../model/lane-choice.ts';
import { OWN_STORY, type Scene, type Story } from '../model/story.ts';
import { type Lang, pick } from '../model/text.ts';
import { spanOf } from '../model/viewport.ts';
import type { Theme } from '../paint/theme.ts';
import { slideViewOf } from '../stage/slide-view.ts';
import type { AppState } from '../state/app-state.ts';
import { stateOfScene, viewOf } from '../state/view-of.ts';
import type { Deck, DeckSlide } from './deck.ts';
import { type ChartSlide, chartSlides } from './deck-chart.ts';
import { editionLine, footOf } from './deck-foot.ts';
import { notesOf, sourceNotes } from './deck-notes.ts';
import { eventsIn, pictureShapes } from './deck-picture.ts';
import type { DeckWords } from './deck-words.ts';
import { type TakenView, takePicture } from './picture.ts';
import { slideMeasure } from './slide-face.ts';
import { LAYOUTS } from './slide-layouts.ts';
import type { SeenChart, TakenChart } from './taken-chart.ts';

/** What slides of a story are made from. */
export interface StorySlidesInput {
  readonly story: Story;
  readonly dataset: Dataset;
  readonly lang: Lang;
  readonly theme: Theme;
  /** Words of the picture, by what its lanes are made of. */
  readonly wordsBy: (by: Grouping) => PictureWords;
  readonly words: DeckWords;
  /** The chart that a view shows; null for one that shows the timeline. */
  readonly chartOf: (seen: SeenChart) => TakenChart | null;
  readonly today: AppState['today'];
  /** The window of a scene that says none. */
  readonly home: AppState['home'];
  /** Web address of a scene, counted from 1; '' where it has none. */
  readonly addressOf: (scene: number) => string;
  /** Now, milliseconds. */
  readonly made: number;
}

/** How large a chart's letters are beside those of its page; the first with which all of it is shown. */
const CHART_SCALES = [1.68, 1.56, 1.44, 1.37, 1.3] as const;

/** A story as slides: one a scene, as it is presented, with its notes and sources. */
export function storySlides(input: StorySlidesInput): Deck {
  const { story, lang, theme, words, made } = input;
  const by = story.by === null ? '' : pick(story.by, lang);
  return {
    lang,
    theme,
    title: pick(story.title, lang),
    // What a reader tells is theirs; only the data is the dataset's.
    author: story.id === OWN_STORY ? by : words.author,
    description: [by, editionLine(words)].filter((line) => line !== '').join('\n'),
    made,
    groundName: words.ground,
    slides: story.scenes.map((scene, index) => sceneSlide(input, scene, index + 1)),
  };
}

function sceneSlide(input: StorySlidesInput, scene: Scene, number: number): DeckSlide {
  const { story, dataset, lang, theme, wordsBy, words, today, home, addressOf } = input;
  const shown = viewOf(scene, today, home);
  const state = stateOfScene(shown, today);
  const slide = slideOf(dataset, scene, shown.filter, shown.window);
  const view: TakenView = {
    dataset: slide.dataset,
    matches: slide.matches,
    lang,
    theme,
    words: wordsBy(shown.lanes.by),
    compact: false,
    comparison: null,
    slide: slideViewOf(scene, slide, spanOf(shown.window), lang, 'screen'),
  };
  const { shapes, events } = drawn(input, scene, view, state);
  const told = new Set(slide.highlights);
  const others = events.filter((index) => !told.has(index));
  return {
    layout: 'scene',
    title: pick(scene.title, lang),
    kicker: `${pick(scene.kicker ?? story.title, lang)}  ${number} / ${story.scenes.length}`,
    body: pick(scene.narration, lang),
    shapes,
    foot: footOf(words, words.openScene, addressOf(number), pick(story.title, lang)),
    notes: [
      ...(number === 1 ? notesOf(aboutOf(story, lang)) : []),
      ...notesOf(pick(scene.notes, lang)),
      ...sourceNotes(dataset, slide.highlights, lang, words, 'all'),
      ...sourceNotes(dataset, others, lang, words, 'first').slice(1),
    ],
  };
}

/** What stands on a scene's slide: the chart that it shows, else the timeline; and its events. */
function drawn(
  { dataset, lang, theme, chartOf }: StorySlidesInput,
  { highlights }: Scene,
  view: TakenView,
  state: AppState,
): ChartSlide {
  const { picture: place } = LAYOUTS.scene;
  const matches = findMatches(dataset, state.filter);
  // As it is presented: an event that is open takes the place of those that the scene is about.
  const about = state.selected === null ? highlights : [];
  const selected = state.selected ?? about[0] ?? null;
  const chart = chartOf({ ...state, selected, highlights: about, matches });
  if (chart !== null) {
    const seen = { chart, dataset, lang, theme, window: state.window };
    // A scene is one slide.
    const [slide] = chartSlides(seen, place, CHART_SCALES, true);
    if (slide !== undefined) return slide;
  }
  const picture = takePicture(view, state, place, slideMeasure);
  return { shapes: pictureShapes(picture, view, place, 1), events: eventsIn(picture) };
}

/** What the story is and whose; the speaker has it before the first scene. */
function aboutOf({ title, by }: Story, lang: Lang): string {
  const lines = [pick(title, lang), by === null ? '' : pick(by, lang)];
  return lines.filter((line) => line !== '').join('\n');
}
