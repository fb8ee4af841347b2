import type { Advances } from './name-widths.ts';

/** Widths of the characters from space to tilde in Inter at weight 400, thousandths of an em. */
export const INTER_WIDTHS: readonly number[] = [
  281, 288, 466, 633, 642, 982, 644, 300, 365, 365, 501, 662, 288, 460, 288, 360, 631, 407, 610,
  618, 646, 593, 620, 566, 619, 620, 288, 302, 662, 662, 662, 511, 966, 690, 654, 730, 722, 601,
  590, 746, 743, 269, 571, 672, 565, 903, 753, 765, 639, 765, 644, 642, 646, 744, 690, 985, 682,
  679, 629, 365, 360, 365, 471, 456, 323, 562, 612, 571, 612, 583, 370, 613, 591, 242, 242, 549,
  242, 876, 591, 600, 612, 612, 376, 528, 327, 591, 562, 818, 546, 562, 552, 426, 333, 426, 662,
];

/** The first character of {@link INTER_WIDTHS}. */
export const FIRST_WIDTH = 0x20;
const CONTROL = 600;

/**
 * Widths of the ASCII characters in the face that names are drawn in. They are known beforehand, so
 * that a large file can be measured before any face has been loaded.
 */
export function interAdvances(): Advances {
  return Float32Array.from(
    { length: 128 },
    (_, code) => (INTER_WIDTHS[code - FIRST_WIDTH] ?? CONTROL) / 1000,
  );
}
