/** How a run of text is set; `size` in CSS pixels. */
export interface TextStyle {
  readonly size: number;
  readonly weight: 400 | 600 | 700;
}

/** Width of a text in CSS pixels. The screen asks the canvas; tests count characters. */
export type Measure = (text: string, style: TextStyle) => number;

const ELLIPSIS = '…';

/** The longest beginning of `text` that fits `width` with an ellipsis; empty when nothing does. */
export function ellipsize(text: string, width: number, style: TextStyle, measure: Measure): string {
  const whole = measure(text, style);
  if (whole <= width) return text;
  const characters = Array.from(text);
  const cut = (count: number) => `${characters.slice(0, count).join('').trimEnd()}${ELLIPSIS}`;
  const fits = (count: number) => measure(cut(count), style) <= width;
  // Characters are much of a width: the search begins where their mean says, and is soon over.
  const room = Math.max(0, width - measure(ELLIPSIS, style));
  let count = Math.min(characters.length, Math.floor((characters.length * room) / whole));
  while (count > 0 && !fits(count)) count -= 1;
  while (count < characters.length && fits(count + 1)) count += 1;
  return count === 0 ? '' : cut(count);
}
