import type { Hits } from './matches.ts';

/** An event that a search text finds. */
export interface Found {
  readonly index: number;
  /** What was found, in any of the ways it may be written, for highlighting. */
  readonly terms: readonly string[];
  /** Whether all that was asked for is there; where no event has all, those with the most are found. */
  readonly complete: boolean;
}

/** Finds events by words, names, ids and numbers, in every language of the dataset. */
export interface Searcher {
  /** The best first. Empty for a text that holds nothing to look for. */
  readonly find: (text: string) => readonly Found[];
  /** All of them as a filter takes them; the same list for the same text. */
  readonly hits: (text: string) => Hits;
}
