const KEY = 'ai-policy-timeline';

/** What this device remembers beside the address. */
export interface Preferences {
  readonly singleKeys: boolean;
  /** Whether the words for a first visit have been put away. */
  readonly hintSeen: boolean;
}

/** The preferences of one visit. */
export interface PreferenceKeeper {
  /** What was chosen in this visit, else what was kept; storage may be denied or hold anything. */
  readonly read: () => Preferences;
  /** Keeps some beside the others, if the browser allows it; they hold for this visit in any case. */
  readonly keep: (some: Partial<Preferences>) => void;
}

const DEFAULTS: Preferences = { singleKeys: true, hintSeen: false };

export function createPreferences(): PreferenceKeeper {
  let chosen: Partial<Preferences> = {};
  const read = () => ({ ...readKept(), ...chosen });
  return {
    read,
    keep: (some) => {
      chosen = { ...chosen, ...some };
      try {
        localStorage.setItem(KEY, JSON.stringify(read()));
      } catch {
        // Denied storage is a setting of the reader's, not a fault.
      }
    },
  };
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
