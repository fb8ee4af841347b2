import type { LayoutName } from './deck.ts';
import { sizeThatFits } from './slide-face.ts';
import { type Box, SLIDE } from './slide-shape.ts';

/** A place for text: where, how large at most and at least, pixels. */
export interface TextPlace {
  readonly box: Box;
  /** Sizes to choose from, the largest first. */
  readonly sizes: readonly number[];
  readonly bold: boolean;
  readonly color: 'ink' | 'muted' | 'accent';
  /** Height of a line beside the face's own. */
  readonly spacing: number;
  /** Where the lines stand in the box. */
  readonly anchor: 't' | 'ctr' | 'b';
}

/** The places of one layout; the picture lies in `picture`. */
export interface SlideLayout {
  readonly name: string;
  readonly kicker: TextPlace;
  readonly title: TextPlace;
  readonly body: TextPlace;
  readonly picture: Box;
}

/** The size in which a text fits its place, pixels. */
export function placedSize({ box, sizes, bold, spacing }: TextPlace, text: string): number {
  return sizeThatFits(text, box, sizes, bold ? 700 : 400, LEADING * spacing);
}

const MARGIN = 48;
const WIDE = SLIDE.width - 2 * MARGIN;
/** Foot and number of the slide. */
export const FOOT: Box = { x: MARGIN, y: 684, width: WIDE - 80, height: 22 };
export const NUMBER: Box = { x: MARGIN + WIDE - 60, y: 684, width: 60, height: 22 };
/** Height of a line of text in a place, in its size: Chinese faces want more than Latin ones. */
export const LEADING = 1.33;
/** Size of the foot, pixels. */
export const FOOT_SIZE = 12;

const box = (x: number, y: number, width: number, height: number): Box => ({ x, y, width, height });

/** Where everything stands. A scene is laid out as on the screen, a view has more of the picture. */
export const LAYOUTS: Readonly<Record<LayoutName, SlideLayout>> = {
  scene: {
    name: 'Scene',
    kicker: {
      box: box(MARGIN, 26, 540, 26),
      sizes: [18],
      bold: true,
      color: 'accent',
      spacing: 1,
      anchor: 't',
    },
    title: {
      box: box(MARGIN, 56, 540, 112),
      sizes: [40, 36, 32, 28, 24],
      bold: true,
      color: 'ink',
      spacing: 1,
      anchor: 't',
    },
    body: {
      box: box(636, 48, SLIDE.width - MARGIN - 636, 124),
      sizes: [20, 18, 16, 14],
      bold: false,
      color: 'ink',
      spacing: 1.15,
      anchor: 't',
    },
    picture: box(0, 184, SLIDE.width, 488),
  },
  view: {
    name: 'Timeline',
    kicker: {
      box: box(MARGIN, 22, WIDE, 22),
      sizes: [15],
      bold: true,
      color: 'accent',
      spacing: 1,
      anchor: 't',
    },
    title: {
      box: box(MARGIN, 44, WIDE, 40),
      sizes: [30, 26, 22, 19],
      bold: true,
      color: 'ink',
      spacing: 1,
      anchor: 't',
    },
    body: {
      box: box(MARGIN, 84, WIDE, 22),
      sizes: [15, 13],
      bold: false,
      color: 'muted',
      spacing: 1,
      anchor: 't',
    },
    picture: box(0, 112, SLIDE.width, 532),
  },
};
