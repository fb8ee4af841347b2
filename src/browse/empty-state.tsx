import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Matches, findMatches } from '../data/matches.ts';
import { FACETS, type Filter, NO_CHOICE, NO_FILTER, isOpen, withChoice } from '../model/filter.ts';
import { useApp, useAppState } from './app-context.ts';
import { useKeptFocus } from './use-kept-focus.ts';

/** A part of the filter that could be dropped, and how many events that would show. */
interface Remedy {
  readonly name: string;
  readonly filter: Filter;
  readonly count: number;
}

/** What the timeline says when no event passes the filter: what empties it, and the ways out. */
export function EmptyState({ matches }: { readonly matches: Matches }) {
  const { t } = useTranslation();
  const { store } = useApp();
  const remedies = useRemedies(matches.length === 0);
  const box = useRef<HTMLDivElement>(null);
  useKeptFocus(box);
  if (matches.length > 0) return null;
  const helpful = remedies.filter(({ count }) => count > 0);
  const set = (filter: Filter) => store.dispatch({ type: 'filterSet', filter });
  return (
    <div ref={box} className="empty" role="status">
      <p>{helpful.length === 0 ? t('nothingFitsAtAll') : t('nothingFits')}</p>
      {helpful.map(({ name, filter, count }) => (
        <button key={name} type="button" className="button" onClick={() => set(filter)}>
          {t('dropFilter', { name, count })}
        </button>
      ))}
      <button type="button" className="button" onClick={() => set(NO_FILTER)}>
        {t('clearFilters')}
      </button>
    </div>
  );
}

/** Each part of the filter without which there would be something, most events first. */
function useRemedies(empty: boolean): readonly Remedy[] {
  const { t } = useTranslation();
  const { dataset, searcher } = useApp();
  const filter = useAppState((state) => state.filter);
  if (!empty) return [];
  const hitsOf = ({ text }: Filter) => (text === '' ? null : (searcher?.hits(text) ?? null));
  const withoutText = { ...filter, text: '' };
  const drops = [
    ...(filter.text === '' ? [] : [{ name: t('facet.text'), filter: withoutText }]),
    ...FACETS.filter((facet) => !isOpen(filter[facet])).map((facet) => ({
      name: t(`facet.${facet}`),
      filter: withChoice(filter, facet, NO_CHOICE),
    })),
  ];
  return drops
    .map((drop) => ({
      ...drop,
      count: findMatches(dataset, drop.filter, hitsOf(drop.filter)).length,
    }))
    .toSorted((a, b) => b.count - a.count);
}
