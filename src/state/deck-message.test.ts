import { expect, it } from 'vitest';
import { deckMessage } from './deck-message.ts';

it('has a deck do what a key does there, and nothing on other keys', () => {
  expect(deckMessage('ArrowRight')).toBe('{"method":"right"}');
  expect(deckMessage(' ')).toBe('{"method":"next"}');
  expect(deckMessage('PageUp')).toBe('{"method":"prev"}');
  expect(deckMessage('x')).toBeNull();
  expect(deckMessage('constructor')).toBeNull();
});
