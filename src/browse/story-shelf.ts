const KEY = 'ai-policy-timeline-story';

/** Where one text is kept beyond the visit, if the browser allows it. */
export interface StoryShelf {
  /** What is kept; null is nothing, undefined that nothing can be. */
  readonly read: () => string | null | undefined;
  /** Keeps a text, or nothing any more; false when that is not allowed or there is no room. */
  readonly write: (text: string | null) => boolean;
  /** Calls back when another tab of this browser has written. */
  readonly listen: (listener: () => void) => void;
}

/** The shelf of this device. */
export function createStoryShelf(): StoryShelf {
  return {
    read: () => {
      try {
        return localStorage.getItem(KEY);
      } catch {
        return undefined;
      }
    },
    write: (text) => {
      try {
        if (text === null) localStorage.removeItem(KEY);
        else localStorage.setItem(KEY, text);
        return true;
      } catch {
        return false;
      }
    },
    listen: (listener) => {
      addEventListener('storage', ({ key }) => {
        // Without a key everything was cleared.
        if (key === KEY || key === null) listener();
      });
    },
  };
}
