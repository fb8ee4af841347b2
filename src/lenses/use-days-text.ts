import { useMemo } from 'react';
import { useWords } from '../browse/app-context.ts';
import { localeOf } from '../model/text.ts';

/** A number of days, or a ratio, with one decimal where it has any. */
export function useDaysText(): (value: number) => string {
  const { lang } = useWords();
  return useMemo(() => {
    const format = new Intl.NumberFormat(localeOf(lang), { maximumFractionDigits: 1 });
    return (value) => format.format(value);
  }, [lang]);
}
