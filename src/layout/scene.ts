import type { Category } from '../model/category.ts';
import type { Axis } from './axis.ts';
import type { TextStyle } from './measure.ts';
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
  readonly x: number;
  readonly y: number;
  /** Half the mark's width. */
  readonly half: number;
  readonly category: Category;
  readonly hollow: boolean;
  /** Scheduled and still to come; `moved`: to another date. */
  readonly planned: boolean;
  readonly moved: boolean;
  /** All that its date may mean or lasts, when that is wider than the mark. */
  readonly whisker: { readonly x0: number; readonly x1: number } | null;
  /** Events this mark stands for: itself and those joined to it. */
  readonly members: readonly number[];
  readonly name: (SceneText & { readonly width: number }) | null;
  /** Thin line from a step down to its name. */
  readonly leader: { readonly y0: number; readonly y1: number } | null;
  /** `+3`, after the name or the mark, when events are joined. */
  readonly count: SceneText | null;
}

export interface SceneBar {
  readonly laneKey: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly category: Category;
  /** Event indices of its steps. */
  readonly steps: readonly number[];
  /** The instrument's name, where a stretch of bar would otherwise say nothing. */
  readonly name: (SceneText & { readonly width: number }) | null;
}

export interface SceneLane {
  readonly key: string;
  readonly count: number;
  readonly y: number;
  readonly height: number;
  readonly name: SceneText;
  readonly note: SceneText;
  /** Whether it can be opened into its countries, and whether it is. */
  readonly open: boolean | null;
}

export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly axisHeight: number;
  readonly scrollTop: number;
  readonly contentHeight: number;
  readonly scale: TimeScale;
  readonly axis: Axis;
  readonly axisStyles: { readonly major: TextStyle; readonly minor: TextStyle };
  readonly lanes: readonly SceneLane[];
  readonly bars: readonly SceneBar[];
  readonly marks: readonly SceneMark[];
  /** Today's line, when in the window, with its word if there is room. */
  readonly today: { readonly x: number; readonly text: SceneText | null } | null;
  readonly guide: { readonly x: number; readonly category: Category } | null;
  /** Left edge of what is still to come. */
  readonly futureX: number;
}
