/** What reveal.js does on keys, by the names of its methods. */
const METHODS: ReadonlyMap<string, string> = new Map([
  ['ArrowRight', 'right'],
  ['ArrowLeft', 'left'],
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  [' ', 'next'],
  ['n', 'next'],
  ['PageDown', 'next'],
  ['p', 'prev'],
  ['PageUp', 'prev'],
  ['Escape', 'toggleOverview'],
  ['o', 'toggleOverview'],
  ['b', 'togglePause'],
  ['.', 'togglePause'],
]);

/** The message that has reveal.js do what a key does there; null for a key it does not know. */
export function deckMessage(key: string): string | null {
  const method = METHODS.get(key);
  return method === undefined ? null : JSON.stringify({ method });
}
