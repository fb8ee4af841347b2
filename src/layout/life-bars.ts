import { type Day } from '../model/day.ts';
import { hasHappened } from '../data/instrument-state.ts';
import { isHollow } from '../model/policy-event.ts';
import { type Life, inkOfLife } from '../tally/lives.ts';
import type { ChartLine, ChartShape } from './chart.ts';
import { type LifePhase, type LifeShape, daysInto, stepsOfLife } from './life-steps.ts';

/** Half the width of a step's mark, pixels. */
export const STEP_HALF = 5;
/** Length of the end of a bar that goes on, pixels. */
export const FADE = 21;
const FADE_PIECES = 7;
/** Half the height of the stroke that ends a bar, pixels. */
const END_HALF = 9;
/** Distance of the first thread from the middle of a bar, and of each further one; pixels. */
const THREAD = 10;
const THREAD_STEP = 4;
/** Space under the last of them. */
const THREAD_EDGE = 2;

/** A bar is the thicker the further its instrument has come, as on the timeline. */
const HEIGHT: Readonly<Record<LifePhase, number>> = { draft: 3, adopted: 6, 'in-force': 11 };
const SHARE: Readonly<Record<LifePhase, number>> = { draft: 0.6, adopted: 0.5, 'in-force': 0.85 };

/** Where a bar stands. */
export interface BarPlace {
  readonly toX: (days: number) => number;
  readonly y: number;
  /** Height that is free above and below the middle of the bar, pixels. */
  readonly free: number;
  readonly day: Day;
}

/** A life's bar: its stretches, how it goes on, the threads of its moved dates, and its steps. */
export function layLife(life: Life, shape: LifeShape, place: BarPlace): readonly ChartShape[] {
  return [
    ...layStretches(life, shape, place),
    ...layEnd(life, shape, place),
    ...layThreads(life, place),
    ...layMarks(life, place),
  ];
}

function layStretches(
  life: Life,
  { stretches }: LifeShape,
  { toX, y }: BarPlace,
): readonly ChartShape[] {
  const ink = inkOfLife(life);
  return stretches.map(({ from, to, phase, coming }): ChartShape => {
    const height = HEIGHT[phase];
    const width = Math.max(0, toX(to) - toX(from));
    const box = { kind: 'rect', of: rowKey(life), y: y - height / 2, height } as const;
    if (!coming) return { ...box, x: toX(from), width, fill: { ink, share: SHARE[phase] } };
    const stroke = { ink, width: 1, dash: [3, 2] as const };
    return { ...box, x: toX(from), width, fill: { ink: 'paper' }, stroke };
  });
}

/** What goes on fades; what is over ends at an upright stroke. */
function layEnd(
  life: Life,
  { end, goesOn }: LifeShape,
  { toX, y, free }: BarPlace,
): readonly ChartShape[] {
  const ink = inkOfLife(life);
  const x = toX(end);
  if (goesOn === null) {
    const half = Math.min(END_HALF, free);
    const points = [
      { x, y: y - half },
      { x, y: y + half },
    ];
    return [{ kind: 'line', of: rowKey(life), points, stroke: { ink, width: 2.5 } }];
  }
  const height = HEIGHT[goesOn];
  const width = FADE / FADE_PIECES;
  return Array.from({ length: FADE_PIECES }, (_, place): ChartShape => ({
    kind: 'rect',
    of: rowKey(life),
    x: x + place * width,
    y: y - height / 2,
    width,
    height,
    fill: { ink, share: SHARE[goesOn] * (1 - (place + 1) / (FADE_PIECES + 1)) ** 1.5 },
  }));
}

/** From each scheduled date that was moved to the one it was moved to, under the bar. */
function layThreads(life: Life, { toX, y }: BarPlace): readonly ChartShape[] {
  return life.postponed.flatMap(({ from, to }, place): readonly ChartShape[] => {
    const [x0, x1] = [toX(daysInto(life, from)), toX(daysInto(life, to))];
    const below = y + THREAD + place * THREAD_STEP;
    const line = (points: ChartLine['points'], dash: object): ChartShape => ({
      kind: 'line',
      of: rowKey(life),
      points,
      stroke: { ink: 'muted', width: 1.25, ...dash },
    });
    const tip = y + STEP_HALF + 1;
    return [
      line(
        [
          { x: x0, y: tip },
          { x: x0, y: below },
          { x: x1, y: below },
          { x: x1, y: tip },
        ],
        { dash: [2, 2] },
      ),
      line(
        [
          { x: x1 - 3, y: tip + 4 },
          { x: x1, y: tip },
          { x: x1 + 3, y: tip + 4 },
        ],
        {},
      ),
    ];
  });
}

function layMarks(life: Life, { toX, y, day }: BarPlace): readonly ChartShape[] {
  return stepsOfLife(life).map((step): ChartShape => {
    const waits = !hasHappened(step, day);
    return {
      kind: 'mark',
      of: stepKey(step.id),
      x: toX(daysInto(life, step)),
      y,
      half: STEP_HALF,
      category: step.category,
      hollow: waits || isHollow(step),
      dashed: waits,
    };
  });
}

/** Height that the threads of a life need beyond what is free under its bar, pixels. */
export function threadsHeight({ postponed: { length } }: Life, free: number): number {
  if (length === 0) return 0;
  return Math.max(0, THREAD + (length - 1) * THREAD_STEP + THREAD_EDGE - free);
}

/** Key of the row of an instrument, and of the mark of a step. */
export function rowKey({
  instrument,
}: {
  readonly instrument: Pick<Life['instrument'], 'id'>;
}): string {
  return `instrument ${instrument.id}`;
}

export function stepKey(id: string): string {
  return `step ${id}`;
}
