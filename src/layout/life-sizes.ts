/** Heights of the rows of lives, from the upper edge of each; pixels. */
export interface LifeSizes {
  /** An instrument's row, the middle of its bar and of its texts. */
  readonly row: number;
  readonly bar: number;
  readonly text: number;
  /** The same of a line of models; the middle of its models' names, null where they have none. */
  readonly family: number;
  readonly line: number;
  readonly familyText: number;
  readonly models: number | null;
  /** A heading and the middle of its text. */
  readonly heading: number;
  readonly headingText: number;
}

/** Where texts stand beside the bars, or over them because the chart is narrow. */
interface SizesByWidth {
  readonly wide: LifeSizes;
  readonly compact: LifeSizes;
}

/** For a page, which is scrolled: every bar can be pressed. */
const ROOMY: SizesByWidth = {
  wide: {
    row: 28,
    bar: 14,
    text: 14,
    family: 42,
    line: 26,
    familyText: 26,
    models: 9,
    heading: 34,
    headingText: 21,
  },
  compact: {
    row: 46,
    bar: 31,
    text: 13,
    family: 58,
    line: 46,
    familyText: 13,
    models: 29,
    heading: 34,
    headingText: 21,
  },
};

/** For a room that holds no more: as low as texts can be read, and to be looked at. */
const DENSE: SizesByWidth = {
  wide: {
    row: 16.5,
    bar: 8,
    text: 8,
    family: 15,
    line: 7.5,
    familyText: 7.5,
    models: null,
    heading: 20,
    headingText: 12,
  },
  compact: {
    row: 33,
    bar: 24,
    text: 8,
    family: 32,
    line: 24,
    familyText: 8,
    models: null,
    heading: 20,
    headingText: 12,
  },
};

/** The heights of a chart. */
export function lifeSizes(compact: boolean, dense: boolean): LifeSizes {
  return (dense ? DENSE : ROOMY)[compact ? 'compact' : 'wide'];
}
