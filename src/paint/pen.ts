import type { TextStyle } from '../layout/measure.ts';
import type { Color } from './theme.ts';

export interface Stroke {
  readonly color: Color;
  readonly width: number;
  /** Lengths of dash and gap, pixels. */
  readonly dash?: readonly [number, number];
}

/** The inside and the outline of a shape; either may be missing. */
export interface Surface {
  readonly fill?: Color;
  readonly stroke?: Stroke;
  /** Corner radius, rectangles only. */
  readonly radius?: number;
  /** How much of the ground the fill covers, 0 to 1, rectangles only; 1 when missing. */
  readonly opacity?: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The shapes of marks, one a category. */
export type MarkShape = 'circle' | 'square' | 'diamond' | 'triangle' | 'pentagon' | 'frame';

/** What strokes belong to: a lane, an event (of this index in the dataset) in one, a target of a chart. */
export type PictureGroup =
  | { readonly kind: 'lane'; readonly key: string }
  | { readonly kind: 'target'; readonly key: string }
  | { readonly kind: 'event'; readonly index: number };

/**
 * Anything a picture can be drawn with: the screen's canvas, an SVG file, a log in tests.
 * Coordinates are CSS pixels; text stands on its middle line.
 */
export interface Pen {
  readonly rect: (x: number, y: number, width: number, height: number, surface: Surface) => void;
  readonly line: (from: Point, to: Point, stroke: Stroke) => void;
  /** A line through points. */
  readonly path: (points: readonly Point[], stroke: Stroke) => void;
  readonly mark: (shape: MarkShape, at: Point, half: number, surface: Surface) => void;
  readonly text: (
    text: string,
    at: Point,
    style: TextStyle & { readonly color: Color; readonly struck?: boolean },
  ) => void;
  /** Draws with everything outside the rectangle hidden. */
  readonly clip: (x: number, y: number, width: number, height: number, draw: () => void) => void;
  /** Draws what belongs together; a pen whose picture has no parts just draws. */
  readonly group: (group: PictureGroup, draw: () => void) => void;
}
