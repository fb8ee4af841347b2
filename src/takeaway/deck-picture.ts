import { eventAt } from '../data/dataset.ts';
import { inReadingOrder } from '../layout/reading-order.ts';
import type { Scene } from '../layout/scene.ts';
import { CATEGORIES } from '../model/category.ts';
import { pick } from '../model/text.ts';
import { drawOverlay } from '../paint/draw-overlay.ts';
import { drawScene } from '../paint/draw-scene.ts';
import { shapeOf } from '../paint/mark-shape.ts';
import type { Theme } from '../paint/theme.ts';
import { firstSource } from './chart-target.ts';
import type { DeckWords } from './deck-words.ts';
import type { Picture, TakenView } from './picture.ts';
import { slideMeasure } from './slide-face.ts';
import { slidePen } from './slide-pen.ts';
import type { Box, Meaning, SlideShape } from './slide-shape.ts';

/** A picture as shapes, its left upper corner at a place, so many pixels of the slide for one of its. */
export function pictureShapes(
  { scene, overlay, theme }: Picture,
  view: TakenView,
  { x, y }: Pick<Box, 'x' | 'y'>,
  scale: number,
): readonly SlideShape[] {
  const { width, height } = scene;
  const meaningOf = meanings(view, scene);
  const { pen, shapes } = slidePen({ x, y, scale, width, height }, meaningOf);
  // Whoever hears a slide hears its shapes in the order of the file.
  drawScene(inReadingOrder(scene), theme, pen);
  if (overlay !== null) drawOverlay(scene, overlay, theme, pen);
  // The paper is the slide's own: a sheet under everything would be in the hand's way.
  return shapes().slice(1);
}

/** What each event's shapes are: its short name, its title, date and countries, and its first source. */
function meanings(
  { dataset, lang, words }: TakenView,
  { marks }: Scene,
): (index: number) => Meaning | null {
  const joined = new Map<number, number>();
  for (const mark of marks) {
    joined.set(mark.index, Math.max(mark.joined - 1, joined.get(mark.index) ?? 0));
  }
  const known = new Map<number, Meaning | null>();
  return (index) => {
    const event = eventAt(dataset, index);
    if (!known.has(index)) {
      known.set(
        index,
        event === undefined
          ? null
          : {
              name: pick(event.label, lang),
              alt: words.markName(index, joined.get(index) ?? 0),
              link: firstSource(event),
            },
      );
    }
    return known.get(index) ?? null;
  };
}

/** Events of a picture's marks, as indices. */
export function eventsIn({ scene }: Picture): readonly number[] {
  const { marks, axisHeight, height, scale } = scene;
  return marks
    .filter(({ x, y }) => y >= axisHeight && y <= height && x >= scale.left && x <= scale.right)
    .map(({ index }) => index);
}

const LEGEND = { size: 12, weight: 400 } as const;
const LEGEND_HALF = 5;
/** From a mark's middle to its name; from a name to the next mark, pixels. */
const TO_NAME = 11;
const TO_NEXT = 24;

/** The marks of all categories with their names, and what a hollow one means, in one line. */
export function legendShapes(
  theme: Theme,
  words: Pick<DeckWords, 'category' | 'hollow'>,
  { x, y, width, height }: Box,
): readonly SlideShape[] {
  const { pen, shapes } = slidePen({ x, y, scale: 1, width, height }, () => null);
  const middle = height / 2;
  let at = LEGEND_HALF * 1.25;
  for (const category of CATEGORIES) {
    const name = words.category(category);
    const surface = { fill: theme.category[category] };
    pen.mark(shapeOf(category), { x: at, y: middle }, LEGEND_HALF, surface);
    pen.text(name, { x: at + TO_NAME, y: middle }, { ...LEGEND, color: theme.muted });
    at += TO_NAME + slideMeasure(name, LEGEND) + TO_NEXT;
  }
  pen.text(words.hollow, { x: at, y: middle }, { ...LEGEND, color: theme.muted });
  return shapes();
}
