import { PICTURE_SHAPES } from './picture-shapes.ts';

/** What may be chosen of a file, by what is asked. */
export const OPTIONS = {
  /** Which events are inside. */
  range: ['filter', 'window'],
  /** Which events are listed on paper. */
  listed: ['window', 'filter'],
  /** What is cited. */
  cited: ['view', 'dataset', 'event', 'each'],
  /** How it is cited. */
  style: ['apa', 'gbt7714', 'bibtex', 'ris', 'csl'],
  /** The shape of a picture, how much larger than that it is, and what is behind it. */
  shape: PICTURE_SHAPES,
  scale: ['x1', 'x2', 'x4'],
  ground: ['opaque', 'transparent'],
  paper: ['A4', 'A3'],
  turn: ['landscape', 'portrait'],
} as const;

export type OptionName = keyof typeof OPTIONS;

/** A choice of every option. */
export type Choices = { readonly [K in OptionName]: (typeof OPTIONS)[K][number] };

/** What is made where nothing was chosen. */
export const FIRST_CHOICES: Choices = {
  range: 'filter',
  listed: 'window',
  cited: 'view',
  style: 'apa',
  shape: 'screen',
  scale: 'x2',
  ground: 'opaque',
  paper: 'A4',
  turn: 'landscape',
};

/** The scales as numbers. */
export const PNG_SCALE_OF = { x1: 1, x2: 2, x4: 4 } as const;
