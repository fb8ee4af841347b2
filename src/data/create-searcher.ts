import { once } from '../model/once.ts';
import { atomsOf } from './atoms.ts';
import type { Dataset } from './dataset.ts';
import { type KnownTerms, knownTermsOf } from './known-terms.ts';
import type { Hits } from './matches.ts';
import { joinAnswers, relaxedAnswer, strictAnswer } from './search-answers.ts';
import { type SearchIndex, buildSearchIndex } from './search-index.ts';
import { phraseFactor, phraseOf } from './search-phrase.ts';
import { searchUnits } from './search-units.ts';
import type { Found, Searcher } from './searcher.ts';

/** Indexes a dataset, in parts so that nothing else has to wait, and answers searches from then on. */
export async function createSearcher(dataset: Dataset): Promise<Searcher> {
  const known = knownTermsOf(dataset);
  const index = await buildSearchIndex(dataset, known);
  const find = rememberLast((text) => findIn(index, known, text));
  const hits = new Map<string, Hits>();
  return {
    find,
    hits: (text) => {
      const before = hits.get(text);
      if (before !== undefined) return before;
      const now = atomsOf(text).length === 0 ? null : hitsOf(find(text), dataset.events.length);
      hits.set(text, now);
      return now;
    },
  };
}

/** What a text finds, the best first; of equals the earliest. */
function findIn(index: SearchIndex, known: KnownTerms, text: string): readonly Found[] {
  const phrase = phraseOf(atomsOf(text));
  const answers = searchUnits(text, known).map((unit) => ({
    strict: strictAnswer(index, unit),
    relaxed: once(() => relaxedAnswer(index, unit)),
  }));
  return joinAnswers(answers)
    .map((each) => ({
      ...each,
      score: each.score * phraseFactor(index.namesAt(each.index), phrase),
    }))
    .toSorted((a, b) => b.score - a.score || a.index - b.index)
    .map(({ index: at, terms, complete }) => ({ index: at, terms, complete }));
}

function hitsOf(found: readonly Found[], length: number): Uint8Array {
  const hits = new Uint8Array(length);
  for (const { index } of found) hits[index] = 1;
  return hits;
}

/** Answers the same question again without work. */
function rememberLast<T>(answer: (text: string) => T): (text: string) => T {
  let last: { readonly text: string; readonly value: T } | null = null;
  return (text) => {
    if (last?.text !== text) last = { text, value: answer(text) };
    return last.value;
  };
}
