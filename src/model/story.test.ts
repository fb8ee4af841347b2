import { describe, expect, it } from 'vitest';
import { clampScene } from './story.ts';

describe('stepping through a story', () => {
  it('stays between the first and the last scene', () => {
    expect(clampScene(0, 12)).toBe(1);
    expect(clampScene(1, 12)).toBe(1);
    expect(clampScene(7, 12)).toBe(7);
    expect(clampScene(13, 12)).toBe(12);
    expect(clampScene(99, 12)).toBe(12);
  });

  it('has a first scene even of nothing', () => {
    expect(clampScene(3, 0)).toBe(1);
  });
});
