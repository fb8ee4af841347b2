import type { Paragraph } from './deck.ts';
import type { DeckWords } from './deck-words.ts';

/** The line at the foot of a slide: whose data, which edition, and the way to the view; '' is none. */
export function footOf({ title, edition }: DeckWords, wayName: string, address: string): Paragraph {
  const said = `${title} · ${edition}`;
  return address === ''
    ? [{ text: said }]
    : [{ text: `${said} · ` }, { text: wayName, link: address }];
}
