import { describe, expect, it } from 'vitest';
import { commandOf, sceneAfter, typedAfter } from './present-command.ts';

describe('the keys of a presentation', () => {
  it('are those that clickers send', () => {
    for (const key of ['ArrowRight', 'PageDown', ' ']) expect(commandOf(key)).toBe('next');
    for (const key of ['ArrowLeft', 'PageUp']) expect(commandOf(key)).toBe('previous');
    expect(['Home', 'End', 'b', 'B', 'f', 'S', 'Escape'].map(commandOf)).toEqual([
      'first',
      'last',
      'black',
      'black',
      'full',
      'notes',
      'leave',
    ]);
    expect(['x', 'Tab', 'Shift', 'constructor'].map(commandOf)).toEqual([null, null, null, null]);
  });

  it('step within the story and stay at its ends', () => {
    expect(sceneAfter('next', 1, 3)).toBe(2);
    expect(sceneAfter('next', 3, 3)).toBe(3);
    expect(sceneAfter('previous', 2, 3)).toBe(1);
    expect(sceneAfter('previous', 1, 3)).toBe(1);
    expect(sceneAfter('first', 3, 3)).toBe(1);
    expect(sceneAfter('last', 1, 3)).toBe(3);
    expect(sceneAfter('black', 2, 3)).toBe(2);
  });

  it('write the number of a scene digit by digit', () => {
    expect(typedAfter('', '1')).toBe('1');
    expect(typedAfter('1', '2')).toBe('12');
    expect(typedAfter('123', '4')).toBe('234');
    expect(typedAfter('12', 'x')).toBe('');
  });
});
