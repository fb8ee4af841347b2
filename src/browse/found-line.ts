import type { Dataset } from '../data/dataset.ts';
import { excerptAround, markedParts } from '../data/marked-parts.ts';
import { searchTextsOf } from '../data/search-texts.ts';
import type { PolicyEvent } from '../model/policy-event.ts';
import { type Lang, pick } from '../model/text.ts';

/** Longest piece of a summary that is shown, characters. */
const LIMIT = 90;

/**
 * Where an event was found when its title on screen does not show it: its other names, its
 * instrument, place or topic, or a piece of its summary; in the reader's language where one has it.
 * Null where the title has it.
 */
export function foundLine(
  dataset: Dataset,
  event: PolicyEvent,
  terms: readonly string[],
  lang: Lang,
): string | null {
  if (holds(pick(event.title, lang), terms)) return null;
  const { names, about, more } = searchTextsOf(dataset, event);
  // An id is the last thing to show a reader.
  const all = [...names, ...about.filter((each) => each !== event.id), ...more, event.id];
  const texts = all.filter((each) => holds(each, terms));
  const [text = null] = [...texts.filter((each) => isChinese(each) === (lang === 'zh')), ...texts];
  return text === null ? null : excerptAround(text, terms, LIMIT);
}

/** Whether a text whose language nobody has noted is Chinese. */
export function isChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

function holds(text: string, terms: readonly string[]): boolean {
  return markedParts(text, terms).some(({ found }) => found);
}
