import type { DateText } from '../model/date-text.ts';

/** Words the picture needs, from the interface's resources. */
export interface SceneWords {
  readonly laneName: (key: string) => string;
  readonly laneCount: (count: number) => string;
  /** A plain number in the reader's language. */
  readonly number: (count: number) => string;
  readonly today: string;
  /** The word at the line of another day than today: `as of 19 July 2024`. */
  readonly asOf: (date: string) => string;
  readonly dates: DateText;
}
