import MiniSearch, { type Query } from 'minisearch';
import { atomsOf } from './atoms.ts';
import { weightAt } from './columns.ts';
import { type Dataset, eventAt } from './dataset.ts';
import { indexTermsOf } from './index-terms.ts';
import { type KnownTerms, knownTermsOf } from './known-terms.ts';
import type { Hits } from './matches.ts';
import { type TwoAnswers, joinAnswers, relaxedAnswer, strictAnswer } from './search-answers.ts';
import { phraseFactor, phraseOf, phrasesOf } from './search-phrase.ts';
import { SEARCH_FIELDS, type SearchTexts, searchTextsOf } from './search-texts.ts';
import { type Unit, searchUnits } from './search-units.ts';
import type { Found, Searcher } from './searcher.ts';
import { encodeTerm } from './term-code.ts';

/** Events that are indexed before the page gets its turn again. */
const CHUNK = 60;

interface Document extends SearchTexts {
  readonly index: number;
}

/** Indexes a dataset, in parts so that nothing else has to wait, and answers searches from then on. */
export async function createSearcher(dataset: Dataset): Promise<Searcher> {
  const known = knownTermsOf(dataset);
  const index = emptyIndex(dataset, known);
  const names: (() => string)[] = [];
  const more: string[] = [];
  const addFrom = async (first: number): Promise<void> => {
    const documents = documentsOf(dataset, first, first + CHUNK);
    for (const texts of documents) {
      names.push(once(() => phrasesOf(texts.names)));
      more.push(phrasesOf(texts.more));
    }
    await index.addAllAsync(documents, { chunkSize: CHUNK });
    if (first + CHUNK < dataset.events.length) await addFrom(first + CHUNK);
  };
  await addFrom(0);
  const ask = (query: Query) => index.search(query);
  const answersOf = (unit: Unit): TwoAnswers => ({
    strict: strictAnswer(ask, more, unit),
    relaxed: once(() => relaxedAnswer(ask, unit)),
  });
  const find = rememberLast((text) => {
    const phrase = phraseOf(atomsOf(text));
    return joinAnswers(searchUnits(text, known).map(answersOf))
      .map((each) => ({
        ...each,
        score: each.score * phraseFactor(names[each.index]?.() ?? '', phrase),
      }))
      .toSorted((a, b) => b.score - a.score || a.index - b.index)
      .map(({ index: at, terms, complete }): Found => ({ index: at, terms, complete }));
  });
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

/** The events from one index to before another. */
function documentsOf(dataset: Dataset, first: number, end: number): readonly Document[] {
  const documents: Document[] = [];
  for (let index = first; index < end; index += 1) {
    const event = eventAt(dataset, index);
    if (event !== undefined) documents.push({ index, ...searchTextsOf(dataset, event) });
  }
  return documents;
}

/** No text holds this character. */
const PARTING = '\uE001';

function emptyIndex(dataset: Dataset, known: KnownTerms): MiniSearch<Document> {
  const { columns } = dataset;
  const terms = new Map<string, readonly string[]>();
  const termsOf = (text: string) => {
    // Names of places, topics and instruments come again and again.
    const before = terms.get(text);
    if (before !== undefined) return before;
    const now = indexTermsOf(text, known);
    terms.set(text, now);
    return now;
  };
  return new MiniSearch<Document>({
    idField: 'index',
    fields: Object.keys(SEARCH_FIELDS),
    // Each text is taken apart on its own, so that none runs into the next.
    stringifyField: (value) => (Array.isArray(value) ? value.join(PARTING) : String(value)),
    // Once is enough: how often a word is said says little in texts of a few lines.
    tokenize: (text) => [...new Set(text.split(PARTING).flatMap(termsOf))],
    processTerm: encodeTerm,
    searchOptions: {
      tokenize: (term) => [term],
      boost: SEARCH_FIELDS,
      boostDocument: (index: number) => 1 + (weightAt(columns, index) - 3) / 8,
    },
  });
}

function hitsOf(found: readonly Found[], length: number): Uint8Array {
  const hits = new Uint8Array(length);
  for (const { index } of found) hits[index] = 1;
  return hits;
}

/** Works out a value when it is first asked for. */
function once<T>(work: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => (known ??= { value: work() }).value;
}

/** Answers the same question again without work. */
function rememberLast<T>(answer: (text: string) => T): (text: string) => T {
  let last: { readonly text: string; readonly value: T } | null = null;
  return (text) => {
    if (last?.text !== text) last = { text, value: answer(text) };
    return last.value;
  };
}
