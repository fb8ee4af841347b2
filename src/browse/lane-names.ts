import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useWords } from './app-context.ts';
import { type LaneNames, createLaneNames } from './create-lane-names.ts';
import { useFacetNames } from './facet-names.ts';

/** Names of lanes in the language on screen. */
export function useLaneNames(): LaneNames {
  const { t } = useTranslation();
  const { dataset } = useApp();
  const { lang } = useWords();
  const nameOf = useFacetNames();
  return useMemo(() => createLaneNames(t, dataset, lang, nameOf), [t, dataset, lang, nameOf]);
}
