import type { Deck } from './deck.ts';

/** A file, and what has to be said about it. */
export interface TakenFile {
  readonly file: Blob;
  readonly remarks: readonly string[];
  /** What it looks like, where that cannot be seen from the file itself. */
  readonly look?: Look;
}

/** A picture of a file's contents, or the slides it holds. */
export type Look =
  | { readonly kind: 'image'; readonly file: Blob }
  | { readonly kind: 'slides'; readonly deck: Deck };

/** How much of the making is done, 0 to 1. */
export type OnProgress = (share: number) => void;
