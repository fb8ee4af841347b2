import type { Phase } from '../layout/phases.ts';
import type { Category } from '../model/category.ts';
import type { BarPiece, SceneBar, Span } from '../layout/scene.ts';
import type { Pen } from './pen.ts';
import { type Color, type Theme, mix } from './theme.ts';

/** Thickness of a bar by how far the instrument had come, pixels. */
const THICKNESS: Readonly<Record<Phase, number>> = {
  draft: 2,
  adopted: 4,
  'in-force': 7,
  ended: 1,
};
/** The thinner a bar, the stronger its colour: share of the category's own hue. */
const STRENGTH: Readonly<Record<Phase, number>> = {
  draft: 0.6,
  adopted: 0.4,
  'in-force': 0.26,
  ended: 0.5,
};
/** Steps in which a tail fades. */
const FADES = 6;

/**
 * An instrument's life: thin while a draft, solid once adopted, full in force, fading when it goes
 * on; `thickness` times as thick as usual.
 */
export function drawBar(
  bar: SceneBar,
  thickness: number,
  under: Color,
  theme: Theme,
  pen: Pen,
): void {
  for (const piece of bar.pieces) drawPiece(piece, bar, thickness, theme, pen);
  if (bar.tail !== null) {
    const phase = bar.pieces.at(-1)?.phase ?? 'adopted';
    const color = phaseColor(theme, bar.category, phase);
    drawTail(bar.tail, bar.y, thickness * THICKNESS[phase], color, theme, pen);
  }
  if (bar.name === null) return;
  const { x, y, width, style, text } = bar.name;
  const ground = { fill: under, radius: 4 };
  pen.rect(x - 5, y - style.size / 2 - 1, width + 10, style.size + 2, ground);
  pen.text(text, bar.name, { ...style, color: theme.muted });
}

/** A stretch that fades out to the right, around the line `y`. */
export function drawTail(
  { x0, x1 }: Span,
  y: number,
  height: number,
  color: Color,
  theme: Theme,
  pen: Pen,
): void {
  const width = (x1 - x0) / FADES;
  for (let fade = 0; fade < FADES; fade += 1) {
    const fill = mix(theme.paper, color, 1 - (fade + 1) / (FADES + 1));
    pen.rect(x0 + fade * width, y - height / 2, width, height, { fill });
  }
}

function phaseColor(theme: Theme, category: Category, phase: Phase): Color {
  const share = STRENGTH[phase] + (theme.name === 'light' ? 0 : 0.06);
  return mix(theme.paper, theme.category[category], share);
}

function drawPiece(
  { x0, x1, phase, planned }: BarPiece,
  { y, category }: SceneBar,
  thickness: number,
  theme: Theme,
  pen: Pen,
): void {
  const height = thickness * THICKNESS[phase];
  const color = phaseColor(theme, category, phase);
  if (!planned) {
    pen.rect(x0, Math.round(y - height / 2), x1 - x0, height, { fill: color });
    return;
  }
  // What is still to come is an outline of itself.
  const stroke = { color: mix(theme.paper, theme.category[category], 0.55), width: 1 };
  const dashed = { ...stroke, dash: [3, 2.5] } as const;
  for (const edge of [y - height / 2, y + height / 2]) {
    pen.line({ x: x0, y: edge }, { x: x1, y: edge }, dashed);
  }
}
