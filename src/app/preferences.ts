const KEY = 'ai-policy-timeline';

/** What this device remembers beside the address. */
export interface Preferences {
  readonly singleKeys: boolean;
  /** Whether the words for a first visit have been put away. */
  readonly hintSeen: boolean;
}

const DEFAULTS: Preferences = { singleKeys: true, hintSeen: false };

/** Reads what was kept; storage may be denied or hold anything, then the defaults hold. */
export function readPreferences(): Preferences {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return {
      singleKeys: flagIn(kept, 'singleKeys'),
      hintSeen: flagIn(kept, 'hintSeen'),
    };
  } catch {
    return DEFAULTS;
  }
}

function flagIn(kept: unknown, name: keyof Preferences): boolean {
  const value: unknown = typeof kept === 'object' && kept !== null ? Reflect.get(kept, name) : null;
  return typeof value === 'boolean' ? value : DEFAULTS[name];
}

/** Keeps preferences if the browser allows it; they hold for this visit in any case. */
export function keepPreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // Denied storage is a setting of the reader's, not a fault.
  }
}
