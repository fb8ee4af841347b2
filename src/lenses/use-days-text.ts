import { useMemo } from 'react';
import { useWords } from '../browse/app-context.ts';
import { createDaysText } from '../browse/create-days-text.ts';

/** A number of days, or a ratio, with one decimal where it has any. */
export function useDaysText(): (value: number) => string {
  const { lang } = useWords();
  return useMemo(() => createDaysText(lang), [lang]);
}
