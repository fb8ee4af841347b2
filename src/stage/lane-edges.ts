import { select } from 'd3';
import type { Outside, Scene, SceneLane } from '../layout/scene.ts';

/** Which side of the window. */
export type Side = 'before' | 'after';

/** What a button says: `40 earlier events in China: show the nearest`. */
export type EdgeWords = (side: Side, count: number, laneKey: string) => string;

/** Buttons over the painted numbers of events left and right of the window. */
export interface LaneEdges {
  readonly element: HTMLElement;
  readonly place: (scene: Scene, words: EdgeWords) => void;
}

interface Target {
  readonly lane: SceneLane;
  readonly side: Side;
  readonly outside: Outside;
}

/** Least side of a button, pixels (WCAG 2.2, 2.5.8). */
const TARGET = 24;
/** The same on a phone. */
const FINGER = 44;

export function createLaneEdges(
  onPress: (laneKey: string, side: Side, byKeyboard: boolean) => void,
): LaneEdges {
  const element = document.createElement('div');
  element.className = 'lane-edges';
  return {
    element,
    place: (scene, words) => {
      // Without a gutter it is a phone: fingers want more.
      const least = scene.scale.left === 0 ? FINGER : TARGET;
      const targets = scene.lanes.flatMap((lane): readonly Target[] =>
        (['before', 'after'] as const).flatMap((side) => {
          const outside = lane[side];
          if (outside === null) return [];
          const { y } = outside.text;
          return y < scene.axisHeight || y > scene.height ? [] : [{ lane, side, outside }];
        }),
      );
      select(element)
        .selectAll<HTMLButtonElement, Target>('button')
        .data(targets, ({ lane, side }) => `${lane.key}:${side}`)
        .join('button')
        .attr('type', 'button')
        .attr('aria-label', ({ lane, side, outside }) => words(side, outside.count, lane.key))
        .attr('title', ({ lane, side, outside }) => words(side, outside.count, lane.key))
        .style('width', ({ outside }) => `${Math.max(least, outside.text.width + 6)}px`)
        .style('height', `${least}px`)
        .style('transform', ({ outside: { text } }) => {
          const x = text.x - Math.max(3, (least - text.width) / 2);
          return `translate(${x}px, ${text.y - least / 2}px)`;
        })
        .on('click', (event: MouseEvent, { lane, side }) => {
          event.stopPropagation();
          // A click without a press comes from a key or a screen reader.
          onPress(lane.key, side, event.detail === 0);
        });
    },
  };
}
