import type { Dataset } from '../data/dataset.ts';
import { excerptAround, markedParts } from '../data/marked-parts.ts';
import { searchTextsOf } from '../data/search-texts.ts';
import type { PolicyEvent } from '../model/policy-event.ts';

/** Longest piece of a summary that is shown, characters. */
const LIMIT = 90;

/**
 * Where an event was found when the text on screen does not show it: its title in another language,
 * its instrument, place or topic, or a piece of its summary. Null where the shown text has it.
 */
export function foundLine(
  dataset: Dataset,
  event: PolicyEvent,
  terms: readonly string[],
  shown: string,
): string | null {
  if (holds(shown, terms)) return null;
  const { names, about, more } = searchTextsOf(dataset, event);
  const text = [...names, ...about, ...more].find((each) => holds(each, terms));
  return text === undefined ? null : excerptAround(text, terms, LIMIT);
}

function holds(text: string, terms: readonly string[]): boolean {
  return markedParts(text, terms).some(({ found }) => found);
}
