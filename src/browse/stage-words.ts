import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { StageWords } from '../stage/stage-view.ts';
import { useApp, useAppState, useWords } from './app-context.ts';
import { createStageWords } from './create-stage-words.ts';
import { useLaneNames } from './lane-names.ts';

/** All words of the timeline in the language on screen, for the dataset at hand. */
export function useStageWords(): StageWords {
  const { t } = useTranslation();
  const { dataset } = useApp();
  const words = useWords();
  const by = useAppState((state) => state.lanes.by);
  const nameOfLane = useLaneNames();
  return useMemo(
    () => createStageWords({ t, dataset, words, by, nameOfLane }),
    [t, dataset, words, by, nameOfLane],
  );
}
