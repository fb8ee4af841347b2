import { type Lang, langOf } from '../model/text.ts';
import { readPairs } from '../state/query-text.ts';
import { preferredLang } from './preferred-lang.ts';

/** The language that an address asks for, else the reader's own, without reading all of it. */
export function askedLang(address: string): Lang {
  const asked = readPairs(address).flatMap(([name, value]) => {
    const lang = name === 'lang' ? langOf(value) : null;
    return lang === null ? [] : [lang];
  });
  return asked.at(-1) ?? preferredLang();
}
