import type { PictureView, PictureWords } from '../layout/picture-view.ts';
import type { PackedLanes, PlanInput } from '../layout/plan.ts';
import type { Bounds } from '../model/edge.ts';
import type { Theme } from '../paint/theme.ts';
import type { AsOfWords } from './as-of-handle.ts';
import type { FocusWords } from './focus-layer.ts';
import type { EdgeWords } from './lane-edges.ts';

/** All words of the timeline, from the interface's resources. */
export type StageWords = PictureWords &
  FocusWords &
  AsOfWords & {
    readonly toggleOthers: (open: boolean) => string;
    readonly outside: EdgeWords;
  };

/** Places the lanes of a large dataset off the main thread. */
export type Packer = (input: PlanInput) => Promise<PackedLanes>;

/** What the timeline shows; changes at human speed, handed over by the shell. */
export interface StageView extends PictureView {
  /** Null for a dataset that is small enough to be placed here and now. */
  readonly packer: Packer | null;
  /** First and last day of the matches, where the hand meets resistance; null without any. */
  readonly bounds: Bounds | null;
  /** First and last day of all events, whatever the filter: the days whose law can be shown. */
  readonly span: Bounds | null;
  readonly theme: Theme;
  readonly words: StageWords;
  readonly reducedMotion: boolean;
}
