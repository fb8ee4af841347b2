import type { Weight } from '../model/policy-event.ts';
import type { TextStyle } from './measure.ts';

/** Sizes of one density, in CSS pixels. */
export interface Geometry {
  readonly row: number;
  readonly fontSize: number;
  /** Room for lane names left of the plot; 0 puts the name above its lane. */
  readonly gutter: number;
  /** Where the name in the gutter begins. */
  readonly gutterInset: number;
  /** Height of the lane name's own line, where it stands above its lane. */
  readonly laneHead: number;
  readonly lanePadding: number;
  readonly axis: number;
  /** Width of what covers the end of the axis: its names end before it. */
  readonly corner: number;
  /** Fewest rows a lane with many events gets, however little height there is. */
  readonly minRows: number;
  /** How much larger marks are than usual. */
  readonly markScale: number;
  /** Space between a mark and its name. */
  readonly labelGap: number;
  /** Longest label drawn before it ends in an ellipsis, and as much of it as must be readable. */
  readonly maxLabel: number;
  readonly shortLabel: number;
  /** Whether lanes and joined marks say how many events they hold. */
  readonly counts: boolean;
  /** Whether names of steps go down in stairs under their bar. */
  readonly stairs: boolean;
  /** How much higher rows may become where there is height to spare; 0 leaves it below the lanes. */
  readonly stretch: number;
  /** Height of a row of brackets, which stand in the foot of the axis; `axis` includes them. */
  readonly bracket: number;
  readonly brackets: number;
}

/** With so much of a label readable, it is shown; the rest follows as there is room. */
export const SHORT_LABEL = 72;
/** Longest label drawn before it ends in an ellipsis. */
export const MAX_LABEL = 260;

/** Space between a mark and its label, and around labels. */
export const LABEL_GAP = 5;
/** How far left of its mark a name hanging under it starts, pixels. */
export const HANG_INSET = 4;

/** What every screen for reading has in common. */
const FOR_READING = {
  gutterInset: 14,
  markScale: 1,
  labelGap: LABEL_GAP,
  maxLabel: MAX_LABEL,
  shortLabel: SHORT_LABEL,
  counts: true,
  stairs: false,
  stretch: 0,
  bracket: 0,
  brackets: 0,
  corner: 0,
} as const;

export const COMFORTABLE: Geometry = {
  ...FOR_READING,
  row: 19,
  fontSize: 13,
  gutter: 128,
  laneHead: 0,
  lanePadding: 8,
  axis: 44,
  minRows: 2,
};

/** The same with room for longer names of lanes: instruments, topics, categories. */
export const ROOMY: Geometry = { ...COMFORTABLE, gutter: 196 };

export const COMPACT: Geometry = {
  ...FOR_READING,
  row: 26,
  fontSize: 15,
  gutter: 0,
  laneHead: 26,
  lanePadding: 6,
  axis: 44,
  corner: 44,
  minRows: 4,
};

/** Lettering of a slide 1280 pixels wide, legible from the last row; wider ones have larger letters. */
export const PRESENT: Geometry = {
  // As low as names can be read; most slides have the height for more.
  row: 28,
  stretch: 1.9,
  fontSize: 20,
  // Where the title begins: the names of the lanes stand below it.
  gutterInset: 48,
  gutter: 226,
  laneHead: 0,
  lanePadding: 5,
  axis: 66,
  corner: 0,
  minRows: 1,
  markScale: 1.5,
  // Past the halo of what is emphasised.
  labelGap: 11,
  maxLabel: 440,
  shortLabel: 240,
  counts: false,
  stairs: true,
  bracket: 42,
  brackets: 0,
};
const SLIDE_WIDTH = 1280;
/** The least and the most that a slide's lettering is scaled, by where it stands. */
const SLIDE_SCALES = { screen: [0.8, 2.5], frame: [0.7, 1] } as const;
/** More rows than any lane of a slide wants. */
const PRESENT_ROWS = 24;
/** Where the frame's own title begins, pixels. */
const FRAME_INSET = 14;

/** Where a slide stands, and how much it shows. */
export interface SlideRoom {
  /** CSS pixels. */
  readonly width: number;
  /** Rows of brackets. */
  readonly brackets: number;
  readonly place: keyof typeof SLIDE_SCALES;
  /** On a phone, or in a narrow frame, names stand over their lanes. */
  readonly compact: boolean;
}

/** The lettering of a slide: as large as its width allows, and as its place needs. */
export function presentGeometry({ width, brackets, place, compact }: SlideRoom): Geometry {
  const [least, most] = SLIDE_SCALES[place];
  const scale = compact ? least : Math.min(most, Math.max(least, width / SLIDE_WIDTH));
  const size = (value: number) => Math.round(value * scale);
  const bracket = size(PRESENT.bracket);
  const inset = place === 'frame' ? FRAME_INSET : size(PRESENT.gutterInset);
  return {
    ...PRESENT,
    row: size(PRESENT.row),
    fontSize: size(PRESENT.fontSize),
    gutter: compact ? 0 : size(PRESENT.gutter - PRESENT.gutterInset) + inset,
    gutterInset: inset,
    laneHead: compact ? size(1.2 * PRESENT.row) : 0,
    lanePadding: size(PRESENT.lanePadding),
    axis: size(PRESENT.axis) + brackets * bracket,
    markScale: PRESENT.markScale * scale,
    labelGap: Math.max(PRESENT.labelGap, size(PRESENT.labelGap)),
    // A frame can be scrolled: there no name is left out for want of rows.
    minRows: place === 'frame' ? PRESENT_ROWS : PRESENT.minRows,
    maxLabel: compact ? width - 40 : size(PRESENT.maxLabel),
    shortLabel: compact ? 120 : size(PRESENT.shortLabel),
    bracket,
    brackets,
  };
}

/** How far above the middle of the axis the names of its upper tier stand, for their size; pixels. */
export function majorRise(size: number): number {
  return Math.max(9, size / 2);
}

/** Least clear space between the footprints of two things in a row. */
export const CLEARANCE = 6;
/** Room kept at the end of a label for the count of joined events. */
export const COUNT_ROOM = 30;
/** Length of the tail in which a bar fades out when its instrument's life goes on. */
export const TAIL = 12;
const HALF_BY_WEIGHT: Readonly<Record<Weight, number>> = { 1: 4, 2: 4.5, 3: 5, 4: 5.5, 5: 6.5 };

/** Half the width of an event's mark, so much larger than usual. */
export function markHalf(weight: Weight, scale = 1): number {
  return HALF_BY_WEIGHT[weight] * scale;
}

export function labelStyle(weight: Weight, geometry: Geometry): TextStyle {
  return { size: geometry.fontSize, weight: weight === 5 ? 600 : 400 };
}
