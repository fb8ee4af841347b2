import type { PolicyEvent } from '../model/policy-event.ts';
import type { Family } from '../tally/families.ts';
import type { Life } from '../tally/lives.ts';
import { CHART_TEXT, type ChartShape, type ChartTarget } from './chart.ts';
import { FADE, layLife, rowKey, stepKey, threadsHeight } from './life-bars.ts';
import { daysSinceFirst, layFamily } from './life-families.ts';
import { GAP, type LifeInput, type LifeRoom, TARGET, sizesOf } from './life-room.ts';
import { daysInto, shapeOf, stepsOfLife } from './life-steps.ts';
import { ellipsize } from './measure.ts';

/** Half the height of a line of text. */
const LINE_HALF = 7;
/** Half the width of the ring around a mark that is lit, pixels. */
const RING = 9;

/** One row of the chart, as high as it needs. */
export interface Row {
  readonly shapes: readonly ChartShape[];
  readonly targets: readonly ChartTarget[];
  readonly height: number;
}

/** The height of the row of a life, with what its threads need. */
export function rowHeight(life: Life, input: LifeInput): number {
  const { row, bar } = sizesOf(input);
  return row + threadsHeight(life, row - bar);
}

/** A life in words and as a bar, with targets for the whole and for each step. */
export function layLifeRow(life: Life, top: number, room: LifeRoom, input: LifeInput): Row {
  const { width, compact, words, day } = input;
  const { row, bar, text } = sizesOf(input);
  const height = rowHeight(life, input);
  const y = top + bar;
  const shape = shapeOf(life, day);
  const { toX } = room;
  return {
    height,
    shapes: [
      ...layLife(life, shape, { toX, y, free: row - bar, day }),
      ...stepsOfLife(life).flatMap((step) => layRing(step, toX(daysInto(life, step)), y, input)),
      ...layTexts(
        {
          name: words.name(life),
          numbers: compact ? words.brief(life) : words.numbers(life),
          of: rowKey(life),
          end: toX(shape.reach) + FADE,
          y: top + text,
        },
        room,
        input,
      ),
    ],
    targets: [
      { key: rowKey(life), x: 0, y: top, width, height, name: words.life(life) },
      ...stepsOfLife(life).map((step): ChartTarget => ({
        key: stepKey(step.id),
        ...boxAround(toX(daysInto(life, step)), y),
        name: words.step(life, step),
      })),
    ],
  };
}

/** A line of models. */
export function layFamilyRow(family: Family, top: number, room: LifeRoom, input: LifeInput): Row {
  const { compact, measure, words } = input;
  const sizes = sizesOf(input);
  const y = top + sizes.line;
  const { toX, left } = room;
  const end = toX(daysSinceFirst(family, family.length - 1)) + GAP;
  const texts = {
    name: words.family(family),
    numbers: compact ? words.familyBrief(family) : words.familyNumbers(family),
    end,
    y: top + sizes.familyText,
  };
  return {
    height: sizes.family,
    shapes: [
      ...layFamily(family, {
        toX,
        y,
        left: compact ? 0 : left - TARGET / 2,
        right: input.width,
        namesY: sizes.models === null ? null : top + sizes.models,
        measure,
        nameOf: words.modelName,
      }),
      ...family.flatMap((model, place) =>
        layRing(model, toX(daysSinceFirst(family, place)), y, input),
      ),
      ...layTexts(texts, room, input),
    ],
    targets: family.map(({ id }, place): ChartTarget => ({
      key: stepKey(id),
      ...boxAround(toX(daysSinceFirst(family, place)), y),
      name: words.model(family, place),
    })),
  };
}

/** A band under the row of a life that is lit. */
export function layBand(
  life: Life,
  y: number,
  height: number,
  { lit, width }: LifeInput,
): readonly ChartShape[] {
  const of = rowKey(life);
  if (lit?.has(of) !== true) return [];
  const fill = { ink: 'accent', share: 0.1 } as const;
  return [{ kind: 'rect', of, x: 0, y, width, height, fill, radius: 4 }];
}

/** A row's piece of its group's median, where none of the row's texts stands on it. */
export function layMedian(
  median: number,
  top: number,
  { shapes, height }: Row,
  { toX }: LifeRoom,
  input: LifeInput,
): readonly ChartShape[] {
  const { compact, measure } = input;
  const x = toX(median);
  const from = compact ? top + sizesOf(input).text + LINE_HALF : top;
  const isHidden = shapes.some((shape) => {
    if (compact || shape.kind !== 'text') return false;
    return x > shape.x - 4 && x < shape.x + measure(shape.text, shape.style) + 4;
  });
  if (isHidden) return [];
  const points = [
    { x, y: from },
    { x, y: top + height },
  ];
  return [{ kind: 'line', points, stroke: { ink: 'ink', width: 1.5, dash: [4, 3] } }];
}

/** A ring around the mark of a step that is lit. */
function layRing(
  { id }: PolicyEvent,
  x: number,
  y: number,
  { lit, width }: LifeInput,
): readonly ChartShape[] {
  if (lit?.has(stepKey(id)) !== true) return [];
  const half = Math.min(RING, x, width - x);
  const box = { x: x - half, y: y - half, width: 2 * half, height: 2 * half };
  const stroke = { ink: 'accent', width: 2 } as const;
  return [{ kind: 'rect', of: stepKey(id), ...box, radius: half, stroke }];
}

function boxAround(x: number, y: number) {
  return { x: x - TARGET / 2, y: y - TARGET / 2, width: TARGET, height: TARGET };
}

interface RowTexts {
  readonly name: string;
  readonly numbers: string;
  readonly of?: string;
  /** Where the bar ends, pixels. */
  readonly end: number;
  readonly y: number;
}

/** A row's name before its bar and its numbers after it; both above it where the chart is narrow. */
function layTexts(
  { name, numbers, of, end, y }: RowTexts,
  { names }: LifeRoom,
  { width, compact, measure }: LifeInput,
): readonly ChartShape[] {
  const style = CHART_TEXT.label;
  const line = { kind: 'text', y, style, ...(of === undefined ? {} : { of }) } as const;
  if (compact) {
    const said = ellipsize(numbers, width * 0.6, style, measure);
    const x = Math.max(0, width - measure(said, style));
    const text = ellipsize(name, Math.max(0, x - GAP), style, measure);
    return [
      { ...line, x: 0, text, ink: 'ink' },
      { ...line, x, text: said, ink: 'muted' },
    ];
  }
  const text = ellipsize(name, names, style, measure);
  const said = ellipsize(numbers, Math.max(0, width - end - GAP), style, measure);
  return [
    { ...line, x: names - measure(text, style), text, ink: 'ink' },
    { ...line, x: Math.min(width, end + GAP), text: said, ink: 'muted' },
  ];
}
