import { type i18n, createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Lang } from '../model/text.ts';
import en from './locales/en.json';
import zh from './locales/zh.json';

/** A translator of its own for each mounted app; ready at once, since both languages are at hand. */
export function createI18n(lang: Lang): i18n {
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    lng: lang,
    fallbackLng: 'en',
    defaultNS: 'app',
    ns: ['app'],
    resources: { en: { app: en }, zh: { app: zh } },
    // React escapes what it renders; escaping twice would show the entities.
    interpolation: { escapeValue: false },
    initAsync: false,
    returnNull: false,
  });
  return instance;
}
