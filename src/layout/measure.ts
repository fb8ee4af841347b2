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
  if (measure(text, style) <= width) return text;
  const characters = Array.from(text);
  let low = 0;
  let high = characters.length;
  const cut = (count: number) => `${characters.slice(0, count).join('').trimEnd()}${ELLIPSIS}`;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(cut(middle), style) <= width) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? '' : cut(low);
}
