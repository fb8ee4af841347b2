import { useEffect } from 'react';
import type { OwnStoryStore } from '../browse/own-story.ts';

/**
 * Ctrl or ⌘ with Z goes back, with Shift or as Ctrl+Y forward, in text fields too: the story has one
 * history, of which a field's own would undo only a part.
 */
export function useUndoKeys({ undo, redo }: Pick<OwnStoryStore, 'undo' | 'redo'>): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return;
      const key = event.key.toLowerCase();
      const back = key === 'z' && !event.shiftKey;
      if (!back && key !== 'z' && key !== 'y') return;
      event.preventDefault();
      if (back) undo();
      else redo();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [undo, redo]);
}
