import { describe, expect, it } from 'vitest';
import en from './locales/en.json';
import zh from './locales/zh.json';

/** Keys with their texts, nested ones joined by dots. */
function flatten(resources: object, prefix = ''): readonly (readonly [string, string])[] {
  return Object.entries(resources).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? flatten(value, `${prefix}${key}.`)
      : [[`${prefix}${key}`, String(value)] as const],
  );
}

/** Plural forms are a language's own affair: English has two, Chinese has one. */
function base(key: string): string {
  return key.replace(/_(?:zero|one|two|few|many|other)$/, '');
}

function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').toSorted();
}

const EN = flatten(en);
const ZH = flatten(zh);

describe('the words of the interface', () => {
  it('have the same keys in English and Chinese', () => {
    const keys = (list: typeof EN) => [...new Set(list.map(([key]) => base(key)))].toSorted();
    expect(keys(ZH)).toEqual(keys(EN));
    expect(EN.length).toBeGreaterThan(100);
  });

  it('have every plural form their language needs', () => {
    const forms = { en: ['one', 'other'], zh: ['other'] };
    for (const [list, needed] of [
      [EN, forms.en],
      [ZH, forms.zh],
    ] as const) {
      const keys = new Set(list.map(([key]) => key));
      const plural = new Set(list.filter(([key]) => base(key) !== key).map(([key]) => base(key)));
      for (const key of plural) {
        for (const form of needed) expect([...keys]).toContain(`${key}_${form}`);
      }
    }
  });

  it('carry the same values in both languages', () => {
    const chinese = new Map(ZH.map(([key, text]) => [key, placeholders(text)]));
    for (const [key, text] of EN) {
      const other = chinese.get(key) ?? chinese.get(`${base(key)}_other`);
      expect([key, other]).toEqual([key, placeholders(text)]);
    }
  });

  it('are all filled, and Chinese where they should be', () => {
    for (const [key, text] of [...EN, ...ZH]) expect([key, text.trim()]).not.toEqual([key, '']);
    const latin = ZH.filter(([, text]) => !/[\u3400-\u9fff]|\}\}[，：]/.test(text)).map(
      ([key]) => key,
    );
    expect(latin).toEqual(['langName.en', 'langShort.en']);
  });

  it('use full-width punctuation in Chinese', () => {
    const wrong = ZH.filter(([, text]) => /[\u3400-\u9fff][,;:!?]/.test(text));
    expect(wrong).toEqual([]);
  });
});
