import type { Choices } from './choices.ts';

/** A sheet to print on; `auto` is whatever the browser's own dialog says. */
export type Paper =
  | { readonly size: 'auto' }
  | { readonly size: Choices['paper']; readonly turn: Choices['turn'] };

/** What is between the margins, millimetres; those of the style sheet are 12 mm wide. */
const INSIDE = { A4: [186, 273], A3: [273, 396] } as const;
/** CSS pixels in a millimetre. */
const PER_MM = 96 / 25.4;
/** How much of a sheet's height the picture may take: all but its head, or a half. */
const SHARE = { landscape: 0.7, portrait: 0.5 } as const;

/** The width of a picture on a sheet and the height it may have, CSS pixels. */
export function pictureRoom(paper: Paper): { readonly width: number; readonly height: number } {
  const { size, turn } =
    paper.size === 'auto' ? ({ size: 'A4', turn: 'landscape' } as const) : paper;
  const [short, long] = INSIDE[size];
  const [width, height] = turn === 'landscape' ? [long, short] : [short, long];
  return {
    width: Math.floor(width * PER_MM),
    height: Math.floor(height * PER_MM * SHARE[turn]),
  };
}
