import { cornersOf } from '../paint/mark-shape.ts';
import type { Pen, Stroke, Surface } from '../paint/pen.ts';

const SVG = 'http://www.w3.org/2000/svg';

type Attributes = Readonly<Record<string, string | number>>;

/**
 * A pen that draws into an `svg` element of the page, node by node, since the page's policy takes no
 * markup. What is hidden is cut off by an `svg` within.
 */
export function domPen(root: SVGElement): Pen {
  let parent: Element = root;
  const put = (name: string, attributes: Attributes): Element => {
    const element = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    return parent.appendChild(element);
  };
  const within = (element: Element, draw: () => void) => {
    const before = parent;
    parent = element;
    draw();
    parent = before;
    if (element.childElementCount === 0) element.remove();
  };
  return {
    rect: (x, y, width, height, surface) => {
      if (width <= 0 || height <= 0) return;
      put('rect', { x, y, width, height, rx: surface.radius ?? 0, ...paintOf(surface) });
    },
    line: (from, to, stroke) => {
      put('line', { x1: from.x, y1: from.y, x2: to.x, y2: to.y, ...strokeOf(stroke) });
    },
    path: (points, stroke) => {
      const d = `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}`;
      put('path', { d, fill: 'none', ...strokeOf(stroke) });
    },
    mark: (shape, { x, y }, half, surface) => {
      if (shape === 'circle') put('circle', { cx: x, cy: y, r: half, ...paintOf(surface) });
      else {
        const corners = cornersOf(shape).map((at) => `${x + at.x * half},${y + at.y * half}`);
        put('polygon', { points: corners.join(' '), ...paintOf(surface) });
      }
    },
    text: (text, { x, y }, { size, weight, color, struck }) => {
      put('text', {
        x,
        y,
        fill: color,
        'font-size': size,
        'font-weight': weight,
        'dominant-baseline': 'central',
        ...(struck === true ? { 'text-decoration': 'line-through' } : {}),
      }).textContent = text;
    },
    clip: (x, y, width, height, draw) => {
      if (width <= 0 || height <= 0) return;
      const viewBox = `${x} ${y} ${width} ${height}`;
      within(put('svg', { x, y, width, height, viewBox, overflow: 'hidden' }), draw);
    },
    group: (_, draw) => within(put('g', {}), draw),
  };
}

function paintOf({ fill, stroke, opacity }: Surface): Attributes {
  return {
    fill: fill ?? 'none',
    ...(opacity === undefined ? {} : { 'fill-opacity': opacity }),
    ...(stroke === undefined ? {} : strokeOf(stroke)),
  };
}

function strokeOf({ color, width, dash }: Stroke): Attributes {
  return {
    stroke: color,
    'stroke-width': width,
    ...(dash === undefined ? {} : { 'stroke-dasharray': dash.join(' ') }),
  };
}
