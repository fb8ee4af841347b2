import type { Pen } from '../paint/pen.ts';
import type { DocumentSize } from '../paint/svg-document.ts';
import { canvasPen } from '../stage/canvas-pen.ts';

/** How much larger than its shape a picture may be. */
export const PNG_SCALES = [1, 2, 4] as const;
export type PngScale = (typeof PNG_SCALES)[number];

/** Longest side of a picture, pixels; browsers draw none that is longer. */
export const MOST_PIXELS = 16_384;

/** What has been drawn, as a PNG file. */
export interface DrawnPng {
  readonly blob: Blob;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Whether it is smaller than was asked for, because no side may be longer than {@link MOST_PIXELS}. */
  readonly isReduced: boolean;
}

export interface PngDrawing {
  readonly scale: PngScale;
  /** Told how far it is, 0 to 1; a large picture takes seconds. */
  readonly onProgress?: (share: number) => void;
}

/**
 * What is drawn, as a PNG file, with the faces that are loaded. Null where the browser has no memory
 * for a picture so large.
 */
export async function pngOf(
  size: DocumentSize,
  { scale: wanted, onProgress }: PngDrawing,
  draw: (pen: Pen) => void,
): Promise<DrawnPng | null> {
  const scale = Math.min(wanted * size.scale, MOST_PIXELS / Math.max(size.width, size.height));
  const [width, height] = [pixels(size.width, scale), pixels(size.height, scale)];
  onProgress?.(0.3);
  await breath();
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (context === null) return null;
  context.scale(scale, scale);
  draw(canvasPen(context));
  onProgress?.(0.6);
  await breath();
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  // What it holds is given back at once, not when somebody tidies up.
  canvas.width = 0;
  onProgress?.(1);
  if (blob === null) return null;
  return { blob, width, height, isReduced: scale < wanted * size.scale };
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
