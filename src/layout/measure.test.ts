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
