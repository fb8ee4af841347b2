import MiniSearch, { type Query, type SearchResult } from 'minisearch';
import { atomsOf } from './atoms.ts';
import { weightAt } from './columns.ts';
import { type Dataset, eventAt } from './dataset.ts';
import { indexTermsOf } from './index-terms.ts';
import type { KnownTerms } from './known-terms.ts';
import { type NamePhrases, joinedWords, phraseOf, phrasesOf } from './search-phrase.ts';
import { SEARCH_FIELDS, type SearchTexts, searchTextsOf } from './search-texts.ts';
import { encodeTerm } from './term-code.ts';

/** All that is asked of when something is sought. */
export interface SearchIndex {
  readonly ask: (query: Query) => readonly SearchResult[];
  /** How the event at an index is called. */
  readonly namesAt: (index: number) => NamePhrases;
  /** What is told of each event besides, as phrases. */
  readonly more: readonly string[];
}

/** Events that are indexed before the page gets its turn again. */
const CHUNK = 60;

/** Indexes a dataset, in parts so that nothing else has to wait. */
export async function buildSearchIndex(dataset: Dataset, known: KnownTerms): Promise<SearchIndex> {
  const index = emptyIndex(dataset, known);
  const more: string[] = [];
  const addFrom = async (first: number): Promise<void> => {
    const documents = documentsOf(dataset, first, first + CHUNK);
    for (const texts of documents) {
      more.push(`${phrasesOf(texts.more)}\n${joinedWords(texts.more)}`);
    }
    await index.addAllAsync(documents, { chunkSize: CHUNK });
    if (first + CHUNK < dataset.events.length) await addFrom(first + CHUNK);
  };
  await addFrom(0);
  return { ask: (query) => index.search(query), namesAt: namesOf(dataset), more };
}

interface Document extends SearchTexts {
  readonly index: number;
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

/** The names of events as phrases, each made when first asked for. */
function namesOf(dataset: Dataset): (index: number) => NamePhrases {
  const made = new Map<number, NamePhrases>();
  return (index) => {
    const before = made.get(index);
    if (before !== undefined) return before;
    const event = eventAt(dataset, index);
    const now: NamePhrases =
      event === undefined
        ? { names: '', id: '' }
        : {
            names: phrasesOf(searchTextsOf(dataset, event).names),
            id: phraseOf(atomsOf(event.id)),
          };
    made.set(index, now);
    return now;
  };
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
