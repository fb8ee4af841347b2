import type { Dataset } from '../data/dataset.ts';
import type { CountryFacet } from '../data/facets.ts';
import { toEventId, toInstrumentId } from '../model/policy-event.ts';
import { LINKED_STORY, OWN_STORY, type StoryEntry } from '../model/story.ts';
import type { KnownNames } from '../state/known-names.ts';

/** The names that a dataset holds, for what an address may name. */
export function knownNames(
  dataset: Dataset,
  facet: CountryFacet,
  stories: readonly StoryEntry[] = [],
): KnownNames {
  return {
    event: { has: (id) => dataset.indexOf.has(toEventId(id)) },
    instrument: { has: (id) => dataset.instruments.get(toInstrumentId(id)) !== undefined },
    country: new Set([...facet.rows.map(({ code }) => code), ...dataset.jurisdictions.keys()]),
    topic: new Set([...dataset.topics.keys(), ...dataset.columns.topicIds]),
    story: new Map([
      ...stories.map(({ id, scenes }) => [id, scenes] as const),
      // Readers' stories are of our own events, and are looked at only when they are presented.
      ...(stories.length === 0 ? [] : [OWN_STORY, LINKED_STORY]).map(
        (id) => [id, Infinity] as const,
      ),
    ]),
  };
}
