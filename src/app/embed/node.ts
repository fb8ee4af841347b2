import type { Category } from '../../model/category.ts';
import { cornersOf, shapeOf } from '../../paint/mark-shape.ts';

type Parts = Readonly<Record<string, string>>;

/** An element with attributes and what is in it. Texts stay texts. */
export function node<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Parts = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

function drawing(className: string, viewBox: string, tag: string, attributes: Parts): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', className);
  svg.setAttribute('viewBox', viewBox);
  svg.setAttribute('aria-hidden', 'true');
  const shape = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) shape.setAttribute(name, value);
  svg.append(shape);
  return svg;
}

/** A line drawing for a button, from the path on a field of 20 by 20. */
export function glyph(path: string): SVGElement {
  return drawing('glyph', '0 0 20 20', 'path', { d: path });
}

/** The mark of a category as it stands on the timeline. */
export function categoryMark(category: Category, hollow: boolean): SVGElement {
  const shape = shapeOf(category);
  const open = hollow || shape === 'frame';
  const paint: Parts = open
    ? { fill: 'none', stroke: 'currentColor', 'stroke-width': '0.32' }
    : { fill: 'currentColor' };
  const points = cornersOf(shape).map(({ x, y }) => `${x},${y}`);
  const svg =
    shape === 'circle'
      ? drawing('category-icon', '-1.5 -1.5 3 3', 'circle', { r: open ? '0.85' : '1', ...paint })
      : drawing('category-icon', '-1.5 -1.5 3 3', 'polygon', {
          points: points.join(' '),
          ...paint,
        });
  svg.style.color = `var(--${category})`;
  return svg;
}
