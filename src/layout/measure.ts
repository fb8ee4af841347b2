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
  const cuts = cutsOf(text, style, measure);
  const { length } = cuts.characters;
  // Characters are much of a width: the search begins where their mean says, and is soon over.
  const room = Math.max(0, width - measure(ELLIPSIS, style));
  let count = Math.min(length, Math.floor((length * room) / whole));
  while (count > 0 && cuts.width(count) > width) count -= 1;
  while (count < length && cuts.width(count + 1) <= width) count += 1;
  return count === 0 ? '' : cuts.text(count);
}

/** The beginnings of one text with an ellipsis, each made and measured once. */
class Cuts {
  readonly characters: readonly string[];
  readonly #texts: string[] = [];
  readonly #widths: number[] = [];
  readonly #style: TextStyle;
  readonly #measure: Measure;

  constructor(text: string, style: TextStyle, measure: Measure) {
    this.characters = Array.from(text);
    this.#style = style;
    this.#measure = measure;
  }

  isOf({ size, weight }: TextStyle): boolean {
    return size === this.#style.size && weight === this.#style.weight;
  }

  text(count: number): string {
    return (this.#texts[count] ??=
      `${this.characters.slice(0, count).join('').trimEnd()}${ELLIPSIS}`);
  }

  width(count: number): number {
    return (this.#widths[count] ??= this.#measure(this.text(count), this.#style));
  }
}

/** So many cut texts are kept of one face. */
const MOST_CUTS = 4000;

/** A step of the wheel cuts the same names a little elsewhere: their beginnings are kept. */
const known = new WeakMap<Measure, Map<number, Map<string, Cuts>>>();

function cutsOf(text: string, style: TextStyle, measure: Measure): Cuts {
  const faces = known.get(measure) ?? new Map<number, Map<string, Cuts>>();
  known.set(measure, faces);
  // Mostly sizes are multiples of a half: one number for both. Whatever else meets it is told apart.
  const face = style.size * 10_000 + style.weight;
  const ofFace = faces.get(face) ?? new Map<string, Cuts>();
  faces.set(face, ofFace);
  const found = ofFace.get(text);
  if (found?.isOf(style) === true) return found;
  if (ofFace.size >= MOST_CUTS) ofFace.clear();
  const cuts = new Cuts(text, style, measure);
  ofFace.set(text, cuts);
  return cuts;
}
