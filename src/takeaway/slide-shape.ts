import type { TextStyle } from '../layout/measure.ts';
import type { Point, Stroke, Surface } from '../paint/pen.ts';
import type { Color } from '../paint/theme.ts';

/*
 * What stands on a slide. Lengths are pixels of a slide 1280 wide and 720 high: 9 525 of the file's
 * units, so that a slide of 13.333 × 7.5 inches has 96 to the inch.
 */

/** Width and height of a slide, pixels. */
export const SLIDE = { width: 1280, height: 720 } as const;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Shapes that every program knows by name and can restyle. */
export type Preset = 'rect' | 'roundRect' | 'ellipse' | 'diamond' | 'triangle' | 'pentagon';

/** What a thing on a slide leads to, and its name for whoever does not see it. */
export interface Meaning {
  readonly name: string;
  readonly alt: string;
  /** An http(s) address; null leads nowhere. */
  readonly link: string | null;
}

export interface PresetShape {
  readonly kind: 'preset';
  readonly preset: Preset;
  readonly box: Box;
  readonly surface: Surface;
}

export interface LineShape {
  readonly kind: 'line';
  readonly from: Point;
  readonly to: Point;
  readonly stroke: Stroke;
}

/** One line of text in a box of its own. */
export interface TextShape {
  readonly kind: 'text';
  readonly box: Box;
  readonly text: string;
  readonly style: TextStyle & { readonly color: Color; readonly struck?: boolean };
}

/** Shapes that move and are deleted together. */
export interface ShapeGroup {
  readonly kind: 'group';
  /** Null for the pieces of one line. */
  readonly meaning: Meaning | null;
  readonly shapes: readonly SlideShape[];
}

export type SlideShape = PresetShape | LineShape | TextShape | ShapeGroup;

/** The box around a shape. */
export function boxOf(shape: SlideShape): Box {
  switch (shape.kind) {
    case 'preset':
    case 'text':
      return shape.box;
    case 'line':
      return around([shape.from, shape.to]);
    case 'group':
      return around(
        shape.shapes.map(boxOf).flatMap(({ x, y, width, height }) => [
          { x, y },
          { x: x + width, y: y + height },
        ]),
      );
    default:
      return shape satisfies never;
  }
}

function around(points: readonly Point[]): Box {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
