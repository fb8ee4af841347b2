import { chartPng, chartSvg } from './chart-files.ts';
import { type Choices, PNG_SCALE_OF } from './choices.ts';
import type { OnProgress, TakenFile } from './taken-file.ts';
import { NotMade } from './not-made.ts';
import { pngFile } from './png-file.ts';
import { type PictureOptions, type SvgFile, svgFile } from './svg-file.ts';
import type { TakenContext } from './taken-context.ts';

/** The view as an SVG file. */
export async function svgTaken(context: TakenContext, choices: Choices): Promise<TakenFile> {
  const transparent = choices.ground === 'transparent';
  const { text, isCut } = await svgOf(context, { shape: choices.shape, transparent });
  return {
    file: new Blob([text], { type: 'image/svg+xml' }),
    remarks: isCut ? [cutRemark(context)] : [],
  };
}

/** The view as the text of an SVG file: the chart that it is, else the timeline. */
export async function svgOf(
  { picture, chart }: Pick<TakenContext, 'picture' | 'chart'>,
  options: PictureOptions,
): Promise<SvgFile> {
  return chart === null ? svgFile(picture, options) : chartSvg(picture, chart, options);
}

function cutRemark({ t, chart }: TakenContext): string {
  return chart === null ? t('picture.cut') : t('picture.cutChart');
}

/** The view as a PNG file. Throws {@link NotMade} where the browser cannot draw so large a one. */
export async function pngTaken(
  context: TakenContext,
  { shape, ground, scale }: Choices,
  onProgress: OnProgress,
): Promise<TakenFile> {
  const { picture, chart, t } = context;
  const transparent = ground === 'transparent';
  const options = { shape, transparent, scale: PNG_SCALE_OF[scale], onProgress };
  const made = await (chart === null
    ? pngFile(picture, options)
    : chartPng(picture, chart, options));
  if (made === null) throw new NotMade('tooLarge');
  const { blob, width, height, isReduced, isCut } = made;
  return {
    file: blob,
    remarks: [
      ...(isReduced
        ? [t('picture.reduced', { most: Math.max(width, height), width, height })]
        : []),
      ...(isCut ? [cutRemark(context)] : []),
    ],
  };
}
