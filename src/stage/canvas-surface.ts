import type { Measure } from '../layout/measure.ts';
import type { Pen } from '../paint/pen.ts';
import { canvasPen, fontOf } from './canvas-pen.ts';

/** A canvas element at the device's own resolution, as it was when last resized. */
export interface Surface {
  readonly element: HTMLCanvasElement;
  readonly resize: (width: number, height: number) => void;
  /** Clears, then draws with a pen in CSS pixels. */
  readonly draw: (paint: (pen: Pen) => void) => void;
}

export function createSurface(className: string): Surface {
  const element = document.createElement('canvas');
  element.className = className;
  element.setAttribute('aria-hidden', 'true');
  const context = element.getContext('2d');
  if (context === null) throw new Error('this browser gives no 2D canvas');
  const pen = canvasPen(context);
  let ratio = 1;
  return {
    element,
    resize: (width, height) => {
      ratio = Math.min(3, globalThis.devicePixelRatio || 1);
      const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
      if (element.width !== w) element.width = w;
      if (element.height !== h) element.height = h;
      element.style.width = `${width}px`;
      element.style.height = `${height}px`;
    },
    draw: (paint) => {
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, element.width, element.height);
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      paint(pen);
    },
  };
}

/** Text widths from a canvas, each asked for once. */
export function canvasMeasure(): Measure {
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  return (text, style) => {
    const font = fontOf(style);
    const key = `${font}|${text}`;
    const width = known.get(key);
    if (width !== undefined) return width;
    if (context === null) return text.length * style.size * 0.6;
    context.font = font;
    const measured = context.measureText(text).width;
    known.set(key, measured);
    return measured;
  };
}
