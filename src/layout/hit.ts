import type { Scene, SceneMark } from './scene.ts';

/** The mark a pointer means: the one whose name it is on, else the nearest within `reach` pixels. */
export function hitMark(scene: Scene, x: number, y: number, reach: number): SceneMark | null {
  if (y < scene.axisHeight) return null;
  let best: SceneMark | null = null;
  let bestDistance = reach;
  for (const mark of scene.marks) {
    const distance = onName(mark, x, y)
      ? 0.5
      : Math.max(0, Math.hypot(mark.x - x, mark.y - y) - mark.half);
    if (distance < bestDistance || (distance === bestDistance && best === null)) {
      best = mark;
      bestDistance = distance;
    }
  }
  return best;
}

function onName({ name }: SceneMark, x: number, y: number): boolean {
  if (name === null) return false;
  const half = name.style.size / 2 + 2;
  return x >= name.x - 3 && x <= name.x + name.width + 3 && Math.abs(y - name.y) <= half;
}
