import type { Category } from '../model/category.ts';
import type { MarkShape, Point } from './pen.ts';

const SHAPE_OF: Readonly<Record<Category, MarkShape>> = {
  capability: 'circle',
  law: 'square',
  guidance: 'frame',
  cooperation: 'diamond',
  enforcement: 'triangle',
  strategy: 'pentagon',
};

/** Each category has its own outline, so that hue is never alone. */
export function shapeOf(category: Category): MarkShape {
  return SHAPE_OF[category];
}

/**
 * Corners of a shape around the origin for a half-width of 1, sized so that all shapes weigh about
 * the same to the eye. A circle has none.
 */
export function cornersOf(shape: MarkShape): readonly Point[] {
  switch (shape) {
    case 'circle':
      return [];
    case 'square':
    case 'frame':
      return box(0.88);
    case 'diamond':
      return [
        { x: 0, y: -1.25 },
        { x: 0.95, y: 0 },
        { x: 0, y: 1.25 },
        { x: -0.95, y: 0 },
      ];
    case 'triangle':
      return [
        { x: 0, y: -1.05 },
        { x: 1.1, y: 0.85 },
        { x: -1.1, y: 0.85 },
      ];
    case 'pentagon':
      return [
        { x: 0, y: -1.1 },
        { x: 1.08, y: -0.3 },
        { x: 0.68, y: 0.95 },
        { x: -0.68, y: 0.95 },
        { x: -1.08, y: -0.3 },
      ];
    default:
      return shape satisfies never;
  }
}

function box(half: number): readonly Point[] {
  return [
    { x: -half, y: -half },
    { x: half, y: -half },
    { x: half, y: half },
    { x: -half, y: half },
  ];
}
