import { useEffect } from 'react';
import type { Direction } from '../layout/walk.ts';
import type { Stage } from '../stage/stage.ts';
import { belongsToTimeline, isElsewhere } from './key-target.ts';

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  ArrowDown: 'down',
  ArrowUp: 'up',
};

/** Walks events with the arrows while the timeline, or nothing, has the keyboard. */
export function useArrows(stage: Stage | null): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const direction = DIRECTIONS[event.key];
      if (stage === null || direction === undefined) return;
      if (isElsewhere(event) || !belongsToTimeline(event.target)) return;
      stage.walk(direction);
      event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [stage]);
}
