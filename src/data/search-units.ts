import { type Atom, atomsOf, runsOf } from './atoms.ts';
import { joined, joinsNumber, meaningTerm, pairsOf } from './index-terms.ts';
import { type KnownTerms, longestTermAt } from './known-terms.ts';
import { phraseOf } from './search-phrase.ts';

/** An index term that is looked for; `prefix`: or one that begins so. */
export interface Wanted {
  readonly term: string;
  readonly prefix: boolean;
}

/** A part of a search text that an event must have: all terms of one of the ways. */
export interface Unit {
  readonly ways: readonly (readonly Wanted[])[];
  /** The texts it has in summaries, any of them. */
  readonly phrases: readonly string[];
  /** The same with less care, for when the ways find nothing. */
  readonly relaxed: Relaxed;
  /** What to mark in the texts of what is found. */
  readonly marks: readonly string[];
}

export type Relaxed =
  /** Words that may be misspelt. */
  | { readonly kind: 'words'; readonly words: readonly Wanted[] }
  /** Chinese characters whose pairs may stand apart. */
  | { readonly kind: 'pairs'; readonly pairs: readonly string[] };

/** Words that carry no meaning of their own, left out where others do. */
const EMPTY = new Set(
  'a an and at by for from in of on or the to with d de des du en et la le les l sur au aux 的 和 与'.split(
    ' ',
  ),
);
/** From this length on a word that is not the last may be the beginning of one. */
const PREFIX = 3;

/** Takes a search text apart into what must be found; empty for a text with nothing to look for. */
export function searchUnits(text: string, known: KnownTerms): readonly Unit[] {
  const atoms = atomsOf(text);
  const typing = !/\s$/.test(text);
  const units: Unit[] = [];
  let rest: Atom[] = [];
  const settle = () => {
    units.push(...restUnits(rest, typing ? atoms.at(-1) : undefined));
    rest = [];
  };
  for (let at = 0; at < atoms.length;) {
    const atom = atoms[at];
    if (atom === undefined) break;
    const term = longestTermAt(atoms, at, known);
    if (term === null) {
      rest.push(atom);
      at += 1;
      continue;
    }
    settle();
    const own = atoms.slice(at, at + term.length);
    units.push(knownUnit(own, term.meanings, known));
    at += term.length;
  }
  settle();
  const full = units.filter(({ marks }) => !marks.every((mark) => EMPTY.has(mark)));
  return full.length === 0 ? units : full;
}

function knownUnit(own: readonly Atom[], meanings: readonly number[], known: KnownTerms): Unit {
  const ways = meanings.map((meaning) => [{ term: meaningTerm(meaning), prefix: false }]);
  const [first] = own;
  // A word that is known may still be the beginning of another.
  const word = own.length === 1 && first !== undefined && first.text.length >= PREFIX;
  const alone = word ? [[{ term: first.text, prefix: true }]] : [];
  const marks = meanings.flatMap((meaning) => known.written[meaning] ?? []);
  const phrases = meanings.flatMap((meaning) => known.phrases[meaning] ?? []);
  return {
    ways: [...ways, ...alone],
    phrases: word ? [...phrases, phraseOf(own, true)] : phrases,
    relaxed: relaxedOf(own),
    marks: word ? [...marks, first.text] : marks,
  };
}

function relaxedOf(own: readonly Atom[]): Relaxed {
  return own.every(({ single }) => single)
    ? { kind: 'pairs', pairs: pairsOf(own) }
    : { kind: 'words', words: own.map(({ text, single }) => ({ term: text, prefix: single })) };
}

/** Units of what is no known term; the word at the end may be in the middle of being typed. */
function restUnits(rest: readonly Atom[], last: Atom | undefined): readonly Unit[] {
  const units: Unit[] = [];
  const runs = runsOf(rest);
  for (let at = 0; at < runs.length; at += 1) {
    const run = runs[at] ?? [];
    const next = runs[at + 1] ?? [];
    if (run[0]?.single === true) units.push(characterUnit(run));
    else if (joinsNumber(joined(run), joined(next))) {
      units.push(wordUnit([...run, ...next], last));
      at += 1;
    } else units.push(wordUnit(run, last));
  }
  return units;
}

function characterUnit(run: readonly Atom[]): Unit {
  const pairs = pairsOf(run);
  const wanted: readonly Wanted[] =
    run.length === 1
      ? pairs.map((term) => ({ term, prefix: true }))
      : pairs.slice(0, -1).map((term) => ({ term, prefix: false }));
  const whole = joined(run);
  return { ways: [wanted], phrases: [whole], relaxed: { kind: 'pairs', pairs }, marks: [whole] };
}

function wordUnit(run: readonly Atom[], last: Atom | undefined): Unit {
  const words = run.map((atom) => ({
    term: atom.text,
    prefix: atom === last || atom.text.length >= PREFIX,
  }));
  const relaxed: Relaxed = { kind: 'words', words };
  const phrase = phraseOf(run, words.at(-1)?.prefix);
  const marks = words.map(({ term }) => term);
  if (run.length === 1) return { ways: [words], phrases: [phrase], relaxed, marks };
  const whole = joined(run);
  return {
    ways: [[{ term: whole, prefix: true }], words],
    phrases: [phrase, ` ${whole}`],
    relaxed,
    marks: [whole, ...marks],
  };
}
