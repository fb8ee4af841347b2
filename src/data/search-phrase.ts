import { type Atom, atomsOf } from './atoms.ts';

/**
 * A text as one line to look for others in: each word between spaces, Chinese in one piece. What it
 * ends with may be the beginning of a word where `open`.
 */
export function phraseOf(atoms: readonly Atom[], open = false): string {
  const phrase = atoms.map(({ text, single }) => (single ? text : ` ${text} `)).join('');
  return open ? phrase.trimEnd() : phrase;
}

/** Texts as phrases, one below the other. */
export function phrasesOf(texts: readonly string[]): string {
  return texts.map((text) => phraseOf(atomsOf(text))).join('\n');
}

/** How much more an event counts whose names hold a search text word for word, or are just that. */
export function phraseFactor(names: string, phrase: string): number {
  const at = names.indexOf(phrase.trimEnd());
  if (at < 0) return 1;
  return `\n${names}\n`.includes(`\n${phrase}\n`) ? 2 : 1.4;
}
