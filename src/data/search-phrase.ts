import { type Atom, atomsOf, runsOf } from './atoms.ts';

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

/** The words of texts that are written with hyphens, points and the like, in one piece: ` gpt4o `. */
export function joinedWords(texts: readonly string[]): string {
  return texts
    .flatMap((text) => runsOf(atomsOf(text)))
    .filter((run) => run.length > 1 && run[0]?.single === false)
    .map((run) => ` ${run.map(({ text }) => text).join('')} `)
    .join('');
}

/** How an event is called, as phrases. */
export interface NamePhrases {
  readonly names: string;
  readonly id: string;
}

/** How much more an event counts whose names hold a search text word for word, or are just that. */
export function phraseFactor({ names, id }: NamePhrases, phrase: string): number {
  // Who types or pastes a whole id means that event.
  if (phrase === id) return 10;
  const at = names.indexOf(phrase.trimEnd());
  if (at < 0) return 1;
  return `\n${names}\n`.includes(`\n${phrase}\n`) ? 2 : 1.4;
}
