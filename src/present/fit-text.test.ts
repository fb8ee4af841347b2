import { describe, expect, it } from 'vitest';
import { fitScale } from './fit-text.ts';

describe('the lettering of a slide', () => {
  it('stays as it is where the text fits', () => {
    expect(fitScale('', 44)).toBe(1);
    expect(fitScale('x'.repeat(44), 44)).toBe(1);
    expect(fitScale('人'.repeat(22), 44)).toBe(1);
  });

  it('is made smaller for a longer text, a Chinese one counting twice', () => {
    expect(fitScale('x'.repeat(176), 44)).toBeCloseTo(0.5);
    expect(fitScale('人'.repeat(88), 44)).toBeCloseTo(0.5);
  });
});
