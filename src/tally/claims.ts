import { type Dataset, eventOf } from '../data/dataset.ts';
import { allEvents } from '../data/matches.ts';
import type { Day } from '../model/day.ts';
import { toEventId } from '../model/policy-event.ts';
import type { Ground } from './claim-ground.ts';
import type { Claim } from './claim.ts';
import { faster, generations, spring, thousandfold } from './claims-fast.ts';
import { innovation, lag } from './claims-hard.ts';
import { tolerant, whole } from './claims-new.ts';
import { countedOf } from './counted.ts';

const ARTICLE = toEventId('seed-article-new-frontier-genai-governance');

/**
 * The measurable claims of the article and what the dataset says of each on `day`; empty for a dataset
 * without the article. A claim whose events are not there is left out.
 */
export function claimsOf(dataset: Dataset, day: Day): readonly Claim[] {
  const article = eventOf(dataset, ARTICLE);
  if (article === null || article.date.first >= day) return [];
  const { events } = countedOf(dataset.columns, allEvents(dataset.columns), day);
  const ground: Ground = { dataset, events, day, article: article.date.first };
  return [spring, thousandfold, generations, faster, lag, innovation, tolerant, whole].flatMap(
    (measure) => measure(ground) ?? [],
  );
}
