import { type Atom, atomsOf, standsAt } from './atoms.ts';
import type { Dataset } from './dataset.ts';
import { phraseOf } from './search-phrase.ts';

/** A term that the dataset itself knows, and the number of the meaning that it has. */
interface KnownTerm {
  readonly atoms: readonly Atom[];
  readonly meaning: number;
}

/** The terms of a dataset by their first atom; and by meaning, as they are written. */
export interface KnownTerms {
  readonly byFirst: ReadonlyMap<string, readonly KnownTerm[]>;
  readonly written: readonly (readonly string[])[];
  /** The same as phrases. */
  readonly phrases: readonly (readonly string[])[];
}

/** Synonyms, names of countries and bodies, and names of topics: the terms of a line mean the same. */
export function knownTermsOf({ synonyms, jurisdictions, topics }: Dataset): KnownTerms {
  const names = [...jurisdictions.values()].map(({ name }) => Object.values(name));
  const written = [
    ...synonyms,
    ...names,
    ...[...topics.values()].map((name) => Object.values(name)),
  ];
  const byFirst = new Map<string, KnownTerm[]>();
  written.forEach((terms, meaning) => {
    for (const term of terms) {
      const atoms = atomsOf(term);
      const [first] = atoms;
      // One character alone is no term: it is part of too many others.
      if (first === undefined || (first.single && atoms.length === 1)) continue;
      byFirst.set(first.text, [...(byFirst.get(first.text) ?? []), { atoms, meaning }]);
    }
  });
  const phrases = written.map((terms) => terms.map((term) => phraseOf(atomsOf(term))));
  return { byFirst, written, phrases };
}

/** The meanings that a text names, as often as it names them. */
export function meaningsIn(atoms: readonly Atom[], known: KnownTerms): readonly number[] {
  const found: number[] = [];
  atoms.forEach((atom, at) => {
    for (const term of known.byFirst.get(atom.text) ?? []) {
      if (standsAt(atoms, at, term.atoms)) found.push(term.meaning);
    }
  });
  return found;
}

/** The longest known term that begins at an atom: its length in atoms, and what it may mean. */
export function longestTermAt(
  atoms: readonly Atom[],
  at: number,
  { byFirst }: KnownTerms,
): { readonly length: number; readonly meanings: readonly number[] } | null {
  const here = (byFirst.get(atoms[at]?.text ?? '') ?? []).filter((term) =>
    standsAt(atoms, at, term.atoms),
  );
  const length = Math.max(0, ...here.map((term) => term.atoms.length));
  if (length === 0) return null;
  const longest = here.filter((term) => term.atoms.length === length);
  return { length, meanings: [...new Set(longest.map(({ meaning }) => meaning))] };
}
