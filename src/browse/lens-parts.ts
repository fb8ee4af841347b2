import type { TFunction } from 'i18next';
import type { Dataset } from '../data/dataset.ts';
import type { Matches } from '../data/matches.ts';
import type { Measure } from '../layout/measure.ts';
import type { Day } from '../model/day.ts';
import type { LensChoice } from '../model/lens-choice.ts';
import type { EventId } from '../model/policy-event.ts';
import type { Words } from './create-words.ts';

/** What the chart of a lens is made from, where it stands without the rest of its page. */
export interface LensChartParts {
  readonly t: TFunction;
  readonly dataset: Dataset;
  readonly words: Words;
  readonly matches: Matches;
  readonly lens: LensChoice;
  /** The day that is counted up to, and whether that is today. */
  readonly day: Day;
  readonly isToday: boolean;
  readonly selected: EventId | null;
  /** What a scene is about, while nothing else is selected; nothing when missing. */
  readonly highlights?: readonly EventId[];
  readonly compact: boolean;
  readonly measure: Measure;
}
