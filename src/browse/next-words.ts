import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { PolicyEvent } from '../model/policy-event.ts';
import { useWords } from './app-context.ts';

/** What comes next of an instrument in words: `applies from 2 Aug 2027`. */
export function useNextWords(): (step: PolicyEvent) => string {
  const { t } = useTranslation();
  const { dates } = useWords();
  return useCallback(
    ({ stage, date }) => {
      const values = { date: dates.short(date) };
      if (stage === 'applies' || stage === 'in-force') return t(`law.comes.${stage}`, values);
      const name = stage === null ? t('planned') : t(`stage.${stage}`);
      return t('law.comes.other', { ...values, stage: name });
    },
    [t, dates],
  );
}
