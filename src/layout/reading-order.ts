import type { Scene, SceneMark } from './scene.ts';

/** The same scene with its marks in the order in which a reader meets them: by lanes, then by time. */
export function inReadingOrder(scene: Scene): Scene {
  const order = new Map(scene.lanes.map(({ key }, index) => [key, index]));
  const rank = ({ laneKey }: SceneMark) => order.get(laneKey) ?? 0;
  return { ...scene, marks: scene.marks.toSorted((a, b) => rank(a) - rank(b) || a.x - b.x) };
}
