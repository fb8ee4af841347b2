import { simplified } from './simplified.ts';

/** Letters that Unicode does not take apart into a letter and a sign. */
const LETTERS: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ø: 'o',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  '+': 'plus',
};

/**
 * A text as it is compared: small letters without accents, wide forms narrow, traditional Chinese
 * characters simplified. Folding twice changes nothing more.
 */
export function foldText(text: string): string {
  // What most texts are made of needs none of the rest.
  if (/^[\0-*,-~]*$/.test(text)) return text.toLowerCase();
  if (/^[\u4e00-\u9fff]$/.test(text)) return simplified(text);
  const plain = text.toLowerCase().normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const composed = plain.normalize('NFKC');
  return composed.replaceAll(/[^\0-*,-~]/gu, (each) => LETTERS[each] ?? simplified(each));
}
