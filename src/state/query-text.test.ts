import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPairs, writePairs } from './query-text.ts';

describe('readPairs', () => {
  it.each<readonly [string, readonly (readonly [string, string])[]]>([
    ['', []],
    ['?', []],
    ['#', []],
    ['&&', []],
    ['a=1', [['a', '1']]],
    ['?a=1', [['a', '1']]],
    ['#a=1', [['a', '1']]],
    ['?#a=1', [['#a', '1']]],
    ['a', [['a', '']]],
    ['a=', [['a', '']]],
    ['=1', [['', '1']]],
    ['a=b=c', [['a', 'b=c']]],
    [
      'a=1&a=2&b',
      [
        ['a', '1'],
        ['a', '2'],
        ['b', ''],
      ],
    ],
    ['a=1+2%2B3', [['a', '1 2+3']]],
    ['country=CN,FR', [['country', 'CN,FR']]],
    ['country=CN%2CFR', [['country', 'CN,FR']]],
    ['q=%E6%B3%95%E5%BE%8B', [['q', '法律']]],
    ['q=法律', [['q', '法律']]],
    ['a=%', [['a', '%']]],
    [
      'a=%zz&b=%41',
      [
        ['a', '%zz'],
        ['b', 'A'],
      ],
    ],
    ['a=%E6%B3', [['a', '%E6%B3']]],
    ['a=%ff', [['a', '%ff']]],
    ['%=%41', [['%', 'A']]],
    ['__proto__=1', [['__proto__', '1']]],
  ])('reads %j', (text, pairs) => {
    expect(readPairs(text)).toEqual(pairs);
  });

  it('never throws', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[%=&+#?0-9A-F]*$/));
    fc.assert(
      fc.property(text, (each) => {
        expect(Array.isArray(readPairs(each))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('writePairs', () => {
  it('keeps commas and colons readable and hides what would part the text', () => {
    expect(writePairs([['country', 'CN,FR']])).toBe('country=CN,FR');
    expect(writePairs([['at', '10:30']])).toBe('at=10:30');
    expect(writePairs([['a&b=c', 'd&e=f#g?h+i j']])).toBe('a%26b%3Dc=d%26e%3Df%23g%3Fh%2Bi%20j');
    expect(writePairs([['q', '法']])).toBe('q=%E6%B3%95');
    expect(writePairs([])).toBe('');
  });

  it('writes half a character as the sign for a broken one rather than throw', () => {
    expect(readPairs(writePairs([['a', 'x\ud800y']]))).toEqual([['a', 'x\ufffdy']]);
  });
});

describe('both', () => {
  const word = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('%', '%zz', '%E6%B3', '100%+', ',', 'CN,FR', '法律,条例', '?a', '#b', ' ', '+'),
  );
  const pairs = fc.array(fc.tuple(word, word), { maxLength: 6 });

  it('come back to the same pairs in the same order', () => {
    fc.assert(
      fc.property(pairs, (each) => {
        const wellFormed = each.map((pair) => pair.map((text) => text.toWellFormed()));
        expect(readPairs(writePairs(each))).toEqual(wellFormed);
        expect(readPairs(`?${writePairs(each)}`)).toEqual(wellFormed);
      }),
      { numRuns: 2000 },
    );
  });

  it('settle after one reading, whatever the text', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^[%=&+#?0-9A-F]*$/));
    fc.assert(
      fc.property(text, (each) => {
        const once = writePairs(readPairs(each));
        expect(writePairs(readPairs(once))).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });
});
