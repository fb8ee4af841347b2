import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datasetOf } from '../data/fixture.ts';
import { dayOf } from '../model/day.ts';
import { layArcLabels } from './arc-labels.ts';
import type { Arc } from './arcs.ts';
import { countMeasure, planFor, sceneFor } from './scene-fixture.ts';

const STYLE = { size: 12, weight: 400 } as const;
const scene = sceneFor(planFor(datasetOf([{ id: 'a' }]), { width: 900, height: 600 }), {
  start: dayOf(2024, 1, 1),
  end: dayOf(2025, 1, 1),
});

/** An arc of which only the middle matters; `other` tells which words it gets. */
function arcAt(x: number, y: number, other = 0): Arc {
  return { connection: { type: 'cites', direction: 'out' }, other, pieces: [], middle: { x, y } };
}

const WORDS = [
  'cites',
  'is answered by the Act of the European Union',
  '修正',
  '由《人工智能法案》实施',
];
const wordsOf = ({ other }: Arc) => WORDS[other % WORDS.length] ?? '';
const lay = (arcs: readonly Arc[]) => layArcLabels(arcs, wordsOf, scene, STYLE, countMeasure);

const arcLists = fc.array(
  fc
    .tuple(fc.integer({ min: -200, max: 1200 }), fc.integer({ min: -50, max: 700 }), fc.nat(3))
    .map((place) => arcAt(...place)),
  { maxLength: 30 },
);

describe('the words at arcs', () => {
  it('do not lie over each other', () => {
    fc.assert(
      fc.property(arcLists, (arcs) => {
        const labels = lay(arcs);
        const touching = labels.filter((label, index) =>
          labels
            .slice(index + 1)
            .some(
              (other) =>
                Math.abs(other.y - label.y) < STYLE.size + 6 &&
                other.x - 5 < label.x + label.width + 5 &&
                other.x + other.width + 5 > label.x - 5,
            ),
        );
        expect(touching).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('lie inside the plot', () => {
    fc.assert(
      fc.property(arcLists, (arcs) => {
        const { left, right } = scene.scale;
        const outside = lay(arcs).filter(
          ({ x, y, width }) =>
            x < left || x + width > right || y - 9 < scene.axisHeight || y + 9 > scene.height,
        );
        expect(outside).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('stand at the middle of their arc when nothing is in the way', () => {
    const [label] = lay([arcAt(500, 300)]);
    expect(label?.y).toBe(300);
    expect((label?.x ?? 0) + (label?.width ?? 0) / 2).toBeCloseTo(500, 6);
    expect(label?.text).toBe('cites');
    expect(label?.width).toBe(countMeasure('cites', STYLE));
  });

  it('move down where words stand already', () => {
    const [first, second] = lay([arcAt(500, 300), arcAt(500, 300)]);
    expect(second?.x).toBe(first?.x);
    expect(second?.y).toBeGreaterThan((first?.y ?? 0) + STYLE.size);
  });

  it('are left out where the middle lies outside the window', () => {
    expect(lay([arcAt(scene.scale.left - 1, 300), arcAt(scene.scale.right + 1, 300)])).toEqual([]);
    expect(lay([arcAt(500, 10), arcAt(500, 599)])).toEqual([]);
  });
});
