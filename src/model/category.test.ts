import { describe, expect, it } from 'vitest';
import { CATEGORIES, KINDS, categoryOf, zeroCounts } from './category.ts';

describe('categoryOf', () => {
  it.each(KINDS)('knows the family of %s', (kind) => {
    expect(CATEGORIES).toContain(categoryOf(kind));
  });

  it('leaves no family without a kind', () => {
    expect(new Set(KINDS.map((kind) => categoryOf(kind)))).toEqual(new Set(CATEGORIES));
  });

  it('puts what can be done with AI on one side and what is ruled on the other', () => {
    const capability = KINDS.filter((kind) => categoryOf(kind) === 'capability');
    expect(capability).toEqual([
      'model',
      'product',
      'hardware',
      'research',
      'investment',
      'incident',
    ]);
    expect(categoryOf('regulation')).toBe('law');
    expect(categoryOf('treaty')).toBe('cooperation');
    expect(categoryOf('court')).toBe('enforcement');
    expect(categoryOf('standard')).toBe('guidance');
    expect(categoryOf('institution')).toBe('strategy');
  });
});

describe('zeroCounts', () => {
  it('has a zero for each category, anew each time', () => {
    const counts = zeroCounts();
    expect(Object.keys(counts)).toEqual([...CATEGORIES]);
    expect(Object.values(counts).every((count) => count === 0)).toBe(true);
    counts.law += 1;
    expect(zeroCounts().law).toBe(0);
  });
});
