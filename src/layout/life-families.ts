import type { Family } from '../tally/families.ts';
import { CHART_TEXT, type ChartShape, type ChartText } from './chart.ts';
import type { Measure } from './measure.ts';
import { stepKey } from './life-bars.ts';

const HALF = 4.5;
/** Least distance of two names, pixels. */
const APART = 8;

/** Days from the first model of a line to one of its models. */
export function daysSinceFirst(family: Family, place: number): number {
  const first = family[0]?.date.first ?? 0;
  return Math.max(0, (family[place]?.date.first ?? first) - first);
}

interface FamilyPlace {
  readonly toX: (days: number) => number;
  readonly y: number;
  /** Where names of models may stand; pixels. */
  readonly left: number;
  readonly right: number;
  /** The middle of the line of names; null where there is no room for one. */
  readonly namesY: number | null;
  readonly measure: Measure;
  readonly nameOf: (family: Family, place: number) => string;
}

/** A line of models on one line: a mark each, named where there is room, the newest first. */
export function layFamily(family: Family, where: FamilyPlace): readonly ChartShape[] {
  const { toX, y } = where;
  const last = daysSinceFirst(family, family.length - 1);
  const points = [
    { x: toX(0), y },
    { x: toX(last), y },
  ];
  return [
    { kind: 'line', points, stroke: { ink: 'capability', share: 0.45, width: 2 } },
    ...family.map(({ id, category }, place): ChartShape => ({
      kind: 'mark',
      of: stepKey(id),
      x: toX(daysSinceFirst(family, place)),
      y,
      half: HALF,
      category,
      hollow: false,
    })),
    ...layNames(family, where),
  ];
}

/** The newest and the first are named before those between them. */
function layNames(family: Family, where: FamilyPlace): readonly ChartText[] {
  const { toX, left, right, namesY, measure, nameOf } = where;
  if (namesY === null) return [];
  const style = CHART_TEXT.small;
  const places = family.map((_, place) => place);
  const taken: { readonly from: number; readonly to: number }[] = [];
  const order = [...places.slice(-1), ...places.slice(0, 1), ...places.slice(1, -1)];
  return order.flatMap((place): readonly ChartText[] => {
    const text = nameOf(family, place);
    const width = measure(text, style);
    const middle = toX(daysSinceFirst(family, place));
    const x = Math.max(left, Math.min(right - width, middle - width / 2));
    const hides = taken.some(({ from, to }) => x < to + APART && x + width > from - APART);
    if (hides || x < left || width > right - left) return [];
    taken.push({ from: x, to: x + width });
    return [{ kind: 'text', x, y: namesY, text, style, ink: 'muted' }];
  });
}
