import { type ChartRect, type ChartShape, type Ink, hatch } from './chart.ts';

/** A sign of a legend, from its left edge and the middle of its line. */
export interface LaidSign {
  readonly shapes: readonly ChartShape[];
  readonly width: number;
}

/** Width and height of a bar's sign, and the side of a square one, in the size of the words. */
const WIDE = 1.7;
const HIGH = 0.96;
/** How far what ends a bar or crosses it stands out, in the height of the sign. */
const OUT = 1.34;
/** Pieces of a bar that fades. */
const PIECES = 6;

/** What shapes of the lenses mean, drawn as the page draws it; nothing for a sign that is not known. */
export function laySign(sign: string, x: number, y: number, size: number): LaidSign {
  const [width, height] = [WIDE * size, HIGH * size];
  const bar = (share: number): Pick<ChartRect, 'kind' | 'x' | 'y' | 'width' | 'height'> => ({
    kind: 'rect',
    x,
    y: y - (share * height) / 2,
    width,
    height: share * height,
  });
  const upright = (at: number, ink: Ink, stroke: number, dash?: readonly [number, number]) => {
    const points = [
      { x: at, y: y - (OUT * height) / 2 },
      { x: at, y: y + (OUT * height) / 2 },
    ];
    const line = { ink, width: stroke, ...(dash === undefined ? {} : { dash }) };
    return { kind: 'line', points, stroke: line } as const;
  };
  switch (sign) {
    case 'draft':
      return { width, shapes: [{ ...bar(0.25), fill: { ink: 'law' } }] };
    case 'adopted':
      return { width, shapes: [{ ...bar(0.5), fill: { ink: 'law', share: 0.55 } }] };
    case 'force':
      return { width, shapes: [{ ...bar(0.92), fill: { ink: 'law' } }] };
    case 'coming':
      return {
        width,
        shapes: [{ ...bar(0.92), stroke: { ink: 'law', width: 1, dash: [3, 2] } }],
      };
    case 'fade': {
      const piece = width / PIECES;
      const shapes = Array.from({ length: PIECES }, (_, place): ChartShape => ({
        ...bar(0.92),
        x: x + place * piece,
        width: piece,
        fill: { ink: 'law', share: 1 - (place + 0.5) / PIECES },
      }));
      return { width, shapes };
    }
    case 'over':
      return {
        width,
        shapes: [{ ...bar(0.25), fill: { ink: 'law' } }, upright(x + width - 1.25, 'law', 2.5)],
      };
    case 'moved': {
      const [left, right] = [x + 0.08 * width, x + 0.92 * width];
      const [top, bottom] = [y - height / 2, y + 0.17 * height];
      const points = [
        { x: left, y: top },
        { x: left, y: bottom },
        { x: right, y: bottom },
        { x: right, y: top },
      ];
      const stroke = { ink: 'muted', width: 1.25, dash: [2, 2] } as const;
      return { width, shapes: [{ kind: 'line', points, stroke }] };
    }
    case 'median':
      return { width, shapes: [upright(x + width / 2, 'ink', 1.5, [3, 2])] };
    case 'few': {
      const square = { x, y: y - height / 2, width: height, height };
      const stroke = { ink: 'edge', width: 1 } as const;
      return {
        width: height,
        shapes: [...hatch(square, 'hair'), { kind: 'rect', ...square, stroke }],
      };
    }
    default:
      return { width: 0, shapes: [] };
  }
}
