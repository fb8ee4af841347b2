import { type LaidCaption, layCaption } from '../layout/caption.ts';
import type { Geometry } from '../layout/geometry.ts';
import { makePlan } from '../layout/make-plan.ts';
import type { PictureParts } from '../paint/draw-picture.ts';
import { type Picture, type PictureSize, pictureOf, picturePlan } from './picture.ts';
import { FRAMES, LAYOUT_SHARES, LONG_WIDTH, NARROW, type PictureShape } from './picture-frames.ts';
import { type PictureSource, captionOf } from './picture-source.ts';

/** Width of the layout of a long picture, which a phone shows as large; pixels. */
const LONG_LAYOUT = 540;

/** A picture of a shape. */
export interface ShapedPicture extends Picture, Omit<PictureParts, 'transparent'> {
  readonly caption: LaidCaption;
  /** Whether lanes were cut off for which the shape has no room. */
  readonly isCut: boolean;
}

/** Lays out a picture of a shape, with its caption; a large dataset is placed by its packer. */
export async function shapePicture(
  source: PictureSource,
  shape: PictureShape,
): Promise<ShapedPicture> {
  const { width, height, scrollTop } = source.screen;
  switch (shape) {
    case 'screen':
      return lay(source, { width, height, scrollTop }, 1);
    case 'whole':
      return lay(source, { width, height: 'fit', roomHeight: height }, 1);
    case 'long': {
      const view = { ...source.view, compact: true };
      return lay(
        { ...source, view },
        { width: LONG_LAYOUT, height: 'fit' },
        LONG_WIDTH / LONG_LAYOUT,
      );
    }
    default:
      return fill(source, FRAMES[shape]);
  }
}

/** The largest lettering at which all lanes fit the frame, else the smallest. */
async function fill(
  source: PictureSource,
  frame: { readonly width: number; readonly height: number },
): Promise<ShapedPicture> {
  // Placing a large dataset takes long: it is tried once.
  const shares = source.packer === null ? LAYOUT_SHARES : [1];
  let shaped: ShapedPicture | null = null;
  for (const share of shares) {
    const width = Math.round(frame.width * share);
    const sized = { ...source, view: { ...source.view, compact: width < NARROW } };
    const { fontSize } = geometryAt(sized, width);
    const caption = layCaption(captionOf(sized), width, fontSize, source.measure);
    const height = Math.round(frame.height * share) - caption.height;
    // One after the other: most of the time the first one fits.
    // oxlint-disable-next-line no-await-in-loop
    shaped = await lay(sized, { width, height }, 1 / share);
    if (!shaped.isCut) break;
  }
  if (shaped === null) throw new Error('no layout was tried');
  return shaped;
}

function geometryAt({ view, state, measure }: PictureSource, width: number): Geometry {
  return picturePlan(view, state, { width, height: 1 }, measure).lettering.geometry;
}

async function lay(
  source: PictureSource,
  size: PictureSize,
  scale: number,
): Promise<ShapedPicture> {
  const { view, state, measure, packer } = source;
  const input = picturePlan(view, state, size, measure);
  const plan = packer === null ? makePlan(input) : { ...(await packer(input)), input };
  const picture = pictureOf(view, state, size, plan);
  const { width, height, scrollTop, contentHeight, axisHeight } = picture.scene;
  const { fontSize } = input.lettering.geometry;
  return {
    ...picture,
    caption: layCaption(captionOf(source), width, fontSize, measure),
    scale,
    isCut: scrollTop > 0 || contentHeight + axisHeight > height + 0.5,
  };
}
