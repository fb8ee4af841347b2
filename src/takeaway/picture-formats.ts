import { type Choices, PNG_SCALE_OF } from './choices.ts';
import type { OnProgress, TakenFile } from './taken-file.ts';
import { NotMade } from './not-made.ts';
import { pngFile } from './png-file.ts';
import { svgFile } from './svg-file.ts';
import type { TakenContext } from './taken-context.ts';

/** The timeline as an SVG file. */
export async function svgTaken({ picture }: TakenContext, choices: Choices): Promise<TakenFile> {
  const transparent = choices.ground === 'transparent';
  const { text, isCut } = await svgFile(picture, { shape: choices.shape, transparent });
  return {
    file: new Blob([text], { type: 'image/svg+xml' }),
    remarks: isCut ? [picture.t('picture.cut')] : [],
  };
}

/** The timeline as a PNG file. Throws {@link NotMade} where the browser cannot draw so large a one. */
export async function pngTaken(
  { picture }: TakenContext,
  { shape, ground, scale }: Choices,
  onProgress: OnProgress,
): Promise<TakenFile> {
  const made = await pngFile(picture, {
    shape,
    transparent: ground === 'transparent',
    scale: PNG_SCALE_OF[scale],
    onProgress,
  });
  if (made === null) throw new NotMade('tooLarge');
  const { blob, width, height, isReduced, isCut } = made;
  const { t } = picture;
  return {
    file: blob,
    remarks: [
      ...(isReduced
        ? [t('picture.reduced', { most: Math.max(width, height), width, height })]
        : []),
      ...(isCut ? [t('picture.cut')] : []),
    ],
  };
}
