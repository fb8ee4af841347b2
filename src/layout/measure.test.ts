import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ellipsize } from './measure.ts';
import { countMeasure } from './scene-fixture.ts';

const STYLE = { size: 13, weight: 400 } as const;

describe('ellipsize', () => {
  it('leaves alone what fits', () => {
    expect(ellipsize('GPT-4o', 200, STYLE, countMeasure)).toBe('GPT-4o');
  });

  it('ends what does not fit with an ellipsis', () => {
    expect(ellipsize('Global AI Governance Initiative', 100, STYLE, countMeasure)).toMatch(
      /^Glob.*…$/,
    );
  });

  it('gives nothing where not even one character fits', () => {
    expect(ellipsize('人工智能法案', 10, STYLE, countMeasure)).toBe('');
  });

  it('keeps faces apart', () => {
    const name = 'Global AI Governance Initiative';
    const cut = (size: number, weight: 400 | 600 | 700) =>
      ellipsize(name, 100, { size, weight }, countMeasure);
    const fresh = (size: number, weight: 400 | 600 | 700) =>
      ellipsize(name, 100, { size, weight }, (...of) => countMeasure(...of));
    // The last two are one number to whoever adds size and weight up.
    for (const [size, weight] of [
      [13, 400],
      [20, 700],
      [20.03, 400],
      [20, 700],
    ] as const) {
      expect(cut(size, weight)).toBe(fresh(size, weight));
    }
    expect(cut(13, 400)).not.toBe(cut(20, 400));
  });

  it('always fits, and is a beginning of the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.double({ min: 0, max: 300, noNaN: true }),
        (text, width) => {
          const cut = ellipsize(text, width, STYLE, countMeasure);
          expect(cut === '' || countMeasure(cut, STYLE) <= width).toBe(true);
          expect(cut === text || text.startsWith(cut.replace(/…$/, ''))).toBe(true);
        },
      ),
    );
  });
});
