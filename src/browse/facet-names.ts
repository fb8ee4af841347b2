import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { CATEGORIES, FORCES, STAGES } from '../model/category.ts';
import type { Facet } from '../model/filter.ts';
import { assertNever } from '../model/result.ts';
import { pick } from '../model/text.ts';
import { useApp, useWords } from './app-context.ts';

/** Names of the choices of every facet in the language on screen. */
export function useFacetNames(): (facet: Facet, code: string) => string {
  const { t } = useTranslation();
  const { dataset } = useApp();
  const { lang, placeName } = useWords();
  return useCallback(
    (facet, code) => {
      switch (facet) {
        case 'country':
          return placeName(code);
        case 'category':
          return named(CATEGORIES, code, (known) => t(`category.${known}`));
        case 'force':
          return named(FORCES, code, (known) => t(`force.${known}`));
        case 'stage':
          return named(STAGES, code, (known) => t(`stage.${known}`));
        case 'topic':
          return pick(dataset.topics.get(code) ?? { en: code }, lang);
        default:
          return assertNever(facet);
      }
    },
    [t, dataset, lang, placeName],
  );
}

function named<T extends string>(
  codes: readonly T[],
  code: string,
  of: (code: T) => string,
): string {
  const known = codes.find((each) => each === code);
  return known === undefined ? code : of(known);
}
