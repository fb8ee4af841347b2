import { describe, expect, it } from 'vitest';
import type { StripWindow } from '../layout/strip-window.ts';
import { CATEGORIES } from '../model/category.ts';
import { drawStripWindow } from './draw-overview.ts';
import type { Pen, Point, Surface } from './pen.ts';
import { DARK, LIGHT, type Theme } from './theme.ts';

const FRAME = { width: 200, top: 2, base: 77 };
const WINDOW: StripWindow = {
  x0: 60,
  x1: 120,
  before: false,
  after: false,
  hasStart: true,
  hasEnd: true,
};

/** The frame of the window first, then its handles; and the arrows. */
function drawn(window: StripWindow, theme: Theme = LIGHT) {
  const rects: { readonly x0: number; readonly x1: number; readonly surface: Surface }[] = [];
  const arrows: (readonly Point[])[] = [];
  const nothing = () => undefined;
  const pen: Pen = {
    rect: (x, _y, width, _height, surface) => rects.push({ x0: x, x1: x + width, surface }),
    path: (points) => arrows.push(points),
    line: nothing,
    mark: nothing,
    text: nothing,
    clip: nothing,
    group: nothing,
  };
  drawStripWindow(window, FRAME, theme, pen);
  const [frame, ...handles] = rects;
  if (frame === undefined) throw new Error('no window');
  return { frame, handles, arrows };
}

describe('the window drawn on the strip', () => {
  it.each([LIGHT, DARK])('has handles in no colour of the data: $name', (theme) => {
    const { handles } = drawn(WINDOW, theme);
    expect(handles).toHaveLength(2);
    const data = CATEGORIES.map((category) => theme.category[category]);
    for (const { surface } of handles) {
      expect(surface).toMatchObject({ fill: theme.paper, stroke: { color: theme.ink } });
      expect(data).not.toContain(surface.fill);
    }
  });

  it('is seen between its handles when it is narrow', () => {
    const narrow = { ...WINDOW, x1: 66 };
    const [start, end] = drawn(narrow).handles;
    expect(start?.x1).toBeLessThan(narrow.x0);
    expect(end?.x0).toBeGreaterThan(narrow.x1);
  });

  it('is closed, without an arrow, where it ends on the strip', () => {
    const { frame, arrows } = drawn(WINDOW);
    expect([frame.x0, frame.x1]).toEqual([60, 120]);
    expect(arrows).toEqual([]);
  });

  it('runs out of the strip, with an arrow for a handle, where it goes on beyond', () => {
    const { frame, handles, arrows } = drawn({
      ...WINDOW,
      x0: 10,
      before: true,
      hasStart: false,
    });
    expect(frame.x0).toBeLessThan(0);
    expect(frame.x1).toBe(120);
    expect(handles.map(({ x0, x1 }) => (x0 + x1) / 2)).toEqual([120]);
    const [foot, tip] = arrows[0] ?? [];
    expect(arrows).toHaveLength(1);
    expect(tip?.x).toBeLessThan(foot?.x ?? 0);
  });
});
