import type { Category } from '../model/category.ts';
import type { Axis } from './axis.ts';
import type { TextStyle } from './measure.ts';
import type { Phase } from './phases.ts';
import type { TimeScale } from './time-scale.ts';

/*
 * The picture in pixels, without colour.
 *
 *   0        left (gutter)                                    right = width
 *   ├─────────┼──────────────────────────────────────────────┤ 0
 *   │         │ axis: major tier, minor tier                 │
 *   ├─────────┼──────────────────────────────────────────────┤ axisHeight
 *   │ lane    │ rows of marks, names, bars                   │   ↕ shifted up by `scrollTop`
 *   └─────────┴──────────────────────────────────────────────┘ height
 */

export interface SceneText {
  readonly x: number;
  /** Middle of the line. */
  readonly y: number;
  readonly text: string;
  readonly style: TextStyle;
}

export interface SceneMark {
  /** Index of the event in the dataset. */
  readonly index: number;
  readonly laneKey: string;
  /** Its place and row in the lane. */
  readonly place: number;
  readonly row: number;
  readonly x: number;
  readonly y: number;
  /** Half the mark's width. */
  readonly half: number;
  readonly category: Category;
  readonly hollow: boolean;
  /** Scheduled and still to come; `moved`: to another date. */
  readonly planned: boolean;
  readonly moved: boolean;
  /** Lasts to an end that is open: a tail fades out behind it. */
  readonly fades: boolean;
  /** All that its date may mean or lasts, when that is wider than the mark. */
  readonly whisker: Span | null;
  /** How many events this mark stands for, itself included. */
  readonly joined: number;
  /** The days whose events in the lane are joined to it: from the first, up to the second. */
  readonly cell: readonly [from: number, to: number];
  readonly name: (SceneText & { readonly width: number }) | null;
  /** Thin line from a step down to its name. */
  readonly leader: { readonly y0: number; readonly y1: number } | null;
  /** `+3`, after the name or the mark, when events are joined. */
  readonly count: SceneText | null;
}

/** A stretch of the axis, pixels. */
export interface Span {
  readonly x0: number;
  readonly x1: number;
}

/** A stretch of a bar between two steps, as thick as the instrument had come far. */
export interface BarPiece extends Span {
  readonly phase: Phase;
  /** Leads from today to a scheduled step. */
  readonly planned: boolean;
}

export interface SceneBar extends Span {
  readonly laneKey: string;
  readonly y: number;
  readonly category: Category;
  readonly pieces: readonly BarPiece[];
  /** Where the bar fades out because the instrument's life goes on. */
  readonly tail: Span | null;
  /** Event indices of its steps. */
  readonly steps: readonly number[];
  /** The instrument's name, where a stretch of bar would otherwise say nothing. */
  readonly name: (SceneText & { readonly width: number }) | null;
}

/** The days of an inexact or lasting date whose mark lies outside the window. */
export interface SceneStretch extends Span {
  readonly laneKey: string;
  readonly y: number;
  readonly category: Category;
}

/** A thin line from a date that was moved to the one that replaced it, bowing over its row. */
export interface SceneThread {
  readonly laneKey: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly category: Category;
}

export interface SceneLane {
  readonly key: string;
  readonly count: number;
  readonly y: number;
  readonly height: number;
  readonly name: SceneText;
  readonly note: SceneText;
  /** How many of its events lie left and right of the window, and the words for it. */
  readonly before: Outside | null;
  readonly after: Outside | null;
  /** Whether it can be opened into its countries, and whether it is. */
  readonly open: boolean | null;
}

/** Events of a lane on one side of the window. */
export interface Outside {
  readonly count: number;
  readonly text: SceneText & { readonly width: number };
}

/** The line of a day, with its word if there is room. */
export interface TodayLine {
  readonly x: number;
  readonly text: SceneText | null;
  /** Whether it is another day that the reader has chosen. */
  readonly chosen: boolean;
}

/** A bracket over a span of the axis with its caption above; as wide as a line, it is one. */
export interface SceneBracket extends Span {
  readonly y: number;
  readonly caption: SceneText;
}

export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly axisHeight: number;
  /** Height of its tiers of names; brackets stand below them. */
  readonly tiers: number;
  readonly brackets: readonly SceneBracket[];
  readonly scrollTop: number;
  readonly contentHeight: number;
  readonly scale: TimeScale;
  readonly axis: Axis;
  /** How much thicker bars and lines are than usual: on a large slide. */
  readonly thickness: number;
  readonly axisStyles: { readonly major: TextStyle; readonly minor: TextStyle };
  readonly lanes: readonly SceneLane[];
  readonly bars: readonly SceneBar[];
  readonly stretches: readonly SceneStretch[];
  readonly threads: readonly SceneThread[];
  readonly marks: readonly SceneMark[];
  /** The line of today, or of the day whose law is shown, when in the window. */
  readonly today: TodayLine | null;
  /** The line of day 0, where days count from an event and it lies in the window. */
  readonly zeroX: number | null;
  readonly guide: { readonly x: number; readonly category: Category } | null;
  /** Left edge of what is still to come. */
  readonly futureX: number;
  /** What lies after the day whose law is shown: washed out. */
  readonly veil: Span | null;
}
