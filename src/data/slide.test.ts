import { describe, expect, it } from 'vitest';
import { dayOf } from '../model/day.ts';
import { NO_FILTER, withChoice } from '../model/filter.ts';
import { toEventId } from '../model/policy-event.ts';
import type { Scene } from '../model/story.ts';
import { weightAt } from './columns.ts';
import { eventsAt } from './dataset.ts';
import { datasetOf } from './fixture.ts';
import { slideOf } from './slide.ts';

const DATASET = datasetOf(
  [
    { id: 'proposed', date: '2021-04-21', instrument: 'act', weight: 3, jurisdictions: ['EU'] },
    { id: 'adopted', date: '2024-03-13', instrument: 'act', weight: 5, jurisdictions: ['EU'] },
    { id: 'heavy', date: '2024-04-01', weight: 5, jurisdictions: ['CN'] },
    { id: 'light', date: '2024-04-02', weight: 2, jurisdictions: ['CN'] },
    { id: 'late', date: '2026-01-01', weight: 5, jurisdictions: ['CN'] },
  ],
  { instruments: [{ id: 'act', title: 'Act' }], jurisdictions: [{ code: 'EU', kind: 'union' }] },
);
const WINDOW = { start: dayOf(2024, 1, 1), end: dayOf(2024, 12, 31) };

/** The events of a slide with their weights there, and whether they have a name. */
function slide(
  highlights: readonly string[],
  context: Scene['context'],
  filter = NO_FILTER,
): readonly string[] {
  const scene = { highlights: highlights.map(toEventId), context };
  const { dataset, matches } = slideOf(DATASET, scene, filter, WINDOW);
  return [...matches].map((index) => {
    const [event] = eventsAt(DATASET, Int32Array.of(index));
    const named = Object.keys(dataset.labelAt(index)).length > 0;
    return `${event?.id} ${weightAt(dataset.columns, index)}${named ? '' : ' nameless'}`;
  });
}

describe('a slide', () => {
  it('shows its highlights, and the other steps of their instruments without names', () => {
    expect(slide(['adopted'], null)).toEqual(['proposed 1 nameless', 'adopted 5']);
  });

  it('shows the heavier events of its window where it wants context, none above the highlights', () => {
    expect(slide(['light'], 4)).toEqual(['adopted 3', 'heavy 3', 'light 5']);
    expect(slide(['heavy'], 1)).toEqual(['adopted 3', 'heavy 5', 'light 2']);
  });

  it('shows the view as it is where it is about no event', () => {
    expect(slide([], 1)).toEqual(['adopted 5', 'heavy 5', 'light 2']);
    expect(slide([], 3)).toEqual(['adopted 5', 'heavy 5']);
  });

  it('keeps to the filter, with its highlights too', () => {
    const filter = withChoice(NO_FILTER, 'country', { only: ['CN'], not: [] });
    expect(slide(['adopted', 'heavy'], null, filter)).toEqual(['heavy 5']);
  });

  it('leaves out highlights that the dataset does not hold', () => {
    const scene = { highlights: [toEventId('myth'), toEventId('heavy')], context: null };
    const { highlights } = slideOf(DATASET, scene, NO_FILTER, WINDOW);
    expect(highlights).toEqual([DATASET.indexOf.get(toEventId('heavy'))]);
  });

  it('changes nothing of the dataset it is made from', () => {
    const before = [...DATASET.columns.traits];
    slide(['light'], 1);
    expect([...DATASET.columns.traits]).toEqual(before);
  });
});
