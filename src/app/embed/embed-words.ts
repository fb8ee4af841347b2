import { type TFunction, createInstance } from 'i18next';
import type { Lang } from '../../model/text.ts';
import en from '../locales/en.json';
import zh from '../locales/zh.json';

/** The interface's texts in each language. Both are at hand: a frame changes language by message. */
export function createEmbedWords(): (lang: Lang) => TFunction {
  const instance = createInstance();
  void instance.init({
    lng: 'en',
    resources: { en: { app: en }, zh: { app: zh } },
    fallbackLng: false,
    defaultNS: 'app',
    ns: ['app'],
    // Texts go into text nodes, where nothing is escaped.
    interpolation: { escapeValue: false },
    returnNull: false,
    initAsync: false,
  });
  const known: Record<Lang, TFunction> = {
    en: instance.getFixedT('en'),
    zh: instance.getFixedT('zh'),
  };
  return (lang) => known[lang];
}
