import { useEffect, useRef } from 'react';
import { type PresentCommand, commandOf, typedAfter } from './present-command.ts';

/** What the keys of a presentation need. */
export interface PresentKeys {
  /** Whether the screen is black: then any key brings the slide back, and does nothing else. */
  readonly black: boolean;
  readonly onLight: () => void;
  readonly onCommand: (command: PresentCommand) => void;
  /** Enter after digits: the number of a scene. */
  readonly onJump: (scene: number) => void;
  /** The speaker's own window, whose keys do the same; null while there is none. */
  readonly speaker: Window | null;
}

/** Listens to the keys of a presentation, in its own window and in the speaker's. */
export function usePresentKeys(keys: PresentKeys): void {
  const latest = useRef(keys);
  const typed = useRef('');
  useEffect(() => {
    latest.current = keys;
  });
  const { speaker } = keys;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isModifier(event.key)) return;
      const { black, onLight, onCommand, onJump } = latest.current;
      if (black) {
        event.preventDefault();
        onLight();
        return;
      }
      // A button that has the keyboard keeps the keys that press it.
      if (isPressing(event)) return;
      const number = typed.current;
      typed.current = typedAfter(number, event.key);
      if (event.key === 'Enter' && number !== '') onJump(Number(number));
      const command = commandOf(event.key);
      if (command === null) return;
      event.preventDefault();
      onCommand(command);
    };
    document.addEventListener('keydown', listen);
    speaker?.document.addEventListener('keydown', listen);
    return () => {
      document.removeEventListener('keydown', listen);
      speaker?.document.removeEventListener('keydown', listen);
    };
  }, [speaker]);
}

function isModifier(key: string): boolean {
  return key === 'Shift' || key === 'Control' || key === 'Meta' || key === 'Alt';
}

function isPressing({ key, target }: KeyboardEvent): boolean {
  const onButton = target instanceof Element && target.closest('button') !== null;
  return onButton && (key === ' ' || key === 'Enter');
}
