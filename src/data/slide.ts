import type { Filter } from '../model/filter.ts';
import type { Weight } from '../model/policy-event.ts';
import type { Scene } from '../model/story.ts';
import type { Viewport } from '../model/viewport.ts';
import { touches, weightAt, withWeight } from './columns.ts';
import type { Dataset } from './dataset.ts';
import { type Matches, findMatches } from './matches.ts';

/** What a scene shows of a dataset. */
export interface Slide {
  /** The same events, weighed by what they are to the scene; those who only stand by have no names. */
  readonly dataset: Dataset;
  readonly matches: Matches;
  /** The events it is about, as indices; those that the dataset does not hold are left out. */
  readonly highlights: readonly number[];
}

/**
 * Picks what a scene shows: its highlights, the heavier events in its window where it wants context,
 * and, without names, the other steps of the highlighted instruments, so that their bars are whole.
 */
export function slideOf(
  dataset: Dataset,
  { highlights, context }: Pick<Scene, 'highlights' | 'context'>,
  filter: Filter,
  window: Viewport,
): Slide {
  const { columns, indexOf, labelAt } = dataset;
  const chosen = new Set(highlights.flatMap((id) => indexOf.get(id) ?? []));
  const instruments = new Set([...chosen].map((index) => columns.instrument[index] ?? -1));
  instruments.delete(-1);
  const isStep = (index: number) => instruments.has(columns.instrument[index] ?? -1);
  const isContext = (index: number) =>
    context !== null &&
    weightAt(columns, index) >= context &&
    touches(columns, index, window.start, window.end);
  const matches = findMatches(dataset, filter).filter(
    (index) => chosen.has(index) || isContext(index) || isStep(index),
  );
  const weightOf = (index: number): Weight => {
    if (chosen.has(index)) return 5;
    if (!isContext(index)) return 1;
    const weight = weightAt(columns, index);
    // Where nothing is highlighted the events stand as they do while browsing.
    return chosen.size > 0 && weight > 3 ? 3 : weight;
  };
  const traits = columns.traits.slice();
  for (const index of matches) {
    traits[index] = withWeight(traits[index] ?? 0, weightOf(index));
  }
  return {
    dataset: {
      ...dataset,
      columns: { ...columns, traits },
      labelAt: (index) => (chosen.has(index) || isContext(index) ? labelAt(index) : {}),
    },
    matches,
    highlights: [...chosen],
  };
}
