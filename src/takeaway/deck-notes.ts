import { type Dataset, eventAt } from '../data/dataset.ts';
import type { Lang } from '../model/text.ts';
import { pick } from '../model/text.ts';
import type { PolicyEvent, Source } from '../model/policy-event.ts';
import { isWebAddress } from '../model/web-address.ts';
import type { Paragraph, Run } from './deck.ts';
import type { DeckWords } from './deck-words.ts';

/** So many events are listed in the notes of a slide; a speaker reads no more. */
const MOST_LISTED = 150;

/** Notes in their paragraphs, one a line. */
export function notesOf(text: string): readonly Paragraph[] {
  return text === '' ? [] : [...text.split('\n').map((line) => [{ text: line }]), []];
}

/** The sources of events in the order of their dates: all of each, or only the first. */
export function sourceNotes(
  dataset: Dataset,
  indices: readonly number[],
  lang: Lang,
  words: DeckWords,
  which: 'all' | 'first',
): readonly Paragraph[] {
  const events = [...new Set(indices)]
    .flatMap((index) => eventAt(dataset, index) ?? [])
    .toSorted((a, b) => a.date.first - b.date.first);
  if (events.length === 0) return [];
  const listed = events.slice(0, MOST_LISTED);
  const rest = events.length - listed.length;
  return [
    [{ text: words.sources }],
    ...listed.flatMap((event) => eventNotes(event, lang, words, which)),
    ...(rest > 0 ? [[{ text: words.more(rest) }]] : []),
  ];
}

function eventNotes(
  event: PolicyEvent,
  lang: Lang,
  words: DeckWords,
  which: 'all' | 'first',
): readonly Paragraph[] {
  const { date, title, sources } = event;
  const name: Run = { text: `${words.dates.date(date)} · ${pick(title, lang)}` };
  const shown = which === 'all' ? sources : sources.slice(0, 1);
  return [[name], ...shown.map(sourceNote)];
}

function sourceNote({ url, title, publisher }: Source): Paragraph {
  const by = [publisher, title].filter((part) => part !== '').join(': ');
  return [
    { text: by === '' ? '– ' : `– ${by} ` },
    isWebAddress(url) ? { text: url, link: url } : { text: url },
  ];
}
