import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useAppState, useWords } from '../browse/app-context.ts';
import { createPaceMarks, heaviestCapabilities } from '../browse/pace-marks.ts';
import type { Matches } from '../data/matches.ts';
import type { PaceMark } from '../layout/pace-marks.ts';
import type { Answered } from '../tally/answers.ts';

/** The moments the pace is read against, with the answer that is pointed at. */
export function usePaceMarks(events: Matches, pointed: Answered | null): readonly PaceMark[] {
  const { t } = useTranslation();
  const { dataset } = useApp();
  const words = useWords();
  const selected = useAppState((state) => state.selected);
  const day = useAppState((state) => state.asOf ?? state.today);
  const isToday = useAppState((state) => state.asOf === null);
  const heaviest = useMemo(() => heaviestCapabilities(dataset, events), [dataset, events]);
  return useMemo(
    () => createPaceMarks({ t, dataset, words, heaviest, selected, pointed, day, isToday }),
    [t, dataset, words, heaviest, selected, pointed, day, isToday],
  );
}
