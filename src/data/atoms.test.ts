import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atomsOf, runsOf } from './atoms.ts';
import { foldText } from './fold-text.ts';
import { decodeTerm, encodeTerm } from './term-code.ts';

const TEXT = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
const words = (text: string) => runsOf(atomsOf(text)).map((run) => run.map((atom) => atom.text));

describe('folding', () => {
  it.each([
    ['Règlement', 'reglement'],
    ['ＧＰＴ', 'gpt'],
    ['NĐ-CP', 'nd-cp'],
    ['œuvre', 'oeuvre'],
    ['歐盟與國際', '欧盟与国际'],
    ['著作权', '著作权'],
  ])('%s is %s', (text, folded) => expect(foldText(text)).toBe(folded));

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        const folded = foldText(text);
        expect(foldText(folded)).toBe(folded);
      }),
      { numRuns: 2000 },
    );
  });

  it('is the same for capital letters', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(foldText(text.toUpperCase())).toBe(foldText(text));
      }),
    );
  });
});

describe('atoms', () => {
  it.each([
    ['GPT-4o, o1', [['gpt', '4o'], ['o1']]],
    ['2024/1689', [['2024', '1689']]],
    ['E.O. 14110', [['e', 'o'], ['14110']]],
    [
      '发布GPT-4',
      [
        ['发', '布'],
        ['gpt', '4'],
      ],
    ],
    [
      '通过《法案》，生效',
      [
        ['通', '过', '法', '案'],
        ['生', '效'],
      ],
    ],
    ['“人工智能+”', [['人', '工', '智', '能'], ['plus']]],
  ])('%s', (text, expected) => expect(words(text)).toEqual(expected));

  it('stand in the text in order, and fold to what they say', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        let at = 0;
        for (const atom of atomsOf(text)) {
          expect(atom.start).toBeGreaterThanOrEqual(at);
          expect(foldText(text.slice(atom.start, atom.end))).toBe(atom.text);
          at = atom.end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('the code of a term', () => {
  it('leads back, and keeps beginnings', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        expect(decodeTerm(encodeTerm(a))).toBe(a);
        expect(encodeTerm(a + b).startsWith(encodeTerm(a))).toBe(true);
      }),
    );
  });
});
