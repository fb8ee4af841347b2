import type { View } from '../state/app-state.ts';
import { PICTURE_SHAPES } from './picture-frames.ts';

/** The tables of numbers that the lenses plot. */
export const NUMBER_TABLES = ['bars', 'answers', 'lives', 'families', 'years', 'claims'] as const;
export type NumberTable = (typeof NUMBER_TABLES)[number];

/** Those of each lens, the one of its main chart first. */
export const TABLES_OF: Readonly<Partial<Record<View, readonly [NumberTable, ...NumberTable[]]>>> =
  {
    pace: ['bars', 'answers', 'claims'],
    life: ['lives', 'families', 'claims'],
    shift: ['years', 'claims'],
  };

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
  /** Which table of a lens. */
  table: NUMBER_TABLES,
  /** What the app in one file holds. */
  packed: ['dataset', 'filter'],
  paper: ['A4', 'A3'],
  turn: ['landscape', 'portrait'],
} as const;

export type OptionName = keyof typeof OPTIONS | 'told';

/** A choice of every option. */
export type Choices = { readonly [K in keyof typeof OPTIONS]: (typeof OPTIONS)[K][number] } & {
  /** What slides show and a page opens with: {@link TOLD_VIEW}, or the id of a story. */
  readonly told: string;
};

/** No story: the view itself. */
export const TOLD_VIEW = 'view';

/** What is made where nothing was chosen. */
export const FIRST_CHOICES: Choices = {
  range: 'filter',
  listed: 'window',
  cited: 'view',
  style: 'apa',
  shape: 'screen',
  scale: 'x2',
  ground: 'opaque',
  table: 'bars',
  packed: 'dataset',
  told: TOLD_VIEW,
  paper: 'A4',
  turn: 'landscape',
};

/** The scales as numbers. */
export const PNG_SCALE_OF = { x1: 1, x2: 2, x4: 4 } as const;
