const KEY = 'ai-policy-timeline';

/** What this device remembers beside the address. */
export interface Preferences {
  readonly singleKeys: boolean;
}

const DEFAULTS: Preferences = { singleKeys: true };

/** Reads what was kept; storage may be denied or hold anything, then the defaults hold. */
export function readPreferences(): Preferences {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    const singleKeys =
      typeof kept === 'object' && kept !== null && 'singleKeys' in kept ? kept.singleKeys : null;
    return { singleKeys: typeof singleKeys === 'boolean' ? singleKeys : DEFAULTS.singleKeys };
  } catch {
    return DEFAULTS;
  }
}

/** Keeps preferences if the browser allows it; they hold for this visit in any case. */
export function keepPreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // Denied storage is a setting of the reader's, not a fault.
  }
}
