/** What may be chosen of a file, by what is asked; the first is what is made unasked. */
export const OPTIONS = {
  /** Which events are inside. */
  range: ['filter', 'window'],
  /** Which events are listed on paper. */
  listed: ['window', 'filter'],
  /** What is cited. */
  cited: ['view', 'dataset', 'event', 'each'],
  /** How it is cited. */
  style: ['apa', 'gbt7714', 'bibtex', 'ris', 'csl'],
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
  paper: 'A4',
  turn: 'landscape',
};
