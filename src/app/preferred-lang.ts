import { type Lang, langOf } from '../model/text.ts';

/** The first of the reader's languages that we speak, else English. */
export function preferredLang(): Lang {
  for (const tag of navigator.languages) {
    const lang = langOf(tag);
    if (lang !== null) return lang;
  }
  return 'en';
}
