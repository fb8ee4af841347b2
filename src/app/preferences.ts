const KEY = 'ai-policy-timeline';

/** What this device remembers beside the address. */
export interface Preferences {
  readonly singleKeys: boolean;
  /** Whether the words for a first visit have been put away. */
  readonly hintSeen: boolean;
}

/** What was chosen since the page was opened: it holds where nothing can be kept. */
let chosen: Partial<Preferences> = {};

const DEFAULTS: Preferences = { singleKeys: true, hintSeen: false };

/** What was chosen, else what was kept; storage may be denied or hold anything, then the defaults hold. */
export function readPreferences(): Preferences {
  return { ...readKept(), ...chosen };
}

function readKept(): Preferences {
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

/** Keeps some preferences beside the others, if the browser allows it; they hold for this visit in any case. */
export function keepPreferences(some: Partial<Preferences>): void {
  chosen = { ...chosen, ...some };
  try {
    localStorage.setItem(KEY, JSON.stringify(readPreferences()));
  } catch {
    // Denied storage is a setting of the reader's, not a fault.
  }
}
