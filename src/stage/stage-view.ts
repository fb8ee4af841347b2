import type { Dataset } from '../data/dataset.ts';
import type { Matches } from '../data/matches.ts';
import { bodiesReaching } from '../data/reach.ts';
import type { Bracket } from '../layout/brackets.ts';
import type { Arc, Pair } from '../layout/arcs.ts';
import type { SceneWords } from '../layout/scene-words.ts';
import { COMFORTABLE, COMPACT, type Geometry, ROOMY, presentGeometry } from '../layout/geometry.ts';
import type { Grouping } from '../model/lane-choice.ts';
import type { Measure } from '../layout/measure.ts';
import type { PackedLanes, PlanInput } from '../layout/plan.ts';
import type { Bounds } from '../model/edge.ts';
import type { Lang } from '../model/text.ts';
import { spanOf } from '../model/viewport.ts';
import type { Theme } from '../paint/theme.ts';
import type { AppState } from '../state/app-state.ts';
import type { AsOfWords } from './as-of-handle.ts';
import type { FocusWords } from './focus-layer.ts';
import type { EdgeWords } from './lane-edges.ts';

/** All words of the timeline, from the interface's resources. */
export type StageWords = SceneWords &
  FocusWords &
  AsOfWords & {
    readonly toggleOthers: (open: boolean) => string;
    readonly outside: EdgeWords;
    /** What an arc means, seen from the selected event: `led to GPAI Code of Practice`. */
    readonly arc: (arc: Arc) => string;
  };

/** Places the lanes of a large dataset off the main thread. */
export type Packer = (input: PlanInput) => Promise<PackedLanes>;

/** What the timeline shows; changes at human speed, handed over by the shell. */
export interface StageView {
  readonly dataset: Dataset;
  /** Null for a dataset that is small enough to be placed here and now. */
  readonly packer: Packer | null;
  readonly matches: Matches;
  /** First and last day of the matches, where the hand meets resistance; null without any. */
  readonly bounds: Bounds | null;
  /** First and last day of all events, whatever the filter: the days whose law can be shown. */
  readonly span: Bounds | null;
  readonly lang: Lang;
  readonly theme: Theme;
  readonly words: StageWords;
  readonly reducedMotion: boolean;
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

/** What a plan of this view depends on, at a size in CSS pixels. */
export function planInput(
  view: StageView,
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

/** Names of countries are short; those of instruments, topics and categories want a wider gutter. */
function geometryFor({ compact, slide }: StageView, by: Grouping, width: number): Geometry {
  if (slide !== undefined) {
    const { brackets, place } = slide;
    return presentGeometry({ width, brackets: brackets.length, place, compact });
  }
  if (compact) return COMPACT;
  return by === 'country' || by === 'none' ? COMFORTABLE : ROOMY;
}
