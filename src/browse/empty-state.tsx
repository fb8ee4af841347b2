import { useTranslation } from 'react-i18next';
import type { Matches } from '../data/matches.ts';
import { useApp, useAppState } from './app-context.ts';

/** What the timeline says when no event passes the filter, with the way out. */
export function EmptyState({ matches }: { readonly matches: Matches }) {
  const { t } = useTranslation();
  const { store } = useApp();
  const filter = useAppState((state) => state.filter);
  if (matches.length > 0) return null;
  return (
    <div className="empty" role="status">
      <p>{filter.countries?.length === 0 ? t('nothingChosen') : t('nothingFits')}</p>
      <button
        type="button"
        className="button"
        onClick={() =>
          store.dispatch({ type: 'filterSet', filter: { ...filter, countries: null } })
        }
      >
        {t('showAllCountries')}
      </button>
    </div>
  );
}
