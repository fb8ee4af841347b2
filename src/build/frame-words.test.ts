import { describe, expect, it } from 'vitest';
import { partsAskedFor, wordsWithout } from './frame-words.ts';

describe('the texts of a frame', () => {
  const words = { title: 'Timeline', lens: { told: 'So many', claims: { head: 'Claims' } } };

  it('are all but the parts that are named, and the texts given are not touched', () => {
    expect(wordsWithout(words, ['lens.claims'])).toEqual({
      title: 'Timeline',
      lens: { told: 'So many' },
    });
    expect(words.lens.claims.head).toBe('Claims');
  });

  it('cannot leave out what is not there', () => {
    expect(() => wordsWithout(words, ['lens.claim'])).toThrow('lens.claim');
    expect(() => wordsWithout(words, ['title.claims'])).toThrow('title.claims');
  });

  it('are missed by a script that asks for them, however it quotes', () => {
    const code = 'a=t("share.title"),b=t(`about.${c}`),d=t("table")';
    expect(partsAskedFor(code, ['about', 'share', 'table', 'title'])).toEqual(['about', 'share']);
  });
});
