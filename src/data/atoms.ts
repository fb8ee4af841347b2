import { foldText } from './fold-text.ts';

/** The smallest piece of a text that is looked for: a word, a number, or one Chinese character. */
export interface Atom {
  /** Folded. */
  readonly text: string;
  /** Where it stands in the text, UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** One character of a script without spaces; else a word. */
  readonly single: boolean;
  /** Characters of one number stand side by side; words of one number are written as one, `GPT-4o`. */
  readonly run: number;
}

const SINGLE = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]`;
const ATOM = new RegExp(String.raw`${SINGLE}|(?:(?!${SINGLE})[\p{L}\p{N}\p{M}])+|\+`, 'gu');
const IS_SINGLE = new RegExp(`^${SINGLE}`, 'u');
/** What may stand between characters that are read on as if it were not there. */
const QUOTES = /^[《》〈〉「」『』“”‘’"'\p{M}]*$/u;
/** What joins the parts of one word. */
const JOINT = /^[-‐‑–.·/’'&:]?$/;

/** Takes a text apart; punctuation is left out. */
export function atomsOf(text: string): readonly Atom[] {
  const atoms: Atom[] = [];
  let before: Atom | undefined;
  for (const match of text.matchAll(ATOM)) {
    const [raw] = match;
    const start = match.index;
    const folded = foldText(raw);
    if (folded === '') continue;
    const single = IS_SINGLE.test(raw);
    const gap = before === undefined ? ' ' : text.slice(before.end, start);
    const joins = before?.single === single && (single ? QUOTES : JOINT).test(gap);
    const run = before === undefined ? 0 : before.run + (joins ? 0 : 1);
    before = { text: folded, start, end: start + raw.length, single, run };
    atoms.push(before);
  }
  return atoms;
}

/** Atoms that stand together, run by run. */
export function runsOf(atoms: readonly Atom[]): readonly (readonly Atom[])[] {
  const runs: Atom[][] = [];
  for (const atom of atoms) {
    const last = runs.at(-1);
    if (last?.[0]?.run === atom.run) last.push(atom);
    else runs.push([atom]);
  }
  return runs;
}

/** Whether `term` stands in `atoms` from `at` on, in one piece. */
export function standsAt(
  atoms: readonly Atom[],
  at: number,
  term: readonly { readonly text: string }[],
): boolean {
  return term.every(({ text }, index) => {
    const atom = atoms[at + index];
    if (atom === undefined || atom.text !== text) return false;
    const before = index === 0 ? undefined : atoms[at + index - 1];
    return before === undefined || !atom.single || !before.single || atom.run === before.run;
  });
}
