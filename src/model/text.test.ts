import { describe, expect, it } from 'vitest';
import { LANGS, type LocalText, langOf, localeOf, pick, pickedLang } from './text.ts';

describe('pick and pickedLang', () => {
  it.each<readonly [LocalText, 'en' | 'zh', string, 'en' | 'zh' | 'fr']>([
    [{ en: 'Act', zh: '法', fr: 'Loi' }, 'en', 'Act', 'en'],
    [{ en: 'Act', zh: '法', fr: 'Loi' }, 'zh', '法', 'zh'],
    [{ en: 'Act', fr: 'Loi' }, 'zh', 'Act', 'en'],
    [{ zh: '法', fr: 'Loi' }, 'en', '法', 'zh'],
    [{ fr: 'Loi' }, 'en', 'Loi', 'fr'],
    [{ fr: 'Loi' }, 'zh', 'Loi', 'fr'],
  ])('of %j in %s are %j in %s', (text, lang, words, shown) => {
    expect(pick(text, lang)).toBe(words);
    expect(pickedLang(text, lang)).toBe(shown);
  });

  it('give an empty text for none', () => {
    expect(pick({}, 'en')).toBe('');
  });
});

describe('localeOf', () => {
  it('gives tags Intl knows', () => {
    const tags = ([...LANGS, 'fr'] as const).map((lang) => localeOf(lang));
    expect(tags).toEqual(['en-GB', 'zh-Hans-CN', 'fr']);
    expect(Intl.getCanonicalLocales(tags)).toEqual(tags);
  });
});

describe('langOf', () => {
  it.each([
    ['en', 'en'],
    ['zh', 'zh'],
    ['zh-CN', 'zh'],
    ['zh-Hant-TW', 'zh'],
    ['ZH_cn', 'zh'],
    ['EN-us', 'en'],
    ['fr', null],
    ['', null],
    ['-en', null],
    ['zhx', null],
    ['english', null],
    ['constructor', null],
  ])('reads %j as %s', (tag, lang) => {
    expect(langOf(tag)).toBe(lang);
  });
});
