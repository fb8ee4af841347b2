/**
 * `screen`: what stands there as it does; `whole`: the timeline as wide, and as high as all lanes are;
 * `wide` 16 : 9, `standard` 4 : 3 and `square` for slides and posts; `long`: for a phone's screen, as
 * high as all there is.
 */
export const PICTURE_SHAPES = ['screen', 'whole', 'wide', 'standard', 'square', 'long'] as const;
export type PictureShape = (typeof PICTURE_SHAPES)[number];

/** Sizes of the files of fixed shape at 1×, pixels. */
export const FRAMES = {
  wide: { width: 1920, height: 1080 },
  standard: { width: 1440, height: 1080 },
  square: { width: 1080, height: 1080 },
} as const;
/** Layouts are tried from large letters to small ones, until all fits; shares of the frame's width. */
export const LAYOUT_SHARES = [2 / 3, 3 / 4, 5 / 6, 11 / 12, 1, 7 / 6, 4 / 3] as const;
/** Below this width a layout is that of a phone, pixels. */
export const NARROW = 720;
/** Width of the file of a long picture, pixels. */
export const LONG_WIDTH = 1080;
