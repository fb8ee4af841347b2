import { interAdvances } from '../data/face-advances.ts';
import { widthOfText } from '../data/name-widths.ts';
import type { Measure } from './measure.ts';

/** How much wider letters are in the heavier weights. */
const WIDER_BY = { 400: 1, 600: 1.02, 700: 1.03 } as const;

/** Text widths from the known widths of the face: for where there is no canvas to ask. */
export function faceMeasure(): Measure {
  const advances = interAdvances();
  return (text, { size, weight }) => widthOfText(text, advances) * size * WIDER_BY[weight];
}
