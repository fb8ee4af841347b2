import { drawPicture, pictureHeight } from '../paint/draw-picture.ts';
import { shapePicture } from './picture-shapes.ts';
import type { PictureSource } from './picture-source.ts';
import { type DrawnPng, type PngDrawing, pngOf } from './png-canvas.ts';
import type { PictureOptions } from './svg-file.ts';

/** A picture as a PNG file. */
export interface PngFile extends DrawnPng {
  /** Whether the shape had no room for all lanes. */
  readonly isCut: boolean;
}

export interface PngOptions extends PictureOptions, PngDrawing {}

/**
 * The view as a PNG file, drawn by the pen of the screen with the faces that are loaded. Null where
 * the browser has no memory for a picture so large.
 */
export async function pngFile(source: PictureSource, options: PngOptions): Promise<PngFile | null> {
  const { shape, transparent } = options;
  const picture = { ...(await shapePicture(source, shape)), transparent };
  const size = { width: picture.scene.width, height: pictureHeight(picture), scale: picture.scale };
  const made = await pngOf(size, options, (pen) => drawPicture(picture, pen));
  return made === null ? null : { ...made, isCut: picture.isCut };
}
