import type { Dataset } from '../data/dataset.ts';
import type { Matches } from '../data/matches.ts';
import { bodiesReaching } from '../data/reach.ts';
import { toDay } from '../model/day.ts';
import type { Grouping } from '../model/lane-choice.ts';
import type { EventId } from '../model/policy-event.ts';
import type { Lang } from '../model/text.ts';
import { spanOf } from '../model/viewport.ts';
import type { AppState } from '../state/app-state.ts';
import type { Arc, Pair } from './arcs.ts';
import type { Bracket } from './brackets.ts';
import type { FrameInput } from './build-scene.ts';
import { COMFORTABLE, COMPACT, type Geometry, ROOMY, presentGeometry } from './geometry.ts';
import type { Measure } from './measure.ts';
import type { PlanInput } from './plan.ts';
import type { SceneWords } from './scene-words.ts';

/** All words that stand in a picture. */
export interface PictureWords extends SceneWords {
  /** What an arc means, seen from the selected event: `led to GPAI Code of Practice`. */
  readonly arc: (arc: Arc) => string;
  /** What a mark stands for: title, date, countries, and how many more events are joined to it. */
  readonly markName: (index: number, joined: number) => string;
}

/** What a picture is of, whatever it is drawn on. */
export interface PictureView {
  readonly dataset: Dataset;
  readonly matches: Matches;
  readonly lang: Lang;
  readonly words: PictureWords;
  /** Lane names above their lanes and taller rows, for a phone. */
  readonly compact: boolean;
  /** Null for the ordinary picture. */
  readonly comparison: ComparisonView | null;
  /** What a slide emphasises; missing for a picture to read. */
  readonly slide?: SlideView;
}

/** What a slide adds to the picture. */
export interface SlideView {
  /** Events it is about, as indices. */
  readonly highlights: readonly number[];
  readonly brackets: readonly Bracket[];
  /** Days of the window it means: there its rows look best. */
  readonly span: number;
  /** A frame is read from near, a screen from the last row. */
  readonly place: 'screen' | 'frame';
}

/** What a comparison adds to the picture. */
export interface ComparisonView {
  /** Whether days count from an event on day 0. */
  readonly fromZero: boolean;
  /** Whether today is another day in each lane, and so nowhere on the axis. */
  readonly timeless: boolean;
  /** Related events, as pairs of indices, whose relation is always drawn, quietly. */
  readonly pairs: readonly Pair[];
  /** The same event where it stands a second time with other days: indices, its own among them. */
  readonly copiesOf: (index: number) => readonly number[];
}

/** A day later than any that is shown. */
const NO_TODAY = toDay(1e8);

/** The parts of a view that decide where things stand. */
type PlannedView = Pick<PictureView, 'dataset' | 'matches' | 'lang' | 'compact' | 'slide'>;

/** What a plan of a view depends on, at a size in CSS pixels. */
export function planInput(
  view: PlannedView,
  { filter, lanes, othersOpen, home }: AppState,
  measure: Measure,
  width: number,
  height: number,
): PlanInput {
  return {
    dataset: view.dataset,
    matches: view.matches,
    countries: filter.country.only,
    reaching: bodiesReaching(view.dataset.jurisdictions, filter),
    laneChoice: lanes,
    othersOpen,
    lettering: { lang: view.lang, geometry: geometryFor(view, lanes.by, width), measure },
    width,
    height,
    baseSpan: view.slide?.span ?? spanOf(home),
  };
}

/** What a picture of a view is, scrolled down by so many pixels, while the state is this. */
export function frameInput(view: PictureView, state: AppState, scrollTop: number): FrameInput {
  return {
    view: state.window,
    scrollTop,
    today: view.comparison?.timeless === true ? NO_TODAY : state.today,
    asOf: state.asOf,
    fromZero: view.comparison?.fromZero === true,
    selected: indexIn(view, state.selected),
    words: view.words,
    ...(view.slide === undefined ? {} : { brackets: view.slide.brackets }),
  };
}

/** Index of an event in the dataset of a view; null for none, and for one that it does not hold. */
export function indexIn({ dataset }: Pick<PictureView, 'dataset'>, id: EventId | null) {
  return id === null ? null : (dataset.indexOf.get(id) ?? null);
}

/** Names of countries are short; those of instruments, topics and categories want a wider gutter. */
function geometryFor({ compact, slide }: PlannedView, by: Grouping, width: number): Geometry {
  if (slide !== undefined) {
    const { brackets, place } = slide;
    return presentGeometry({ width, brackets: brackets.length, place, compact });
  }
  if (compact) return COMPACT;
  return by === 'country' || by === 'none' ? COMFORTABLE : ROOMY;
}
