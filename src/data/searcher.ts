import type { Hits } from './matches.ts';

/** An event that a search text finds. */
export interface Found {
  readonly index: number;
  /** The parts of its texts that were found, as they stand there, for highlighting. */
  readonly terms: readonly string[];
}

/** Finds events by words, names, ids and numbers, in every language of the dataset. */
export interface Searcher {
  /** The best first. Empty for a text that holds nothing to look for. */
  readonly find: (text: string) => readonly Found[];
  /** All of them as a filter takes them; the same list for the same text. */
  readonly hits: (text: string) => Hits;
}
