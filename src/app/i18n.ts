import { type BackendModule, type i18n, createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type Lang, langOf } from '../model/text.ts';
import { loadWords } from './load-words.ts';

const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (lang, _namespace, done) => {
    loadWords(langOf(lang) ?? 'en').then(
      (words) => done(null, words.default),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), false),
    );
  },
};

/** A translator of its own for each mounted app, with the words of a language at hand. */
export async function createI18n(lang: Lang): Promise<i18n> {
  const instance = createInstance();
  await instance
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: lang,
      // Every language has every word: no other need be loaded for what is missing.
      fallbackLng: false,
      load: 'currentOnly',
      defaultNS: 'app',
      ns: ['app'],
      // React escapes what it renders; escaping twice would show the entities.
      interpolation: { escapeValue: false },
      returnNull: false,
      react: { useSuspense: false },
    });
  return instance;
}
