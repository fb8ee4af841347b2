import { useTranslation } from 'react-i18next';
import { eventAt } from '../data/dataset.ts';
import type { Found } from '../data/searcher.ts';
import { useApp } from './app-context.ts';
import { goToEvent } from './moves.ts';
import { revealEvent } from './reveal-event.ts';

interface SearchChoices {
  /** Goes to an event, and drops what hides it; tells which filters those were, or ''. */
  readonly goTo: (found: Found) => string;
  /** Shows only what a text finds; '' shows all again. */
  readonly showOnly: (text: string) => void;
}

/** What can be done with what was found. */
export function useSearchChoices(): SearchChoices {
  const { t } = useTranslation();
  const { store, dataset, searcher, words } = useApp();
  const showOnly = (text: string) => {
    const { filter } = store.get();
    store.dispatch({ type: 'filterSet', filter: { ...filter, text } });
  };
  const goTo = ({ index }: Found) => {
    const event = eventAt(dataset, index);
    if (event === undefined) return '';
    const { filter } = store.get();
    const hits = filter.text === '' ? null : (searcher?.hits(filter.text) ?? null);
    const { filter: next, dropped } = revealEvent(dataset, filter, hits, index);
    store.dispatch({ type: 'filterSet', filter: next });
    goToEvent(store, event);
    if (dropped.length === 0) return '';
    const names = dropped.map((part) => t(`facet.${part}`)).join(words.lang === 'zh' ? '、' : ', ');
    return t('search.dropped', { names });
  };
  return { goTo, showOnly };
}
