import { type Measure, ellipsize } from './measure.ts';
import type { SceneText } from './scene.ts';

/** What stands under a picture that is taken away: what it is, and where it comes from. */
export interface Caption {
  readonly title: string;
  /** Version of the data, licence, address; in one text. */
  readonly source: string;
}

/** The same, laid out below a picture; `y` counts from the lower edge of the picture. */
export interface LaidCaption {
  readonly height: number;
  readonly title: SceneText;
  readonly source: SceneText;
}

/** Left and right of the texts, between them, and above and below, pixels. */
const SIDE = 14;
const GAP = 14;
const EDGE = 8;
const LINE = 18;

/** Lays a caption out in one line, or in two where the picture is too narrow for that. */
export function layCaption(
  { title, source }: Caption,
  width: number,
  fontSize: number,
  measure: Measure,
): LaidCaption {
  const [bold, plain] = [
    { size: fontSize - 1, weight: 700 },
    { size: fontSize - 2, weight: 400 },
  ] as const;
  const line = LINE * (fontSize / 13);
  const room = width - 2 * SIDE;
  const name = ellipsize(title, room, bold, measure);
  const nameWidth = measure(name, bold);
  const fits = nameWidth + GAP + measure(source, plain) <= room;
  const y = EDGE + line / 2;
  const text = ellipsize(source, room, plain, measure);
  return {
    height: Math.ceil(2 * EDGE + (fits ? 1 : 2) * line),
    title: { x: SIDE, y, text: name, style: bold },
    source: fits
      ? { x: SIDE + nameWidth + GAP, y, text, style: plain }
      : { x: SIDE, y: y + line, text, style: plain },
  };
}
