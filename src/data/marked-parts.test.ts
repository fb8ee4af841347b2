import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptAround, markedParts } from './marked-parts.ts';

/** The text with brackets around what is marked. */
const marked = (text: string, ...terms: readonly string[]) =>
  markedParts(text, terms)
    .map((part) => (part.found ? `[${part.text}]` : part.text))
    .join('');

describe('what was found', () => {
  it.each([
    ['Bletchley Declaration', ['bletch'], '[Bletch]ley Declaration'],
    ['The AI Act and the act', ['AI Act'], 'The [AI Act] and the act'],
    ['通过《人工智能法案》', ['人工智能法案'], '通过《[人工智能法案]》'],
    ['OpenAI发布GPT-4o，', ['gpt', '4o'], 'OpenAI发布[GPT]-[4o]，'],
    ['Règlement IA', ['reglement'], '[Règlement] IA'],
    ['歐盟', ['欧盟'], '[歐盟]'],
    ['算力，算法', ['算'], '[算]力，[算]法'],
    ['nothing here', ['there'], 'nothing here'],
  ])('%s for %j', (text, terms, expected) => expect(marked(text, ...terms)).toBe(expected));

  it('leaves the text as it is', () => {
    const text = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(text, fc.array(text), (whole, terms) => {
        const parts = markedParts(whole, terms);
        expect(parts.map((part) => part.text).join('')).toBe(whole);
      }),
    );
  });
});

describe('an excerpt', () => {
  const long = `${'Some words before it. '.repeat(10)}Here is the comet. ${'And after. '.repeat(10)}`;

  it('is short, begins with a word, and holds what was found', () => {
    const text = excerptAround(long, ['comet'], 60);
    expect(text).toMatch(/^…(?:Some|words|before|it|Here)\b.*comet.*…$/);
    expect(text.length).toBeLessThan(64);
  });

  it('is all of a short text', () => {
    expect(excerptAround('a comet', ['comet'], 60)).toBe('a comet');
  });
});
