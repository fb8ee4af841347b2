import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../browse/app-context.ts';
import { createGroupName, createLifeWords, familyName } from '../browse/create-life-words.ts';
import type { LifeWords } from '../layout/life-room.ts';
import type { Day } from '../model/day.ts';
import type { Family } from '../tally/families.ts';

/** The name of a group of lives by its key. */
export function useGroupName(): (key: string) => string {
  const { t } = useTranslation();
  return useMemo(() => createGroupName(t), [t]);
}

/** A line of models by its first and its newest. */
export function useFamilyName(): (family: Family) => string {
  const { lang } = useWords();
  return useMemo(() => (family) => familyName(family, lang), [lang]);
}

/** The words of the chart of lives, as known on `day`. */
export function useLifeWords(day: Day): LifeWords {
  const { t } = useTranslation();
  const words = useWords();
  return useMemo(() => createLifeWords({ t, words, day }), [t, words, day]);
}
