import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../browse/app-context.ts';
import {
  type CountWords,
  type CountsOf,
  createCountWords,
  createPaceWords,
} from '../browse/create-pace-words.ts';
import type { PaceWords } from '../layout/pace-chart.ts';
import type { PaceMode } from '../model/lens-choice.ts';
import type { Grain } from '../tally/periods.ts';

export function useCountWords(): CountWords {
  const { t } = useTranslation();
  const words = useWords();
  return useMemo(() => createCountWords(t, words), [t, words]);
}

/** The words of the chart of pace; `countsOf` counts the days of a span. */
export function usePaceWords(grain: Grain, mode: PaceMode, countsOf: CountsOf): PaceWords {
  const { t } = useTranslation();
  const words = useWords();
  return useMemo(
    () => createPaceWords({ t, words, grain, mode, countsOf }),
    [t, words, grain, mode, countsOf],
  );
}
