import { describe, expect, it } from 'vitest';
import { buildDataset } from '../data/dataset.ts';
import { parseDataset } from '../data/parse-dataset.ts';
import { dayOf } from '../model/day.ts';
import { hitMark } from './hit.ts';
import { partWindow } from './part-mark.ts';
import { planFor, sceneFor } from './scene-fixture.ts';

function planOf(dates: readonly string[]) {
  const parsed = parseDataset({
    events: dates.map((date, index) => ({
      id: `e-${index}`,
      date,
      title: `Event ${index}`,
      jurisdictions: ['FR'],
    })),
  });
  if (!parsed.ok) throw new Error('not good');
  return planFor(buildDataset(parsed.value.records));
}

const VIEW = { start: dayOf(2024, 1, 1), end: dayOf(2025, 1, 1) };

describe('pointing', () => {
  const scene = sceneFor(planOf(['2024-03-01', '2024-09-01']), VIEW);
  const [mark] = scene.marks;
  if (mark === undefined) throw new Error('no mark');

  it('means the mark it is on or near, and its name', () => {
    expect(hitMark(scene, mark.x, mark.y, 12)).toBe(mark);
    expect(hitMark(scene, mark.x - mark.half - 11, mark.y, 12)).toBe(mark);
    expect(hitMark(scene, (mark.name?.x ?? 0) + 20, mark.y + 3, 12)).toBe(mark);
  });

  it('means nothing further away, or on the axis', () => {
    expect(hitMark(scene, mark.x - mark.half - 13, mark.y, 12)).toBeNull();
    expect(hitMark(scene, mark.x, 10, 1000)).toBeNull();
  });

  it('means the nearest of two', () => {
    const [, second] = scene.marks;
    expect(hitMark(scene, second?.x ?? 0, second?.y ?? 0, 1000)).toBe(second);
  });
});

describe('parting a joined mark', () => {
  it('finds the window in which its events stand alone', () => {
    // So many days in a row that some must be joined in a view of years.
    const days = Array.from(
      { length: 28 },
      (_, day) => `2024-02-${String(day + 1).padStart(2, '0')}`,
    );
    const plan = planOf(days);
    let view = { start: dayOf(2016, 1, 1), end: dayOf(2030, 1, 1) };
    for (let round = 0; round < 200; round += 1) {
      const scene = sceneFor(plan, view);
      const joined = scene.marks.find((mark) => mark.joined > 1);
      if (joined === undefined) break;
      const next = partWindow(plan, scene, view, joined);
      if (next === null) throw new Error('days can always be parted');
      const after = sceneFor(plan, next).marks.find((mark) => mark.index === joined.index);
      expect(after?.joined).toBeLessThan(joined.joined);
      expect(after?.x).toBeCloseTo(joined.x, 3);
      view = next;
    }
    expect(sceneFor(plan, view).marks.every((mark) => mark.joined === 1)).toBe(true);
  });

  it('gives up on events of one day that share a row', () => {
    const plan = planOf(Array.from({ length: 60 }, () => '2024-02-01'));
    const scene = sceneFor(plan, { start: dayOf(2024, 2, 1), end: dayOf(2024, 2, 2) });
    const joined = scene.marks.find((mark) => mark.joined > 1);
    if (joined === undefined) throw new Error('sixty events of one day do not fit');
    expect(
      partWindow(plan, scene, { start: dayOf(2024, 2, 1), end: dayOf(2024, 2, 2) }, joined),
    ).toBe(null);
  });
});
