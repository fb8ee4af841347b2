import { svgPicture } from '../paint/svg-picture.ts';
import type { PictureShape } from './picture-frames.ts';
import { shapePicture } from './picture-shapes.ts';
import { type PictureSource, notesOf } from './picture-source.ts';

/** What may be chosen of a picture. */
export interface PictureOptions {
  readonly shape: PictureShape;
  /** Leaves out the paper, so that the ground of a slide shows through. */
  readonly transparent: boolean;
}

/** A picture as the text of an SVG file. */
export interface SvgFile {
  readonly text: string;
  /** Whether the shape had no room for all lanes. */
  readonly isCut: boolean;
}

/** The view as an SVG file; texts stay texts, and letters are those of whoever opens it. */
export async function svgFile(
  source: PictureSource,
  { shape, transparent }: PictureOptions,
): Promise<SvgFile> {
  const picture = await shapePicture(source, shape);
  const notes = notesOf(source, picture.scene);
  return {
    text: svgPicture({ ...picture, transparent }, notes, source.measure),
    isCut: picture.isCut,
  };
}
