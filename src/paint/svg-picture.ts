import type { Measure } from '../layout/measure.ts';
import { inReadingOrder } from '../layout/reading-order.ts';
import { type PictureParts, drawPicture, pictureHeight } from './draw-picture.ts';
import { type FileNotes, svgDocument } from './svg-document.ts';
import { type EventNote, svgPen } from './svg-pen.ts';

/** What a file says of a whole picture of the timeline. */
export interface PictureNotes extends FileNotes {
  /** What is said of a mark that stands for an event and so many more. */
  readonly event: (index: number, more: number) => EventNote;
}

/**
 * A picture as an SVG file. Lanes are groups `data-lane`, marks are groups `data-event` inside them,
 * in the order of the lanes and of time, with the name of what they stand for. Nothing in it needs a
 * style sheet, a filter, a mask or a clip path, so that slide programs can break it into shapes.
 * `measure` is the one that the picture was laid out with.
 */
export function svgPicture(parts: PictureParts, notes: PictureNotes, measure: Measure): string {
  const scene = inReadingOrder(parts.scene);
  const [width, height] = [scene.width, pictureHeight(parts)];
  const marks = new Map(scene.marks.map((mark) => [keyOf(mark.laneKey, mark.index), mark]));
  const noteOf = (index: number, laneKey: string) =>
    notes.event(index, (marks.get(keyOf(laneKey, index))?.joined ?? 1) - 1);
  const { pen, markup } = svgPen(width, height, noteOf, measure);
  drawPicture({ ...parts, scene }, pen);
  return svgDocument({ width, height, scale: parts.scale }, notes, markup());
}

function keyOf(laneKey: string, index: number): string {
  return `${laneKey}:${index}`;
}
