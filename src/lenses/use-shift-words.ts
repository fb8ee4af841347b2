import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState, useWords } from '../browse/app-context.ts';
import { createPercent, createShiftWords } from '../browse/create-shift-words.ts';
import type { WholeShiftInput } from '../layout/shift-fit.ts';
import type { AnswerKind } from '../tally/shift.ts';

/** Whole percents. */
export function usePercent(): (share: number) => string {
  const { lang } = useWords();
  return useMemo(() => createPercent(lang), [lang]);
}

/** The name of a kind of answer. */
export function useKindName(): (kind: AnswerKind) => string {
  const { t } = useTranslation();
  return useMemo(() => (kind) => t(`shift.kind.${kind}`), [t]);
}

/** The words of the chart of all, and of the small ones. */
export function useShiftWords(): WholeShiftInput['words'] {
  const { t } = useTranslation();
  const words = useWords();
  const day = useAppState((state) => state.asOf ?? state.today);
  return useMemo(() => createShiftWords({ t, words, day }), [t, words, day]);
}
