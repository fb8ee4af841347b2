import type { Lang } from '../model/text.ts';

/** The words of each language, loaded when it is first spoken. */
const WORDS = {
  en: () => import('./locales/en.json'),
  zh: () => import('./locales/zh.json'),
} satisfies Record<Lang, () => Promise<unknown>>;

/** Loads the interface's words of a language; asked again, it gives what is there. */
export function loadWords(lang: Lang) {
  return lang === 'zh' ? WORDS.zh() : WORDS.en();
}
