import type { Day } from '../model/day.ts';
import type { Axis, Tick } from './axis.ts';
import type { Plan } from './plan.ts';
import { majorRise } from './geometry.ts';
import type { SceneWords } from './scene-words.ts';
import type { Span, TodayLine } from './scene.ts';
import type { TimeScale } from './time-scale.ts';

/** Space between the line and its word, pixels. */
const GAP = 5;
/** Farther than this from its line a word would not be taken for the line's, pixels. */
const FARTHEST = 64;

/** What the line of a day needs of a frame. */
interface LineFrame {
  readonly today: Day;
  readonly asOf: Day | null;
  readonly words: SceneWords;
}

/**
 * The line of today, or of the day whose law is shown, with its word on the upper tier where no name
 * of a year is in the way. Today's word does without a place; that of a chosen day is always said, and
 * the names in its way leave the axis.
 */
export function layToday(
  { input }: Plan,
  { today, asOf, words }: LineFrame,
  scale: TimeScale,
  axis: Axis,
): { readonly line: TodayLine | null; readonly axis: Axis } {
  const { geometry, measure } = input.lettering;
  const x = scale.toX((asOf ?? today) + 0.5);
  if (x < scale.left || x > scale.right) return { line: null, axis };
  const style = { size: geometry.fontSize - 2, weight: asOf === null ? 400 : 600 } as const;
  const text = asOf === null ? words.today : words.asOf(words.dates.day(asOf));
  const width = measure(text, style);
  const major = { size: geometry.fontSize, weight: 700 } as const;
  const spanOf = (tick: Tick): Span => ({
    x0: tick.x,
    x1: tick.x + 12 + measure(tick.text, major),
  });
  const taken = axis.major.map(spanOf);
  const namesEnd = scale.right - geometry.corner;
  const inside = (from: number) => from >= scale.left && from + width <= namesEnd;
  const isFree = (from: number) =>
    inside(from) && taken.every(({ x0, x1 }) => from > x1 || from + width < x0);
  const beside = [x + GAP, Math.min(x, namesEnd) - GAP - width];
  const chosen = asOf !== null;
  const start = beside.find(isFree) ?? (chosen ? anyStart() : undefined);
  const y =
    (geometry.axis - geometry.brackets * geometry.bracket) / 2 - majorRise(geometry.fontSize);
  const line = { x, chosen, text: start === undefined ? null : { x: start, y, text, style } };
  if (!chosen || start === undefined) return { line, axis };
  const clear = (tick: Tick) => {
    const { x0, x1 } = spanOf(tick);
    return start > x1 || start + width < x0;
  };
  return { line, axis: { ...axis, major: axis.major.filter(clear) } };

  /** Behind or before a name that is in the way, else beside the line over whatever is there. */
  function anyStart(): number | undefined {
    const near = taken
      .flatMap(({ x0, x1 }) => [x1 + 1, x0 - width - 1])
      .filter((from) => isFree(from) && Math.abs(from + width / 2 - x) < width / 2 + FARTHEST)
      .toSorted((a, b) => Math.abs(a + width / 2 - x) - Math.abs(b + width / 2 - x));
    return near[0] ?? beside.find(inside);
  }
}
