import type { TextStyle } from '../layout/measure.ts';
import { cornersOf } from '../paint/mark-shape.ts';
import type { Pen, Stroke, Surface } from '../paint/pen.ts';

/** The faces of the picture: Inter for Latin, the system's own for Chinese. */
export const SANS =
  '"Inter Variable", "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", system-ui, sans-serif';

export function fontOf({ weight, size }: TextStyle): string {
  return `${weight} ${size}px ${SANS}`;
}

/** An unbroken line. */
const NO_DASH: readonly number[] = [];

/** A pen on a canvas context whose unit is the CSS pixel. */
export function canvasPen(context: CanvasRenderingContext2D): Pen {
  // Setting a font or a colour costs even when it is the one that is set: what is known is left alone.
  const known = {
    size: 0,
    weight: 0,
    fill: '',
    stroke: '',
    width: 0,
    dash: null as readonly number[] | null,
  };
  const forget = () => {
    known.size = 0;
    known.weight = 0;
    known.fill = '';
    known.stroke = '';
    known.width = 0;
    known.dash = null;
  };
  forget();
  const fillWith = (color: string) => {
    if (known.fill === color) return;
    known.fill = color;
    context.fillStyle = color;
  };
  const outline = ({ color, width, dash: pattern }: Stroke) => {
    const dash = pattern ?? NO_DASH;
    if (known.stroke !== color) {
      known.stroke = color;
      context.strokeStyle = color;
    }
    if (known.width !== width) {
      known.width = width;
      context.lineWidth = width;
    }
    if (known.dash !== dash) {
      known.dash = dash;
      context.setLineDash([...dash]);
    }
    context.stroke();
  };
  const finish = ({ fill, stroke }: Surface) => {
    if (fill !== undefined) {
      fillWith(fill);
      context.fill();
    }
    if (stroke !== undefined) outline(stroke);
  };
  return {
    rect: (x, y, width, height, surface) => {
      if (surface.opacity !== undefined) {
        context.save();
        context.globalAlpha = surface.opacity;
        context.fillStyle = surface.fill ?? known.fill;
        context.fillRect(x, y, width, height);
        context.restore();
        return;
      }
      if (surface.radius === undefined && surface.stroke === undefined) {
        if (surface.fill !== undefined) fillWith(surface.fill);
        context.fillRect(x, y, width, height);
        return;
      }
      context.beginPath();
      if (surface.radius === undefined) context.rect(x, y, width, height);
      else context.roundRect(x, y, width, height, Math.min(surface.radius, width / 2, height / 2));
      finish(surface);
    },
    line: (from, to, stroke) => {
      context.beginPath();
      // Half-pixel places keep thin upright and level lines sharp.
      const snap = (value: number) => Math.round(value - 0.5) + 0.5;
      const [sharpX, sharpY] = [from.x === to.x, from.y === to.y];
      context.moveTo(sharpX ? snap(from.x) : from.x, sharpY ? snap(from.y) : from.y);
      context.lineTo(sharpX ? snap(to.x) : to.x, sharpY ? snap(to.y) : to.y);
      outline(stroke);
    },
    path: (points, stroke) => {
      context.beginPath();
      for (const { x, y } of points) context.lineTo(x, y);
      outline(stroke);
    },
    mark: (shape, at, half, surface) => {
      context.beginPath();
      if (shape === 'circle') context.arc(at.x, at.y, half, 0, 2 * Math.PI);
      else {
        for (const corner of cornersOf(shape)) {
          context.lineTo(at.x + corner.x * half, at.y + corner.y * half);
        }
        context.closePath();
      }
      finish(surface);
    },
    text: (text, at, style) => {
      if (known.size !== style.size || known.weight !== style.weight) {
        if (known.size === 0) context.textBaseline = 'middle';
        known.size = style.size;
        known.weight = style.weight;
        context.font = fontOf(style);
      }
      fillWith(style.color);
      context.fillText(text, at.x, at.y + 0.5);
      if (style.struck !== true) return;
      context.fillRect(at.x, at.y + 0.5, context.measureText(text).width, 1);
    },
    clip: (x, y, width, height, draw) => {
      context.save();
      context.beginPath();
      context.rect(x, y, width, height);
      context.clip();
      draw();
      context.restore();
      forget();
    },
    group: (_group, draw) => draw(),
  };
}
