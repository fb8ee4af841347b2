import type { Check } from '../model/category.ts';
import { type Dataset, eventAt } from './dataset.ts';

/** More events than this are not read one by one to be counted. */
const MOST_READ = 20_000;

/** How many dates were checked how; null where there are too many events to ask. */
export function checkCounts(
  dataset: Pick<Dataset, 'events'>,
): Readonly<Record<Check, number>> | null {
  const { length } = dataset.events;
  if (length > MOST_READ) return null;
  const counts: Record<Check, number> = { 'two-sources': 0, 'one-source': 0, recalled: 0 };
  for (let index = 0; index < length; index += 1) {
    const event = eventAt(dataset, index);
    if (event !== undefined) counts[event.check] += 1;
  }
  return counts;
}
