import type { Weight } from '../model/policy-event.ts';
import type { TextStyle } from './measure.ts';

/** Sizes of one density, in CSS pixels. */
export interface Geometry {
  readonly row: number;
  readonly fontSize: number;
  /** Room for lane names left of the plot; 0 puts the name above its lane. */
  readonly gutter: number;
  /** Height of the lane name's own line, where it stands above its lane. */
  readonly laneHead: number;
  readonly lanePadding: number;
  readonly axis: number;
  /** Fewest rows a lane with many events gets, however little height there is. */
  readonly minRows: number;
}

export const COMFORTABLE: Geometry = {
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
  row: 26,
  fontSize: 15,
  gutter: 0,
  laneHead: 26,
  lanePadding: 6,
  axis: 44,
  minRows: 4,
};

/** Space between a mark and its label, and around labels. */
export const LABEL_GAP = 5;
/** Least clear space between the footprints of two things in a row. */
export const CLEARANCE = 6;
/** Room kept at the end of a label for the count of joined events. */
export const COUNT_ROOM = 30;
/** With so much of a label readable, it is shown; the rest follows as there is room. */
export const SHORT_LABEL = 72;
/** Length of the tail in which a bar fades out when its instrument's life goes on. */
export const TAIL = 12;
/** Longest label drawn before it ends in an ellipsis. */
export const MAX_LABEL = 260;

const HALF_BY_WEIGHT: Readonly<Record<Weight, number>> = { 1: 4, 2: 4.5, 3: 5, 4: 5.5, 5: 6.5 };

/** Half the width of an event's mark. */
export function markHalf(weight: Weight): number {
  return HALF_BY_WEIGHT[weight];
}

export function labelStyle(weight: Weight, geometry: Geometry): TextStyle {
  return { size: geometry.fontSize, weight: weight === 5 ? 600 : 400 };
}
