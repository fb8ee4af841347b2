import type { Instrument, PolicyEvent } from '../model/policy-event.ts';
import type { LocalText } from '../model/text.ts';
import type { Dataset } from './dataset.ts';

/** The parts of an event that are indexed, and how much a word in each says about it. */
export const SEARCH_FIELDS = {
  /** Titles and short names. */
  names: 4,
  /** What it belongs to: date, id, instrument, actors, places, topics. */
  about: 2,
} as const;

/** The texts of one event, each in every language there is. */
export interface SearchTexts extends Readonly<
  Record<keyof typeof SEARCH_FIELDS, readonly string[]>
> {
  /** What is told besides, summary and publishers: read through as it is, which costs no index. */
  readonly more: readonly string[];
}

/** All that an event can be found by. */
export function searchTextsOf(dataset: Dataset, event: PolicyEvent): SearchTexts {
  const instrument =
    event.instrument === null ? undefined : dataset.instruments.get(event.instrument);
  return {
    names: [...textsIn(event.title), ...textsIn(event.label)],
    about: [
      event.date.text,
      ...(instrument === undefined ? [] : instrumentTexts(instrument)),
      ...event.actors,
      ...event.jurisdictions.flatMap((code) => [
        code,
        ...textsIn(dataset.jurisdictions.get(code)?.name ?? {}),
      ]),
      ...event.topics.flatMap((id) => textsIn(dataset.topics.get(id) ?? {})),
      event.id,
    ],
    more: [...textsIn(event.summary), ...event.sources.map(({ publisher }) => publisher)],
  };
}

function instrumentTexts({ title, label, identifier }: Instrument): readonly string[] {
  return [...textsIn(title), ...textsIn(label), ...(identifier === null ? [] : [identifier])];
}

function textsIn(text: LocalText): readonly string[] {
  return Object.values(text);
}
