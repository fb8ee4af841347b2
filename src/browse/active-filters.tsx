import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Facet,
  FACETS,
  NO_CHOICE,
  NO_FILTER,
  isFiltering,
  toggleCode,
  toggleExcluded,
  withChoice,
} from '../model/filter.ts';
import { useApp, useAppState } from './app-context.ts';
import { useFacetNames } from './facet-names.ts';
import { CloseIcon } from './icons.tsx';
import { useKeptFocus } from './use-kept-focus.ts';
import { useMatches } from './use-matches.ts';

/** So many choices of one facet are named; more are told by their number. */
const MOST_NAMED = 6;

/** Everything that narrows the view, each gone with one press; nothing where nothing does. */
export function ActiveFilters() {
  const { t } = useTranslation();
  const { store } = useApp();
  const filter = useAppState((state) => state.filter);
  const matches = useMatches();
  const view = useAppState((state) => state.view);
  // A comparison shows its countries itself.
  const facets = FACETS.filter((facet) => facet !== 'country' || view !== 'compare');
  const told = view === 'compare' ? { ...filter, country: NO_CHOICE } : filter;
  const bar = useRef<HTMLDivElement>(null);
  useKeptFocus(bar);
  if (!isFiltering(told)) return null;
  const set = (next: typeof filter) => store.dispatch({ type: 'filterSet', filter: next });
  return (
    <div ref={bar} className="active-filters" role="region" aria-label={t('activeFilters')}>
      <ul className="filter-chips">
        {filter.text !== '' && (
          <li>
            <Chip
              name={t('searchChip', { text: filter.text })}
              onRemove={() => set({ ...filter, text: '' })}
            />
          </li>
        )}
        {facets.map((facet) => (
          <FacetChips key={facet} facet={facet} />
        ))}
        {filter.applies && filter.country.only !== null && view !== 'compare' && (
          <li>
            <Chip name={t('appliesChip')} onRemove={() => set({ ...filter, applies: false })} />
          </li>
        )}
      </ul>
      <span className="quiet">{t('eventsInWindow', { count: matches.length })}</span>
      <button
        type="button"
        className="text-button"
        onClick={() =>
          set({
            ...NO_FILTER,
            applies: filter.applies,
            ...(view === 'compare' && { country: filter.country }),
          })
        }
      >
        {t('clearFilters')}
      </button>
    </div>
  );
}

function FacetChips({ facet }: { readonly facet: Facet }) {
  const { t } = useTranslation();
  const { store } = useApp();
  const nameOf = useFacetNames();
  const filter = useAppState((state) => state.filter);
  const { only, not } = filter[facet];
  const set = (choice: typeof filter.country) =>
    store.dispatch({ type: 'filterSet', filter: withChoice(filter, facet, choice) });
  const many = only !== null && only.length > MOST_NAMED;
  const named = many ? [] : (only ?? []);
  return (
    <>
      {only?.length === 0 && (
        <li>
          <Chip
            name={t('noneOf', { facet: t(`facet.${facet}`) })}
            onRemove={() => set({ only: null, not })}
          />
        </li>
      )}
      {many && (
        <li>
          <Chip
            name={t('manyOf', { count: only.length, facet: t(`facet.${facet}`) })}
            onRemove={() => set({ only: null, not })}
          />
        </li>
      )}
      {named.map((code) => (
        <li key={code}>
          <Chip name={nameOf(facet, code)} onRemove={() => set(toggleCode(filter[facet], code))} />
        </li>
      ))}
      {not.map((code) => (
        <li key={code}>
          <Chip
            name={t('excluded', { name: nameOf(facet, code) })}
            onRemove={() => set(toggleExcluded(filter[facet], code))}
          />
        </li>
      ))}
    </>
  );
}

function Chip({ name, onRemove }: { readonly name: string; readonly onRemove: () => void }) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className="chip"
      aria-label={t('removeFilter', { name })}
      onClick={onRemove}
    >
      {name}
      <CloseIcon />
    </button>
  );
}
