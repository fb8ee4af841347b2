import { isMeaning } from './index-terms.ts';
import type { SearchIndex } from './search-index.ts';
import type { Unit } from './search-units.ts';
import { decodeTerm } from './term-code.ts';

/** What one event has of a search. */
export interface Hit {
  readonly score: number;
  readonly terms: readonly string[];
}
/** The events that have a part of what is sought, by index. */
export type Answer = ReadonlyMap<number, Hit>;

/** An event that has all that is sought, or the most of it. */
export interface Joined extends Hit {
  readonly index: number;
  readonly complete: boolean;
}

interface TwoAnswers {
  readonly strict: Answer;
  /** Asked for only when needed. */
  readonly relaxed: () => Answer;
}

/**
 * The events that have every part of a search. A part that nothing has is taken with less care; when
 * still no event has all, all parts are; and after that, those with the most parts are the answer.
 */
export function joinAnswers(parts: readonly TwoAnswers[]): readonly Joined[] {
  const some = parts.map(({ strict, relaxed }) => (strict.size > 0 ? strict : relaxed()));
  const exact = withMost(some);
  if (exact.every(({ complete }) => complete)) return exact;
  return withMost(parts.map(({ strict, relaxed }) => new Map([...relaxed(), ...strict])));
}

/** The events in the most of the answers. */
function withMost(answers: readonly Answer[]): readonly Joined[] {
  const counts = new Map<number, number>();
  for (const answer of answers) {
    for (const index of answer.keys()) counts.set(index, (counts.get(index) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  const complete = most === answers.length;
  return [...counts]
    .filter(([, count]) => count === most)
    .map(([index]) => {
      const hits = answers.flatMap((answer) => answer.get(index) ?? []);
      const score = hits.reduce((sum, hit) => sum + hit.score, 0);
      return { index, score, complete, terms: [...new Set(hits.flatMap(({ terms }) => terms))] };
    });
}

/** What a unit counts that only stands in a summary. */
const IN_MORE = 1;

/** The events that have a unit just as it is asked for. */
export function strictAnswer({ ask, more }: SearchIndex, unit: Unit): Answer {
  const hits = new Map<number, Hit>();
  more.forEach((text, index) => {
    if (unit.phrases.some((phrase) => text.includes(phrase))) {
      hits.set(index, { score: IN_MORE, terms: unit.marks });
    }
  });
  const found = ask({
    combineWith: 'OR',
    queries: unit.ways.map((way) => ({
      combineWith: 'AND',
      queries: way.map(({ term, prefix }) => ({ queries: [term], prefix })),
    })),
  });
  for (const { id, score } of found) {
    const index = Number(id);
    const told = hits.get(index)?.score ?? 0;
    hits.set(index, { score: score + told, terms: unit.marks });
  }
  return hits;
}

/** The events that have a unit if misspelling is forgiven, or its Chinese characters nearly all. */
export function relaxedAnswer({ ask }: SearchIndex, { relaxed, marks }: Unit): Answer {
  if (relaxed.kind === 'words') {
    const found = ask({
      combineWith: 'AND',
      queries: relaxed.words.map(({ term, prefix }) => ({
        queries: [term],
        prefix,
        fuzzy: mistakesIn(term),
      })),
    });
    return new Map(
      found.map(({ id, score, terms }) => [Number(id), { score, terms: plain(terms) }]),
    );
  }
  const found = ask({ combineWith: 'OR', queries: [...relaxed.pairs] });
  return new Map(
    found
      .filter(({ queryTerms }) => covers(relaxed.pairs, queryTerms.map(decodeTerm)))
      .map(({ id, score, terms }) => [Number(id), { score, terms: [...marks, ...plain(terms)] }]),
  );
}

/** How many letters of a word may be wrong: none of a short one, nor of one with a number. */
function mistakesIn(word: string): number | false {
  if (word.length < 5 || !/^\p{L}+$/u.test(word) || /\p{Script=Han}/u.test(word)) return false;
  return word.length < 7 ? 1 : 2;
}

/** Whether the pairs found take in all characters, or all but one in three. */
function covers(pairs: readonly string[], found: readonly string[]): boolean {
  const has = pairs.map((pair) => pair.length > 1 && found.includes(pair));
  const covered = pairs.filter((_, at) => has[at] === true || has[at - 1] === true).length;
  return covered > 0 && pairs.length - covered <= Math.floor(pairs.length / 3);
}

/** Terms of the index as texts have them, without those that stand for meanings. */
function plain(terms: readonly string[]): readonly string[] {
  return terms.map(decodeTerm).filter((term) => !isMeaning(term));
}
