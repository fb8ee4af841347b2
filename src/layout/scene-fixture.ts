import type { Dataset } from '../data/dataset.ts';
import { findMatches } from '../data/matches.ts';
import { dateText } from '../model/date-text.ts';
import { type Day, dayOf } from '../model/day.ts';
import { type Filter, NO_FILTER } from '../model/filter.ts';
import type { Lang } from '../model/text.ts';
import { type Viewport, homeViewport, spanOf } from '../model/viewport.ts';
import { type SceneWords, buildScene } from './build-scene.ts';
import { COMFORTABLE, COMPACT } from './geometry.ts';
import type { Measure } from './measure.ts';
import { makePlan } from './make-plan.ts';
import type { Plan } from './plan.ts';
import type { Scene, SceneBar, SceneMark } from './scene.ts';

/** The day the tests take for today. */
export const TODAY: Day = dayOf(2026, 11, 23);

/** Widths without a canvas: full-width characters one em, the others a little over half. */
export const countMeasure: Measure = (text, { size, weight }) => {
  const ems = Array.from(text).reduce(
    (sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.56),
    0,
  );
  return ems * size * (weight === 400 ? 1 : 1.06);
};

export function wordsFor(lang: Lang): SceneWords {
  return {
    laneName: (key) => key,
    laneCount: (count) => String(count),
    number: (count) => String(count),
    today: 'today',
    dates: dateText(lang),
  };
}

interface PlanOptions {
  readonly lang?: Lang;
  readonly filter?: Filter;
  readonly width?: number;
  readonly height?: number;
  readonly othersOpen?: boolean;
}

/** A plan of a dataset for tests; widths under 720 are a phone's. */
export function planFor(dataset: Dataset, options: PlanOptions = {}): Plan {
  const {
    lang = 'en',
    filter = NO_FILTER,
    width = 960,
    height = 850,
    othersOpen = false,
  } = options;
  const narrow = width < 720;
  return makePlan({
    dataset,
    matches: findMatches(dataset.columns, filter),
    filter,
    othersOpen,
    lettering: { lang, geometry: narrow ? COMPACT : COMFORTABLE, measure: countMeasure },
    width,
    height,
    baseSpan: spanOf(homeViewport(TODAY, narrow)),
  });
}

export function sceneFor(
  plan: Plan,
  view: Viewport,
  scrollTop = 0,
  selected: number | null = null,
): Scene {
  const words = wordsFor(plan.input.lettering.lang);
  return buildScene(plan, { view, scrollTop, today: TODAY, selected, words });
}

interface Box {
  readonly what: string;
  readonly y: number;
  readonly x0: number;
  readonly x1: number;
  readonly count: boolean;
}

/** Every pair of things in a picture that lie over each other and must not; empty when all is well. */
export function overlapsIn(scene: Scene): readonly string[] {
  const names = [...scene.marks.flatMap(nameBoxes), ...scene.bars.flatMap(barNameBoxes)];
  const marks = scene.marks.map((mark) => ({
    ...box(`mark ${mark.index}`, mark.y),
    ...reach(mark),
  }));
  const bars = scene.bars.map((bar) => ({
    ...box(`bar ${bar.steps.join()}`, bar.y),
    x0: bar.x0,
    x1: bar.x1,
  }));
  const found: string[] = [];
  names.forEach((name, index) => {
    const rivals = [...names.slice(index + 1), ...marks, ...bars];
    for (const rival of rivals) {
      // A count on a bar gets paper behind it.
      if (name.count && rival.what.startsWith('bar')) continue;
      if (rival.what === name.what || Math.abs(rival.y - name.y) >= 6) continue;
      if (rival.x0 < name.x1 - 0.01 && rival.x1 > name.x0 + 0.01) {
        found.push(`name of ${name.what} over ${rival.what} at ${Math.round(name.x0)}`);
      }
    }
  });
  for (const mark of scene.marks) {
    const { leader } = mark;
    if (leader === null) continue;
    for (const name of names) {
      const crossed = name.y > leader.y0 && name.y < leader.y1;
      if (crossed && name.x0 < mark.x && name.x1 > mark.x) {
        found.push(`leader of ${mark.index} through ${name.what}`);
      }
    }
  }
  marks.forEach((mark, index) => {
    for (const rival of marks.slice(index + 1)) {
      if (rival.y === mark.y && rival.x0 < mark.x1 - 0.01 && rival.x1 > mark.x0 + 0.01) {
        found.push(`${mark.what} over ${rival.what}`);
      }
    }
  });
  return found;
}

function barNameBoxes({ name, steps }: SceneBar): readonly Box[] {
  if (name === null) return [];
  const what = `bar ${steps.join()}`;
  return [{ what, y: name.y, x0: name.x, x1: name.x + name.width, count: false }];
}

function box(what: string, y: number): Box {
  return { what, y, x0: 0, x1: 0, count: false };
}

function reach(mark: SceneMark): { readonly x0: number; readonly x1: number } {
  return { x0: mark.x - mark.half, x1: mark.x + mark.half };
}

function nameBoxes(mark: SceneMark): readonly Box[] {
  const { name, count, index } = mark;
  const what = `mark ${index}`;
  const boxes: Box[] = [];
  if (name !== null) {
    boxes.push({ what, y: name.y, x0: name.x, x1: name.x + name.width, count: false });
  }
  if (count !== null) {
    const width = countMeasure(count.text, count.style);
    boxes.push({ what, y: count.y, x0: count.x, x1: count.x + width, count: true });
  }
  return boxes;
}
