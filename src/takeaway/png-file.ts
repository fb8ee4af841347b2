import { drawPicture, pictureHeight } from '../paint/draw-picture.ts';
import { canvasPen } from '../stage/canvas-pen.ts';
import { shapePicture } from './picture-shapes.ts';
import type { PictureSource } from './picture-source.ts';
import type { PictureOptions } from './svg-file.ts';

/** How much larger than its shape a picture may be. */
export const PNG_SCALES = [1, 2, 4] as const;
export type PngScale = (typeof PNG_SCALES)[number];

/** Longest side of a picture, pixels; browsers draw none that is longer. */
export const MOST_PIXELS = 16_384;

/** A picture as a PNG file. */
export interface PngFile {
  readonly blob: Blob;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Whether it is smaller than was asked for, because no side may be longer than {@link MOST_PIXELS}. */
  readonly isReduced: boolean;
  /** Whether the shape had no room for all lanes. */
  readonly isCut: boolean;
}

export interface PngOptions extends PictureOptions {
  readonly scale: PngScale;
  /** Told how far it is, 0 to 1; a large picture takes seconds. */
  readonly onProgress?: (share: number) => void;
}

/**
 * The view as a PNG file, drawn by the pen of the screen with the faces that are loaded. Null where
 * the browser has no memory for a picture so large.
 */
export async function pngFile(source: PictureSource, options: PngOptions): Promise<PngFile | null> {
  const { shape, transparent, scale: wanted, onProgress } = options;
  const picture = { ...(await shapePicture(source, shape)), transparent };
  const sides = [picture.scene.width, pictureHeight(picture)] as const;
  const scale = Math.min(wanted * picture.scale, MOST_PIXELS / Math.max(...sides));
  const [width, height] = [pixels(sides[0], scale), pixels(sides[1], scale)];
  onProgress?.(0.3);
  await breath();
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (context === null) return null;
  context.scale(scale, scale);
  drawPicture(picture, canvasPen(context));
  onProgress?.(0.6);
  await breath();
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  // What it holds is given back at once, not when somebody tidies up.
  canvas.width = 0;
  onProgress?.(1);
  if (blob === null) return null;
  const isReduced = scale < wanted * picture.scale;
  return { blob, width, height, isReduced, isCut: picture.isCut };
}

function pixels(side: number, scale: number): number {
  return Math.min(MOST_PIXELS, Math.round(side * scale));
}

/** Lets the screen show how far it is. */
function breath(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
