import type { EmbedMedia } from './embed-views.ts';

const QUERIES = {
  dark: '(prefers-color-scheme: dark)',
  still: '(prefers-reduced-motion: reduce)',
  narrow: '(max-width: 719.98px)',
} as const;

/** Follows what depends on the reader's system; returns the way to ask how it is now. */
export function watchMedia(onChange: () => void): () => EmbedMedia {
  const lists = {
    dark: matchMedia(QUERIES.dark),
    still: matchMedia(QUERIES.still),
    narrow: matchMedia(QUERIES.narrow),
  };
  for (const list of Object.values(lists)) list.addEventListener('change', onChange);
  return () => ({
    dark: lists.dark.matches,
    still: lists.still.matches,
    narrow: lists.narrow.matches,
  });
}
