import { describe, expect, it } from 'vitest';
import { datasetOf } from '../data/fixture.ts';
import type { PackedLanes, PlanInput } from '../layout/plan.ts';
import { planFor } from '../layout/scene-fixture.ts';
import { groupedBy } from '../model/lane-choice.ts';
import { placeAhead } from './place-ahead.ts';

const { input } = planFor(
  datasetOf([
    { id: 'a', date: '2024-05-21' },
    { id: 'b', date: '2025-05-21' },
  ]),
);
const EMPTY: PackedLanes = { lanes: [], contentHeight: 0 };

function ahead() {
  const asked: PlanInput[] = [];
  const packer = placeAhead((question) => {
    asked.push(question);
    return Promise.resolve(EMPTY);
  }, input);
  return { asked, packer };
}

describe('placing ahead', () => {
  it('begins at once and is not asked again for the same view', async () => {
    const { asked, packer } = ahead();
    expect(asked).toEqual([input]);
    expect(await packer({ ...input, matches: input.matches.slice() })).toBe(EMPTY);
    expect(asked).toHaveLength(1);
  });

  it.each([
    ['width', { width: input.width + 1 }],
    ['height', { height: input.height - 1 }],
    ['window', { baseSpan: input.baseSpan + 1 }],
    ['lanes', { laneChoice: groupedBy('category') }],
    ['open lanes', { othersOpen: !input.othersOpen }],
    ['countries', { countries: [] }],
    ['matches', { matches: input.matches.slice(1) }],
    ['language', { lettering: { ...input.lettering, lang: 'zh' as const } }],
  ])('asks anew for another %s', async (_, other) => {
    const { asked, packer } = ahead();
    await packer({ ...input, ...other });
    expect(asked).toHaveLength(2);
  });

  it('keeps no old answer for later', async () => {
    const { asked, packer } = ahead();
    await packer(input);
    await packer(input);
    expect(asked).toHaveLength(2);
  });
});
