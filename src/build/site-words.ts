import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TFunction, createInstance } from 'i18next';
import type { Lang } from '../model/text.ts';

/** The words of the interface in a language, for what is made when the site is built. */
export function siteWords(root: string, lang: Lang): TFunction {
  const file = join(root, 'src/app/locales', `${lang}.json`);
  const texts: object = JSON.parse(readFileSync(file, 'utf8'));
  const instance = createInstance();
  void instance.init({
    lng: lang,
    resources: { [lang]: { app: texts } },
    fallbackLng: false,
    defaultNS: 'app',
    ns: ['app'],
    interpolation: { escapeValue: false },
    returnNull: false,
    initAsync: false,
  });
  return instance.getFixedT(lang);
}
