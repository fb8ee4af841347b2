import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useWords } from './app-context.ts';
import { type FacetNames, createFacetNames } from './create-facet-names.ts';

/** Names of the choices of every facet in the language on screen. */
export function useFacetNames(): FacetNames {
  const { t } = useTranslation();
  const { dataset } = useApp();
  const words = useWords();
  return useMemo(() => createFacetNames(t, dataset, words), [t, dataset, words]);
}
