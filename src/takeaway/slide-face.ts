import { FIRST_WIDTH } from '../data/face-advances.ts';
import { brokenLines } from '../layout/break-text.ts';
import type { Measure, TextStyle } from '../layout/measure.ts';

/**
 * The faces of slides, by name: whoever opens them has these or something as wide. Arial and its
 * substitutes share their widths; Chinese characters are as wide as they are high in every face.
 */
export const SLIDE_FACES = { latin: 'Arial', han: 'Microsoft YaHei' } as const;

/** Widths of the characters from space to tilde in Arial, regular and bold, thousandths of an em. */
const REGULAR: readonly number[] = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
  556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
  611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
  667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
  222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
const BOLD: readonly number[] = [
  278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
  556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667,
  611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
  667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556,
  278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
];

/** Letters of other alphabets, thousandths of an em. */
const OTHER = 650;
/** From here on characters are full-width; so are the few before that stand in Chinese text. */
const FULL_FROM = 0x2000;
const FULL = 1000;
/** Programs round the places of letters: so much wider a line may come out. */
const ROUNDING = 1.02;
/** Some keep letters and digits a little off Chinese characters, thousandths of an em. */
const APART = 200;
const MEETING = /[\u0021-\u007E](?=[\u2E80-\uFFEF])|[\u2E80-\uFFEF](?=[\u0021-\u007E])/gu;

/** From this weight on a text is bold: a slide knows no weights between. */
export function isBold({ weight }: Pick<TextStyle, 'weight'>): boolean {
  return weight >= 600;
}

/** Widths of texts on a slide, whatever faces there are where it is made. */
export const slideMeasure: Measure = (text, style) => {
  const widths = isBold(style) ? BOLD : REGULAR;
  let sum = APART * (text.match(MEETING)?.length ?? 0);
  for (const character of text) sum += widthOf(character, widths);
  return (sum / 1000) * style.size * ROUNDING;
};

function widthOf(character: string, widths: readonly number[]): number {
  // A letter with a mark is as wide as the letter.
  const letter = character.normalize('NFD').codePointAt(0) ?? 0;
  const code = letter < 0x80 ? letter : (character.codePointAt(0) ?? 0);
  return widths[code - FIRST_WIDTH] ?? (code < FULL_FROM ? OTHER : FULL);
}

/** The lines that a text takes in a width, broken between words and between Chinese characters. */
export function brokenIn(text: string, width: number, style: TextStyle): readonly string[] {
  return brokenLines(text, width, style, slideMeasure);
}

/** The largest of the sizes, from the first, in which a text takes no more height than there is. */
export function sizeThatFits(
  text: string,
  box: { readonly width: number; readonly height: number },
  sizes: readonly number[],
  weight: TextStyle['weight'],
  leading: number,
): number {
  const fits = (size: number) =>
    brokenIn(text, box.width, { size, weight }).length * size * leading <= box.height;
  return sizes.find(fits) ?? sizes.at(-1) ?? 12;
}
