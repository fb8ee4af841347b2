import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../model/day.ts';
import { fileName } from './file-name.ts';

const FILE = {
  title: 'AI Policy Timeline',
  countries: ['FR', 'CN'],
  days: { from: dayOf(2023, 1, 1), to: dayOf(2026, 12, 31) },
  lang: 'zh',
  today: dayOf(2026, 11, 23),
  extension: 'csv',
} as const;

describe('the name of a file', () => {
  it('says what, where, when, in which language and from which day', () => {
    expect(fileName(FILE)).toBe('ai-policy-timeline_FR-CN_2023-2026_zh_2026-11-23.csv');
  });

  it('names three countries and counts the others', () => {
    const countries = ['FR', 'CN', 'US', 'GB', 'JP', 'KR', 'IN', 'BR'];
    expect(fileName({ ...FILE, countries })).toContain('_FR-CN-US+5_');
    expect(fileName({ ...FILE, countries: countries.slice(0, 3) })).toContain('_FR-CN-US_');
  });

  it('leaves out what there is not', () => {
    const name = 'ai-policy-timeline_zh_2026-11-23.csv';
    expect(fileName({ ...FILE, countries: null, days: null })).toBe(name);
    expect(fileName({ ...FILE, countries: [], days: null })).toBe(name);
  });

  it('writes one year once', () => {
    const days = { from: dayOf(2024, 2, 1), to: dayOf(2024, 6, 1) };
    expect(fileName({ ...FILE, days })).toContain('_2024_');
  });

  it('keeps letters of any language, and is never without a name', () => {
    expect(fileName({ ...FILE, title: '../算法：政策 / "Étude"' })).toMatch(/^算法-政策-étude_/);
    expect(fileName({ ...FILE, title: '/…/' })).toMatch(/^timeline_/);
  });

  it('is safe on every system, whatever it is given', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 300 });
    fc.assert(
      fc.property(text, fc.array(text), (title, countries) => {
        const name = fileName({ ...FILE, title, countries });
        expect(name).toMatch(/^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}_+-]*\.csv$/u);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
      }),
    );
  });
});
