import { type LaidCaption, layCaption } from '../layout/caption.ts';
import type { Geometry } from '../layout/geometry.ts';
import { makePlan } from '../layout/make-plan.ts';
import type { PictureParts } from '../paint/draw-picture.ts';
import { type Picture, type PictureSize, pictureOf, picturePlan } from './picture.ts';
import { type PictureSource, captionOf } from './picture-source.ts';

/**
 * `screen`: the timeline as it stands there; `whole`: as wide, and as high as all lanes are;
 * `wide` 16 : 9, `standard` 4 : 3 and `square` for slides and posts; `long`: for a phone's screen,
 * names over lanes, as high as all lanes are.
 */
export const PICTURE_SHAPES = ['screen', 'whole', 'wide', 'standard', 'square', 'long'] as const;
export type PictureShape = (typeof PICTURE_SHAPES)[number];

/** Sizes of the files of fixed shape at 1×, pixels. */
const FRAMES = {
  wide: { width: 1920, height: 1080 },
  standard: { width: 1440, height: 1080 },
  square: { width: 1080, height: 1080 },
} as const;
/** Of a long picture: its width in the file, and that of its layout, which a phone shows as large. */
const LONG = { width: 1080, layout: 540 } as const;
/** Layouts are tried from large letters to small ones, until all lanes fit; shares of the frame's width. */
const LAYOUTS = [2 / 3, 3 / 4, 5 / 6, 11 / 12, 1, 7 / 6, 4 / 3] as const;
/** Below this width names stand over lanes, as on a phone, pixels. */
const NARROW = 720;

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
        { width: LONG.layout, height: 'fit' },
        LONG.width / LONG.layout,
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
  const shares = source.packer === null ? LAYOUTS : [1];
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
