import { type Lang, localeOf } from '../model/text.ts';

/** A number of days, or a ratio, with one decimal where it has any. */
export function createDaysText(lang: Lang): (value: number) => string {
  const format = new Intl.NumberFormat(localeOf(lang), { maximumFractionDigits: 1 });
  return (value) => format.format(value);
}
