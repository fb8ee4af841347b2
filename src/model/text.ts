/** Languages the interface speaks. */
export const LANGS = ['en', 'zh'] as const;
export type Lang = (typeof LANGS)[number];

/** A text in one or more languages. At least one entry is present after validation. */
export type LocalText = Readonly<Partial<Record<Lang | 'fr', string>>>;

/** The text in `lang`, else in English, else in whatever language there is. */
export function pick(text: LocalText, lang: Lang): string {
  return text[lang] ?? text.en ?? text.zh ?? text.fr ?? '';
}

/** The language {@link pick} answers in, for the `lang` attribute of what is shown. */
export function pickedLang(text: LocalText, lang: Lang): Lang | 'fr' {
  if (text[lang] !== undefined) return lang;
  if (text.en !== undefined) return 'en';
  return text.zh === undefined ? 'fr' : 'zh';
}

/** The `lang` attribute of what {@link pick} answers; undefined where that is the page's own anyway. */
export function langTag(text: LocalText, lang: Lang): string | undefined {
  const picked = pickedLang(text, lang);
  return picked === lang || text[picked] === undefined ? undefined : localeOf(picked);
}

/** The BCP 47 tag for the `lang` attribute and for `Intl`. Chinese here is mainland, simplified. */
export function localeOf(lang: Lang | 'fr'): string {
  return lang === 'zh' ? 'zh-Hans-CN' : lang === 'en' ? 'en-GB' : 'fr';
}

/** Reads a language tag by its primary subtag (`zh-CN` → `zh`); null when it is none of ours. */
export function langOf(tag: string): Lang | null {
  const primary = tag.toLowerCase().split(/[-_]/)[0];
  return LANGS.find((lang) => lang === primary) ?? null;
}
