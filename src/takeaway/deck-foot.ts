import type { Paragraph, Run } from './deck.ts';
import type { DeckWords } from './deck-words.ts';

/**
 * The line at the foot of a slide: the story it is of, whose data, which edition, licence, and the way
 * to the view; '' is none.
 */
export function footOf(
  { title, edition, licence }: DeckWords,
  wayName: string,
  address: string,
  story = '',
): Paragraph {
  const parts: readonly Run[] = [
    { text: story },
    { text: title },
    { text: edition },
    { text: licence.name, ...(licence.page === null ? {} : { link: licence.page }) },
    ...(address === '' ? [] : [{ text: wayName, link: address }]),
  ].filter(({ text }) => text !== '');
  return parts.flatMap((run, index) => (index === 0 ? [run] : [{ text: ' · ' }, run]));
}

/** Version of the data and licence in words. */
export function editionLine({ edition, licence }: DeckWords): string {
  return [edition, licence.name].filter((part) => part !== '').join(' · ');
}
