import { useTranslation } from 'react-i18next';
import { type Facet, FACETS, isOpen } from '../model/filter.ts';
import { useAppState, useWords } from './app-context.ts';
import { useFacetNames } from './facet-names.ts';

/** So many choices of one facet are named; more are told by their number. */
const MOST_NAMED = 6;

/** The filter in words, `Countries & bodies: China, France; Category: Law`; empty where none is. */
export function useFilterText(): string {
  const { t } = useTranslation();
  const { lang } = useWords();
  const nameOf = useFacetNames();
  const filter = useAppState((state) => state.filter);
  const [comma, semicolon] = lang === 'zh' ? ['、', '；'] : [', ', '; '];
  const choiceText = (facet: Facet): string => {
    const { only, not } = filter[facet];
    const name = t(`facet.${facet}`);
    if (only?.length === 0) return t('noneOf', { facet: name });
    if (only !== null && only.length > MOST_NAMED) {
      return t('manyOf', { count: only.length, facet: name });
    }
    const codes = [
      ...(only ?? []).map((code) => nameOf(facet, code)),
      ...not.map((code) => t('excluded', { name: nameOf(facet, code) })),
    ];
    return t('table.choice', { facet: name, choice: codes.join(comma) });
  };
  return [
    ...(filter.text === '' ? [] : [t('searchChip', { text: filter.text })]),
    ...FACETS.filter((facet) => !isOpen(filter[facet])).map(choiceText),
    ...(filter.applies && filter.country.only !== null ? [t('applies')] : []),
  ].join(semicolon);
}
