import { type Atom, atomsOf, runsOf } from './atoms.ts';
import { type KnownTerms, meaningsIn } from './known-terms.ts';

/** What the index terms of meanings begin with; no text holds it. */
const MEANING = '\uE000';

/** The index term of a meaning. */
export function meaningTerm(meaning: number): string {
  return MEANING + String(meaning);
}

export function isMeaning(term: string): boolean {
  return term.startsWith(MEANING);
}

/**
 * Pairs of neighbours in a run of Chinese characters, and its last character alone: every character
 * then begins a term, so that one typed alone finds as well.
 */
export function pairsOf(run: readonly Atom[]): readonly string[] {
  return run.map(({ text }, index) => text + (run[index + 1]?.text ?? ''));
}

/** A word written with hyphens, points and the like, in one piece: `gpt4o`. */
export function joined(run: readonly Atom[]): string {
  return run.map(({ text }) => text).join('');
}

/** What a text is found by: its words, Chinese in pairs, and the meanings that it names. */
export function indexTermsOf(text: string, known: KnownTerms): readonly string[] {
  const atoms = atomsOf(text);
  const terms: string[] = meaningsIn(atoms, known).map(meaningTerm);
  let before = '';
  for (const run of runsOf(atoms)) {
    if (run[0]?.single === true) {
      terms.push(...pairsOf(run));
      before = '';
      continue;
    }
    const whole = joined(run);
    for (const atom of run) terms.push(atom.text);
    if (run.length > 1) terms.push(whole);
    // `Llama 3` is also written `Llama3`.
    if (joinsNumber(before, whole)) terms.push(before + whole);
    before = whole;
  }
  return terms;
}

/** Whether a word and what follows may be written as one: letters, then a number. */
export function joinsNumber(word: string, next: string): boolean {
  return /\p{L}$/u.test(word) && /^\p{N}/u.test(next);
}
