import type { Family } from '../tally/families.ts';
import type { Life } from '../tally/lives.ts';
import { rowKey, stepKey } from './life-bars.ts';
import { type LifeChart, layLives, livesHeight } from './life-chart.ts';
import type { LifeInput } from './life-room.ts';
import { rowHeight } from './life-rows.ts';
import { stepsOfLife } from './life-steps.ts';

/**
 * At most so many lives, in a room that cannot be scrolled where a height is given: as on a page where
 * that fits, else with low rows, and else with as many of them as there is height for. What is left out
 * is said; headings and what they count are whole. Lines of models that are not lit stand back where
 * they would leave no room for what is. In a room too low for the rest the chart is higher than the room.
 */
export function fitLives(input: LifeInput, most: number, height = Infinity): LifeChart {
  const dense: LifeInput = { ...input, dense: true };
  const all = input.groups.reduce((sum, { lives }) => sum + lives.length, 0);
  if (all <= most && livesHeight(input) <= height) return layLives(input);
  if (all <= most && livesHeight(dense) <= height) return layLives(dense);
  const low = height === Infinity ? input : withRoom(dense, height);
  if (all <= most && livesHeight(low) <= height) return layLives(low);
  let left = height - livesHeight({ ...low, shown: new Set() });
  const shown = new Set<string>();
  for (const life of inOrderOfNeed(input).slice(0, most)) {
    left -= rowHeight(life, low);
    if (left < 0) break;
    shown.add(rowKey(life));
  }
  return layLives({ ...low, shown });
}

/** The same with as many lines of models as leave room for what is lit, and for one life in any case. */
function withRoom(input: LifeInput, height: number): LifeInput {
  const { families, lit = new Set() } = input;
  const isLit = (family: Family) => family.some(({ id }) => lit.has(stepKey(id)));
  const order = inOrderOfNeed(input);
  const count = order.filter((life) => isLitLife(life, lit)).length;
  const wanted = order.slice(0, Math.max(1, count));
  const shown = new Set(wanted.map(rowKey));
  const fits = (some: readonly Family[]) =>
    livesHeight({ ...input, families: some, shown }) <= height;
  let kept = families;
  while (kept.length > 0 && !fits(kept)) {
    const spare = kept.findLast((each) => !isLit(each)) ?? kept.at(-1);
    kept = kept.filter((each) => each !== spare);
  }
  return { ...input, families: kept };
}

function isLitLife(life: Life, lit: ReadonlySet<string>): boolean {
  return lit.has(rowKey(life)) || stepsOfLife(life).some(({ id }) => lit.has(stepKey(id)));
}

/** Lives in the order in which they get a row: what is lit, one of each group, then by weight. */
function inOrderOfNeed({ groups, lit = new Set() }: LifeInput): readonly Life[] {
  const all = groups.flatMap(({ lives }) => lives).toSorted(heavierFirst);
  const first = groups.flatMap(({ lives }) => lives.toSorted(heavierFirst)[0] ?? []);
  return [
    ...new Set([
      ...all.filter((life) => isLitLife(life, lit)),
      ...first.toSorted(heavierFirst),
      ...all,
    ]),
  ];
}

/** By the weight of the heaviest step, equals by the longer way; what is left keeps its order. */
function heavierFirst(a: Life, b: Life): number {
  return weightOf(b) - weightOf(a) || b.length - a.length;
}

function weightOf(life: Life): number {
  return Math.max(...stepsOfLife(life).map(({ weight }) => weight));
}
