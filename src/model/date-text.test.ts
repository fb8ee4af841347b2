import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DateText, dateText } from './date-text.ts';
import { type Day, civilOf, dateOf, dayOf, isoOf, toDay } from './day.ts';
import { type EdtfDate, parseEdtf } from './edtf.ts';
import type { Lang } from './text.ts';

/** Zone, its offset at the start of 1970 in minutes as `getTimezoneOffset` counts, by its rules. */
const ZONES = [
  ['UTC', 0],
  ['America/New_York', 300],
  ['Asia/Shanghai', -480],
  ['Pacific/Apia', 660],
  ['Africa/Casablanca', 0],
] as const;

const SAMPLES: readonly (readonly [string, Readonly<Record<Lang, string>>])[] = [
  ['2024-03-13', { en: '13 March 2024', zh: '2024年3月13日' }],
  ['2024-01-01', { en: '1 January 2024', zh: '2024年1月1日' }],
  ['2024-12-31', { en: '31 December 2024', zh: '2024年12月31日' }],
  // Apia left out 30 December 2011; New York, Casablanca and Shanghai changed their clocks.
  ['2011-12-30', { en: '30 December 2011', zh: '2011年12月30日' }],
  ['2024-03-10', { en: '10 March 2024', zh: '2024年3月10日' }],
  ['1986-05-04', { en: '4 May 1986', zh: '1986年5月4日' }],
  ['1500-02-28', { en: '28 February 1500', zh: '1500年2月28日' }],
  ['2024-03', { en: 'March 2024', zh: '2024年3月' }],
  ['2024-01', { en: 'January 2024', zh: '2024年1月' }],
  ['2024-03-XX', { en: 'March 2024', zh: '2024年3月' }],
  ['2024', { en: '2024', zh: '2024年' }],
  ['2024-XX', { en: '2024', zh: '2024年' }],
  ['202X', { en: '2020s', zh: '2020年代' }],
  ['2024-03-13/2024-03-15', { en: '13 – 15 March 2024', zh: '2024年3月13日至15日' }],
  ['2024-03-30/2024-04-02', { en: '30 March – 2 April 2024', zh: '2024年3月30日至4月2日' }],
  [
    '2024-12-30/2025-01-02',
    { en: '30 December 2024 – 2 January 2025', zh: '2024年12月30日至2025年1月2日' },
  ],
  [
    '2024-03-13~/2024-03-15',
    { en: 'about 13 March 2024 – 15 March 2024', zh: '约2024年3月13日至2024年3月15日' },
  ],
  ['2024-03/2025', { en: 'March 2024 – 2025', zh: '2024年3月至2025年' }],
  ['2024/..', { en: 'from 2024', zh: '2024年起' }],
  ['../2025-01-01', { en: 'until 1 January 2025', zh: '至2025年1月1日' }],
  ['2024-03~', { en: 'about March 2024', zh: '约2024年3月' }],
  ['2024-03-13?', { en: '13 March 2024 (uncertain)', zh: '2024年3月13日（存疑）' }],
  ['2024%', { en: 'about 2024 (uncertain)', zh: '约2024年（存疑）' }],
  ['2024~/2025?', { en: 'about 2024 – 2025 (uncertain)', zh: '约2024年至2025年（存疑）' }],
];

const WINDOWS: readonly (readonly [string, string, Readonly<Record<Lang, string>>])[] = [
  ['2021-04-01', '2027-03-31', { en: '2021 – 2027', zh: '2021年至2027年' }],
  ['2022-01-01', '2024-12-31', { en: '2022 – 2024', zh: '2022年至2024年' }],
  ['2024-02-01', '2024-08-31', { en: 'February – August 2024', zh: '2024年2月至8月' }],
  [
    '2023-11-15',
    '2024-02-10',
    { en: 'November 2023 – February 2024', zh: '2023年11月至2024年2月' },
  ],
  ['2024-03-02', '2024-03-08', { en: '2 – 8 March 2024', zh: '2024年3月2日至8日' }],
  ['2024-03-28', '2024-04-05', { en: '28 March – 5 April 2024', zh: '2024年3月28日至4月5日' }],
  ['2024-03-13', '2024-03-13', { en: '13 March 2024', zh: '2024年3月13日' }],
];

/** The text with the thin spaces `Intl` puts around a dash made plain; they differ by version. */
const spaced = (text: string) => text.replaceAll(/\s/gu, ' ');

function read(text: string): EdtfDate {
  const date = parseEdtf(text);
  if (!date.ok) throw new Error(`${text} was refused`);
  return date.value;
}

describe.each(ZONES)('with the clock of the machine set to %s', (zone, offset) => {
  const before = process.env['TZ'];
  let words: Readonly<Record<Lang, DateText>>;

  beforeAll(() => {
    process.env['TZ'] = zone;
    words = { en: dateText('en'), zh: dateText('zh') };
  });
  afterAll(() => {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });

  it('the zone is really in force', () => {
    expect(new Date(0).getTimezoneOffset()).toBe(offset);
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
  });

  it('a day is the same number and the same text', () => {
    const march: Day = dayOf(2024, 3, 13);
    expect(march).toBe(19_795);
    expect(civilOf(march)).toEqual({ year: 2024, month: 3, day: 13 });
    expect(dateOf(march).getTime()).toBe(Date.UTC(2024, 2, 13));
    for (const text of ['2024-03-13', '2011-12-30', '2024-03-10', '1986-05-04', '0001-01-01']) {
      expect(isoOf(read(text).first)).toBe(text);
      expect(isoOf(read(text).last)).toBe(text);
    }
  });

  it('a month and a year have the same bounds', () => {
    expect([isoOf(read('2024-03').first), isoOf(read('2024-03').last)]).toEqual([
      '2024-03-01',
      '2024-03-31',
    ]);
    expect([isoOf(read('2024').first), isoOf(read('2024').last)]).toEqual([
      '2024-01-01',
      '2024-12-31',
    ]);
  });

  it.each(SAMPLES)('%s reads the same in both languages', (text, expected) => {
    expect(spaced(words.en.date(read(text)))).toBe(expected.en);
    expect(words.zh.date(read(text))).toBe(expected.zh);
  });

  it.each(WINDOWS)('the window %s to %s reads the same in both languages', (from, to, expected) => {
    const view = { start: read(from).first, end: toDay(read(to).last + 1) };
    expect(spaced(words.en.window(view))).toBe(expected.en);
    expect(words.zh.window(view)).toBe(expected.zh);
  });

  it('the parts of a date and the short forms are the same', () => {
    const day = dayOf(2024, 3, 1);
    expect([words.en.monthShort(day), words.zh.monthShort(day)]).toEqual(['Mar', '3月']);
    expect([words.en.month(day), words.zh.month(day)]).toEqual(['March 2024', '2024年3月']);
    expect([words.en.dayOfMonth(day), words.zh.dayOfMonth(day)]).toEqual(['1', '1日']);
    expect([words.en.day(day), words.zh.day(day)]).toEqual(['1 March 2024', '2024年3月1日']);
    expect([words.en.year(2024), words.zh.year(2024)]).toEqual(['2024', '2024年']);
    expect([words.en.decade(2020), words.zh.decade(2020)]).toEqual(['2020s', '2020年代']);
    const interval = read('2024-03-13/2024-10');
    expect(words.en.short(interval)).toBe('13 Mar 2024 – Oct 2024');
    expect(words.zh.short(interval)).toBe('2024年3月13日至2024年10月');
  });
});
