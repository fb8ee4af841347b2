import { type CivilDate, type Day, DAYS_PER_YEAR, civilOf, dateOf } from './day.ts';
import type { EdtfDate, EdtfPoint } from './edtf.ts';
import { once } from './once.ts';
import { type Lang, localeOf } from './text.ts';
import { type Viewport, spanOf, wholeDays } from './viewport.ts';

/** Dates in words, in one language; everything in UTC. */
export interface DateText {
  /** A day on which a week of the axis begins; a Monday where left out. */
  readonly weekFrom?: Day;
  /** `2024`, `2024年`. */
  readonly year: (year: number) => string;
  /** `Mar`, `3月`. */
  readonly monthShort: (day: Day) => string;
  /** `March 2024`, `2024年3月`. */
  readonly month: (day: Day) => string;
  /** `13`, `13日`. */
  readonly dayOfMonth: (day: Day) => string;
  /** `13 March 2024`, `2024年3月13日`. */
  readonly day: (day: Day) => string;
  /** `2020s`, `2020年代`. */
  readonly decade: (year: number) => string;
  /** `20th century`, `20世纪`, of its first year as the calendar counts, 1900. */
  readonly century: (year: number) => string;
  /** Any date at its own precision, an interval as a range. */
  readonly date: (date: EdtfDate) => string;
  /** The same with months in their short form. */
  readonly short: (date: EdtfDate) => string;
  /** A window, as exactly as its span is worth: `2021 – 2027`, `February – August 2024`. */
  readonly window: (view: Viewport) => string;
}

/** Spans from which a window is told in years, and in months; days. */
const IN_YEARS = 3 * DAYS_PER_YEAR;
const IN_MONTHS = 62;

/** Words that `Intl` has no pattern for, filled with the date they qualify. */
interface Phrases {
  readonly range: (from: string, to: string) => string;
  /** The end of a range of days without what it shares with the start; null where `Intl` does it. */
  readonly shortEnd: ((from: CivilDate, to: CivilDate) => string) | null;
  readonly since: (date: string) => string;
  readonly until: (date: string) => string;
  readonly approximate: (date: string) => string;
  readonly uncertain: (date: string) => string;
  readonly decade: (year: number) => string;
  readonly century: (year: number) => string;
}

const PHRASES: Readonly<Record<Lang, Phrases>> = {
  en: {
    range: (from, to) => `${from} – ${to}`,
    shortEnd: null,
    since: (date) => `from ${date}`,
    until: (date) => `until ${date}`,
    approximate: (date) => `about ${date}`,
    uncertain: (date) => `${date} (uncertain)`,
    decade: (year) => `${year}s`,
    century: (year) => `${ordinal(Math.floor(year / 100) + 1)} century`,
  },
  zh: {
    range: (from, to) => `${from}至${to}`,
    shortEnd: (from, to) =>
      `${from.year === to.year ? '' : `${to.year}年`}${from.year === to.year && from.month === to.month ? '' : `${to.month}月`}${to.day}日`,
    since: (date) => `${date}起`,
    until: (date) => `至${date}`,
    approximate: (date) => `约${date}`,
    uncertain: (date) => `${date}（存疑）`,
    decade: (year) => `${year}年代`,
    century: (year) => `${Math.floor(year / 100) + 1}世纪`,
  },
};

/** `1st`, `22nd`, `20th`. */
function ordinal(count: number): string {
  const endings = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' } as const;
  return `${count}${endings[new Intl.PluralRules('en', { type: 'ordinal' }).select(count)]}`;
}

function isPlainDay({ precision, approximate, uncertain }: EdtfPoint): boolean {
  return precision === 'day' && !approximate && !uncertain;
}

/** The words of one language; keep the result. `Intl` objects are slow to make: each is when it is wanted. */
export function dateText(lang: Lang): DateText {
  const formatter = (options: Intl.DateTimeFormatOptions) =>
    once(() => new Intl.DateTimeFormat(localeOf(lang), { timeZone: 'UTC', ...options }));
  const format = (options: Intl.DateTimeFormatOptions) => {
    const made = formatter(options);
    return (day: Day) => made().format(dateOf(day));
  };
  const phrases = PHRASES[lang];
  const formOf = (month: 'long' | 'short') => {
    const days = formatter({ year: 'numeric', month, day: 'numeric' });
    const months = formatter({ year: 'numeric', month });
    return {
      day: (day: Day) => days().format(dateOf(day)),
      month: (day: Day) => months().format(dateOf(day)),
      months: (first: Day, last: Day) => months().formatRange(dateOf(first), dateOf(last)),
      days: (first: Day, last: Day) =>
        first === last || phrases.shortEnd === null
          ? days().formatRange(dateOf(first), dateOf(last))
          : phrases.range(
              days().format(dateOf(first)),
              phrases.shortEnd(civilOf(first), civilOf(last)),
            ),
    };
  };
  const [long, short] = [formOf('long'), formOf('short')];
  const year = (value: number) => (lang === 'zh' ? `${value}年` : String(value));
  const base = (point: EdtfPoint, form: typeof long): string => {
    if (point.precision === 'day') return form.day(point.first);
    if (point.precision === 'month') return form.month(point.first);
    const { year: first } = civilOf(point.first);
    if (point.precision === 'year') return year(first);
    return point.precision === 'century' ? phrases.century(first) : phrases.decade(first);
  };
  const point = (value: EdtfPoint, form: typeof long): string => {
    const plain = base(value, form);
    const text = value.approximate ? phrases.approximate(plain) : plain;
    return value.uncertain ? phrases.uncertain(text) : text;
  };
  const date = ({ start, end, interval }: EdtfDate, form: typeof long): string => {
    if (start !== null && end !== null) {
      if (!interval) return point(start, form);
      if (isPlainDay(start) && isPlainDay(end)) return form.days(start.first, end.first);
      return phrases.range(point(start, form), point(end, form));
    }
    if (start !== null) return phrases.since(point(start, form));
    return end === null ? '' : phrases.until(point(end, form));
  };
  const monthShort = format({ month: 'short' });
  const months = (first: Day, last: Day) => {
    if (phrases.shortEnd === null) return long.months(first, last);
    const [from, to] = [civilOf(first), civilOf(last)];
    if (from.year !== to.year) return phrases.range(long.month(first), long.month(last));
    return from.month === to.month
      ? long.month(first)
      : phrases.range(long.month(first), monthShort(last));
  };
  const window = (view: Viewport) => {
    const { from, to } = wholeDays(view);
    if (spanOf(view) < IN_MONTHS) return long.days(from, to);
    if (spanOf(view) < IN_YEARS) return months(from, to);
    return phrases.range(year(civilOf(from).year), year(civilOf(to).year));
  };
  return {
    year,
    monthShort,
    month: long.month,
    dayOfMonth: format({ day: 'numeric' }),
    day: long.day,
    decade: phrases.decade,
    century: phrases.century,
    date: (value) => date(value, long),
    short: (value) => date(value, short),
    window,
  };
}
