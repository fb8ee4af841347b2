import { describe, expect, it } from 'vitest';
import { datasetOf } from '../data/fixture.ts';
import { type Day, dayOf, toDay } from '../model/day.ts';
import { TODAY, countMeasure, planFor, sceneFor } from './scene-fixture.ts';

const plan = planFor(
  datasetOf(
    [
      { id: 'a', date: '2024-05-21', instrument: 'act', stage: 'adopted', weight: 5 },
      { id: 'b', date: '2024-08-01', instrument: 'act', stage: 'in-force', weight: 5 },
      { id: 'c', date: '2025-08-02', instrument: 'act', stage: 'applies', weight: 5 },
    ],
    { instruments: [{ id: 'act', title: 'Act' }] },
  ),
);
const YEARS = { start: dayOf(2023, 1, 1), end: dayOf(2027, 1, 1) };
const sceneOn = (asOf: Day | null, view = YEARS) => sceneFor(plan, view, 0, null, asOf);
const JULY = dayOf(2024, 7, 19);

describe('the line of today on a phone', () => {
  const phone = planFor(datasetOf([{ id: 'a', date: '2024-05-21' }]), { width: 390 });

  it('has its word beside it or before the button at the end of the axis, never under it', () => {
    const laid = Array.from({ length: 60 }, (_, place) => {
      const start = toDay(Math.round(TODAY - 4000 * (0.4 + place / 100)));
      const { today, scale } = sceneFor(phone, { start, end: toDay(start + 4000) });
      const end = scale.right - 44;
      const text = today?.text ?? null;
      const wordEnd = text === null ? null : text.x + countMeasure(text.text, text.style);
      return { under: scale.toX(TODAY) > end, wordEnd, end };
    });
    expect(laid.filter(({ wordEnd, end }) => wordEnd !== null && wordEnd > end)).toEqual([]);
    // Elsewhere the name of a decade may be in the way.
    const under = laid.filter((each) => each.under);
    expect(under.length).toBeGreaterThan(0);
    expect(under.filter(({ wordEnd }) => wordEnd === null)).toEqual([]);
  });
});

describe('the line of a chosen day', () => {
  it('stands at that day and says so', () => {
    const { today, scale } = sceneOn(JULY);
    expect(today?.x).toBeCloseTo(scale.toX(JULY + 0.5), 6);
    expect(today?.chosen).toBe(true);
    expect(today?.text?.text).toBe('as of 19 July 2024');
  });

  it('is that of today, without a veil, when none is chosen', () => {
    const { today, veil, scale } = sceneOn(null);
    expect(today?.x).toBeCloseTo(scale.toX(TODAY + 0.5), 6);
    expect(today?.chosen).toBe(false);
    expect(veil).toBeNull();
  });

  it('has what comes after it veiled to the edge', () => {
    const { veil, scale } = sceneOn(JULY);
    expect(veil).toEqual({ x0: scale.toX(JULY + 1), x1: scale.right });
    expect(sceneOn(dayOf(2020, 1, 1)).veil).toEqual({ x0: scale.left, x1: scale.right });
    expect(sceneOn(dayOf(2030, 1, 1)).veil).toBeNull();
  });

  it('always says its day, at any zoom, over no name of a period', () => {
    for (const span of [20, 60, 200, 500, 1500, 4000]) {
      for (let share = 0.02; share < 1; share += 0.07) {
        const start = Math.round(JULY - span * share);
        const scene = sceneOn(JULY, { start: toDay(start), end: toDay(start + span) });
        const text = scene.today?.text ?? null;
        expect(text).not.toBeNull();
        if (text === null) continue;
        const end = text.x + countMeasure(text.text, text.style);
        expect(text.x >= scene.scale.left && end <= scene.scale.right).toBe(true);
        for (const tick of scene.axis.major) {
          const width = countMeasure(tick.text, scene.axisStyles.major);
          expect(tick.x + 6 > end || tick.x + 6 + width < text.x).toBe(true);
        }
      }
    }
  });

  it('leaves what has happened since to come on the bars', () => {
    const planned = (asOf: Day | null) => sceneOn(asOf).bars[0]?.pieces.map((each) => each.planned);
    expect(planned(null)).toEqual([false, false]);
    expect(planned(JULY)).toEqual([false, true, true]);
  });
});
