import type { Phase } from '../layout/phases.ts';
import type { BarPiece, SceneBar, Span } from '../layout/scene.ts';
import { barEdge } from './bar-color.ts';
import type { Pen } from './pen.ts';
import { type Color, type Theme, barColor, mix } from './theme.ts';

/** The colour of the ground at a place. */
export type GroundOf = (x: number) => Color;

/** Thickness of a bar by how far the instrument had come, pixels. */
const THICKNESS: Readonly<Record<Phase, number>> = {
  draft: 2,
  adopted: 4,
  'in-force': 7,
  ended: 1,
};
/** How much of the edge's colour is in the body between the edges; a mere line is all edge. */
const BODY: Readonly<Record<Phase, number>> = { draft: 1, adopted: 0.5, 'in-force': 0, ended: 1 };
/** Steps in which a tail fades. */
const FADES = 12;

/**
 * An instrument's life: thin while a draft, solid once adopted, full in force, fading when it goes
 * on; `thickness` times as thick as usual.
 */
export function drawBar(
  bar: SceneBar,
  thickness: number,
  groundOf: GroundOf,
  theme: Theme,
  pen: Pen,
): void {
  for (const piece of bar.pieces) drawPiece(piece, bar, thickness, theme, pen);
  if (bar.tail !== null) {
    const phase = bar.pieces.at(-1)?.phase ?? 'adopted';
    drawTail(bar.tail, bodyOf(bar, phase, thickness, theme), groundOf(bar.tail.x0), pen);
  }
  if (bar.name === null) return;
  const { x, y, width, style, text } = bar.name;
  const ground = { fill: groundOf(x), radius: 4 };
  pen.rect(x - 5, y - style.size / 2 - 1, width + 10, style.size + 2, ground);
  pen.text(text, bar.name, { ...style, color: theme.muted });
}

/**
 * Leaves a bar only its pale body between two places, so that what is written there is read and the
 * bar is still one.
 */
export function openBar(
  { pieces, tail, y, category }: SceneBar,
  { x0, x1 }: Span,
  thickness: number,
  groundOf: GroundOf,
  theme: Theme,
  pen: Pen,
): void {
  for (const piece of pieces) {
    const [from, to] = [Math.max(x0, piece.x0), Math.min(x1, piece.x1)];
    if (to <= from) continue;
    const height = thickness * THICKNESS[piece.phase];
    // The dashes of what is still to come lie on the very edge.
    const spread = piece.planned ? thickness : 0;
    const fill = piece.planned ? groundOf(from) : barColor(theme, category);
    pen.rect(from, topOf(y, height) - spread, to - from, height + 2 * spread, { fill });
  }
  if (tail === null || tail.x0 >= x1 || tail.x1 <= x0) return;
  const phase = pieces.at(-1)?.phase ?? 'adopted';
  const ground = groundOf(tail.x0);
  const height = thickness * THICKNESS[phase];
  pen.rect(tail.x0, topOf(y, height), tail.x1 - tail.x0, height, { fill: ground });
  const pale = barColor(theme, category);
  drawTail(tail, { y, phase, thickness, edge: pale, fill: pale }, ground, pen);
}

/** What the stretches of a bar have in common. */
interface BarBody {
  readonly y: number;
  readonly phase: Phase;
  readonly thickness: number;
  /** Colours of the edges and of what is between them. */
  readonly edge: Color;
  readonly fill: Color;
}

/** The body of a bar of that category, as of usual thickness. */
export function bodyOf(
  { y, category }: Pick<SceneBar, 'y' | 'category'>,
  phase: Phase,
  thickness: number,
  theme: Theme,
): BarBody {
  const edge = barEdge(theme, category);
  const fill = mix(barColor(theme, category), edge, BODY[phase]);
  return { y, phase, thickness, edge, fill };
}

/** A stretch that fades out to the right, into the ground. */
export function drawTail({ x0, x1 }: Span, body: BarBody, ground: Color, pen: Pen): void {
  const width = (x1 - x0) / FADES;
  let from = x0;
  for (const { edge, fill } of fadesOf(body, ground)) {
    drawBody({ x0: from, x1: from + width }, { ...body, edge, fill }, pen);
    from += width;
  }
}

/** The colours of a tail from its bar to the ground; a picture asks for the same few over and over. */
function fadesOf({ edge, fill }: BarBody, ground: Color): readonly Fade[] {
  const key = `${edge}${fill}${ground}`;
  const known = faded.get(key);
  if (known !== undefined) return known;
  const fades = Array.from({ length: FADES }, (_, fade) => {
    const share = 1 - (fade + 1) / (FADES + 1);
    return { edge: mix(ground, edge, share), fill: mix(ground, fill, share) };
  });
  faded.set(key, fades);
  return fades;
}

type Fade = Pick<BarBody, 'edge' | 'fill'>;

const faded = new Map<string, readonly Fade[]>();

/** A stretch of a bar: a pale body between two edges. */
function drawBody({ x0, x1 }: Span, { y, phase, thickness, edge, fill }: BarBody, pen: Pen): void {
  const height = thickness * THICKNESS[phase];
  const top = topOf(y, height);
  pen.rect(x0, top, x1 - x0, height, { fill: edge });
  if (fill !== edge) pen.rect(x0, top + thickness, x1 - x0, height - 2 * thickness, { fill });
}

/** On a whole pixel, or edges are blurred. */
function topOf(y: number, height: number): number {
  return Math.round(y - height / 2);
}

function drawPiece(
  piece: BarPiece,
  { y, category }: SceneBar,
  thickness: number,
  theme: Theme,
  pen: Pen,
): void {
  const { x0, x1, phase, planned } = piece;
  if (!planned) {
    drawBody(piece, bodyOf({ y, category }, phase, thickness, theme), pen);
    return;
  }
  // What is still to come is an outline of itself.
  const edge = barEdge(theme, category);
  const height = thickness * THICKNESS[phase];
  for (const line of [y - height / 2, y + height / 2]) {
    pen.line({ x: x0, y: line }, { x: x1, y: line }, { color: edge, width: 1, dash: [3, 2.5] });
  }
}
