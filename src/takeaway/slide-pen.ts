import { ellipsize } from '../layout/measure.ts';
import type { MarkShape, Pen, PictureGroup, Point, Stroke, Surface } from '../paint/pen.ts';
import { cornersOf } from '../paint/mark-shape.ts';
import { type Box as Clip, cropLine, isEmptyBox, sharedBox } from '../paint/crop.ts';
import { fewerPoints } from './fewer-points.ts';
import { slideMeasure } from './slide-face.ts';
import type { Box, Meaning, Preset, ShapeGroup, SlideShape } from './slide-shape.ts';

/** Where a picture lies on a slide. */
export interface SlidePlace {
  /** Its left upper corner, pixels of the slide. */
  readonly x: number;
  readonly y: number;
  /** Pixels of the slide for one of the picture. */
  readonly scale: number;
  /** The size of the picture, its own pixels: nothing is drawn outside. */
  readonly width: number;
  readonly height: number;
}

export interface SlidePen {
  readonly pen: Pen;
  /** What has been drawn, back to front. */
  readonly shapes: () => readonly SlideShape[];
}

const PRESET_OF: Readonly<Record<MarkShape, Preset>> = {
  circle: 'ellipse',
  square: 'rect',
  frame: 'rect',
  diamond: 'diamond',
  triangle: 'triangle',
  pentagon: 'pentagon',
};

/** Height of a text's box in its size; room at the end for faces that are wider than they say. */
const LINE_HEIGHT = 1.3;
const SLACK = 4;
/** The middle of a face's line lies so much below the middle of its letters, in its size. */
const LOWER = 0.05;
/** A text may stand so far out of the picture, in pixels, before it is cut. */
const OVERHANG = 2;
/** So far a line in pieces may be from the curve, pixels. */
const TOLERANCE = 0.35;

/**
 * A pen that leaves shapes every program knows: no curve of its own, nothing hidden by another. What
 * lies outside a clip is cut off or left out. `meaningOf` says what an event's shapes are, `targetOf` what
 * those of a chart's target: always the same object for the same one.
 */
export function slidePen(
  { x: left, y: top, scale, width, height }: SlidePlace,
  meaningOf: (index: number) => Meaning | null,
  targetOf: (key: string) => Meaning | null = () => null,
): SlidePen {
  let clip: Clip = { x0: 0, y0: 0, x1: width, y1: height };
  let drawn: SlideShape[] = [];
  const placed = ({ x, y }: Point): Point => ({ x: left + x * scale, y: top + y * scale });
  const placedBox = (box: Box): Box => ({
    ...placed(box),
    width: box.width * scale,
    height: box.height * scale,
  });
  const scaled = ({ dash, ...stroke }: Stroke): Stroke => ({
    ...stroke,
    width: stroke.width * scale,
    ...(dash === undefined ? {} : { dash: [dash[0] * scale, dash[1] * scale] }),
  });
  const surfaceOf = ({ stroke, radius, ...surface }: Surface): Surface => ({
    ...surface,
    ...(stroke === undefined ? {} : { stroke: scaled(stroke) }),
    ...(radius === undefined ? {} : { radius: radius * scale }),
  });
  const line = (from: Point, to: Point, stroke: Stroke): readonly SlideShape[] => {
    const part = cropLine(from, to, clip);
    if (part === null) return [];
    return [{ kind: 'line', from: placed(part[0]), to: placed(part[1]), stroke: scaled(stroke) }];
  };
  const meaningIn = (group: PictureGroup): Meaning | null => {
    if (group.kind === 'event') return meaningOf(group.index);
    return group.kind === 'target' ? targetOf(group.key) : null;
  };
  const pen: Pen = {
    rect: (x, y, wide, high, surface) => {
      const part = sharedBox({ x0: x, y0: y, x1: x + wide, y1: y + high }, clip);
      if (isEmptyBox(part)) return;
      const { x0, y0, x1, y1 } = part;
      const preset = surface.radius === undefined ? 'rect' : 'roundRect';
      const box = placedBox({ x: x0, y: y0, width: x1 - x0, height: y1 - y0 });
      drawn.push({ kind: 'preset', preset, box, surface: surfaceOf(surface) });
    },
    line: (from, to, stroke) => drawn.push(...line(from, to, stroke)),
    path: (points, stroke) => {
      const kept = fewerPoints(points, TOLERANCE);
      const pieces = kept.slice(1).flatMap((to, index) => line(kept[index] ?? to, to, stroke));
      if (pieces.length > 1) drawn.push({ kind: 'group', meaning: null, shapes: pieces });
      else drawn.push(...pieces);
    },
    mark: (shape, at, half, surface) => {
      if (!holds(clip, at)) return;
      const box = placedBox(markBox(shape, at, half));
      drawn.push({ kind: 'preset', preset: PRESET_OF[shape], box, surface: surfaceOf(surface) });
    },
    text: (text, at, style) => {
      if (!holds({ ...clip, x0: clip.x0 - OVERHANG }, at) || text === '') return;
      const shown = ellipsize(text, clip.x1 - at.x + OVERHANG, style, slideMeasure);
      if (shown === '') return;
      const [wide, high] = [slideMeasure(shown, style) + SLACK, style.size * LINE_HEIGHT];
      const box = placedBox({
        x: at.x,
        y: at.y - high / 2 - style.size * LOWER,
        width: wide,
        height: high,
      });
      drawn.push({ kind: 'text', box, text: shown, style: { ...style, size: style.size * scale } });
    },
    clip: (x, y, wide, high, draw) => {
      const before = clip;
      clip = sharedBox(before, { x0: x, y0: y, x1: x + wide, y1: y + high });
      if (!isEmptyBox(clip)) draw();
      clip = before;
    },
    group: (group, draw) => {
      const meaning = meaningIn(group);
      if (meaning === null) {
        draw();
        return;
      }
      const before = drawn;
      drawn = [];
      draw();
      const shapes = drawn;
      drawn = before;
      if (shapes.length > 0) drawn = withEvent(drawn, { kind: 'group', meaning, shapes });
    },
  };
  return { pen, shapes: () => drawn };
}

/** Adds an event's shapes. Where its mark is drawn once more, what is new goes under the first. */
function withEvent(drawn: readonly SlideShape[], group: ShapeGroup): SlideShape[] {
  const known = (shape: SlideShape, shapes: readonly SlideShape[]) =>
    shapes.some((each) => JSON.stringify(each) === JSON.stringify(shape));
  const at = drawn.findIndex(
    (each) =>
      each.kind === 'group' &&
      each.meaning === group.meaning &&
      group.shapes.some((shape) => known(shape, each.shapes)),
  );
  const first = drawn[at];
  if (first?.kind !== 'group') return [...drawn, group];
  const added = group.shapes.filter((shape) => !known(shape, first.shapes));
  return drawn.with(at, { ...first, shapes: [...added, ...first.shapes] });
}

/** Whether a place lies in a clip, its edges included. */
function holds({ x0, y0, x1, y1 }: Clip, { x, y }: Point): boolean {
  return x >= x0 && x <= x1 && y >= y0 && y <= y1;
}

function markBox(shape: MarkShape, { x, y }: Point, half: number): Box {
  if (shape === 'circle') return { x: x - half, y: y - half, width: 2 * half, height: 2 * half };
  const corners = cornersOf(shape);
  const [xs, ys] = [corners.map((corner) => corner.x), corners.map((corner) => corner.y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return {
    x: x + left * half,
    y: y + top * half,
    width: (Math.max(...xs) - left) * half,
    height: (Math.max(...ys) - top) * half,
  };
}
