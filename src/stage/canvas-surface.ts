import type { Measure } from '../layout/measure.ts';
import type { Pen } from '../paint/pen.ts';
import type { Color } from '../paint/theme.ts';
import { canvasPen, fontOf } from './canvas-pen.ts';

/** A canvas element at the device's own resolution, as it was when last resized. */
export interface Surface {
  readonly element: HTMLCanvasElement;
  /** `scale` is how many pixels of the screen a pixel of the drawing takes; one when left out. */
  readonly resize: (width: number, height: number, scale?: number) => void;
  /** Clears, then draws with a pen in CSS pixels. */
  readonly draw: (paint: (pen: Pen) => void) => void;
  /** Leaves the surface empty; does nothing when it is. */
  readonly clear: () => void;
}

/**
 * A canvas of that class. With a `ground` nothing shows through it: putting it on screen then takes
 * no blending, pixel by pixel, over what is under it.
 */
export function createSurface(className: string, ground?: () => Color): Surface {
  const element = document.createElement('canvas');
  element.className = className;
  element.setAttribute('aria-hidden', 'true');
  // Empty, it would still be blended over what is under it; with a ground, it would be black.
  element.style.visibility = 'hidden';
  const context = element.getContext('2d', { alpha: ground === undefined });
  if (context === null) throw new Error('this browser gives no 2D canvas');
  let pen = canvasPen(context);
  let ratio = 1;
  let isEmpty = true;
  const wipe = () => {
    context.setTransform(1, 0, 0, 1, 0, 0);
    if (ground === undefined) context.clearRect(0, 0, element.width, element.height);
    else {
      // What was set last must not be forgotten by the pen, which knows it.
      context.save();
      context.fillStyle = ground();
      context.fillRect(0, 0, element.width, element.height);
      context.restore();
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
  };
  return {
    element,
    resize: (width, height, scale = 1) => {
      ratio = Math.min(3, globalThis.devicePixelRatio || 1) * scale;
      const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
      if (element.width !== w) element.width = w;
      if (element.height !== h) element.height = h;
      // A new size forgets all that was set.
      pen = canvasPen(context);
      element.style.width = `${width * scale}px`;
      element.style.height = `${height * scale}px`;
    },
    draw: (paint) => {
      wipe();
      if (isEmpty) element.style.visibility = 'visible';
      isEmpty = false;
      paint(pen);
    },
    clear: () => {
      if (isEmpty) return;
      wipe();
      element.style.visibility = 'hidden';
      isEmpty = true;
    },
  };
}

/** So many widths of one face are kept; a large dataset has more names than that. */
const MOST_WIDTHS = 20_000;

/** Text widths from a canvas, each asked for once. */
export function canvasMeasure(): Measure {
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map<number, Map<string, number>>();
  return (text, style) => {
    // Sizes are multiples of a half and weights whole: one number for both.
    const key = style.size * 10_000 + style.weight;
    const widths = known.get(key) ?? new Map<string, number>();
    const width = widths.get(text);
    if (width !== undefined) return width;
    if (context === null) return text.length * style.size * 0.6;
    context.font = fontOf(style);
    const measured = context.measureText(text).width;
    if (widths.size >= MOST_WIDTHS) widths.clear();
    widths.set(text, measured);
    known.set(key, widths);
    return measured;
  };
}
