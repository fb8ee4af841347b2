/** What a key does in a presentation. */
export type PresentCommand =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'black'
  | 'full'
  | 'notes'
  | 'leave';

/** The keys that clickers send, and those that presenters know. */
const COMMANDS: ReadonlyMap<string, PresentCommand> = new Map([
  ['ArrowRight', 'next'],
  ['ArrowDown', 'next'],
  ['PageDown', 'next'],
  [' ', 'next'],
  ['ArrowLeft', 'previous'],
  ['ArrowUp', 'previous'],
  ['PageUp', 'previous'],
  ['Home', 'first'],
  ['End', 'last'],
  ['b', 'black'],
  ['.', 'black'],
  ['f', 'full'],
  ['F5', 'full'],
  ['s', 'notes'],
  ['Escape', 'leave'],
]);

/** The command of a key; null for a key that does nothing here. */
export function commandOf(key: string): PresentCommand | null {
  return COMMANDS.get(key.length === 1 ? key.toLowerCase() : key) ?? null;
}

/** The scene a command leads to, from 1 to `scenes`; the same one where it leads nowhere. */
export function sceneAfter(command: PresentCommand, scene: number, scenes: number): number {
  switch (command) {
    case 'next':
      return Math.min(scene + 1, scenes);
    case 'previous':
      return Math.max(scene - 1, 1);
    case 'first':
      return 1;
    case 'last':
      return scenes;
    default:
      return scene;
  }
}

/** So many digits are kept of a number that is being typed. */
const DIGITS = 3;

/** Digits typed so far with one more key; a key that is no digit begins anew. */
export function typedAfter(typed: string, key: string): string {
  return /^\d$/.test(key) ? `${typed}${key}`.slice(-DIGITS) : '';
}
