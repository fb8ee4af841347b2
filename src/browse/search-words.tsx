import { useTranslation } from 'react-i18next';
import type { Found } from '../data/searcher.ts';
import { useApp } from './app-context.ts';

/** What is to be said about a search besides its rows: how many, that none has all, that none is. */
export function SearchWords({
  text,
  found,
}: {
  readonly text: string;
  readonly found: readonly Found[];
}) {
  const { t } = useTranslation();
  const { searcher, searchLost } = useApp();
  const [first] = found;
  if (searcher === null) {
    return (
      <p className="search-words" role="status">
        {searchLost ? t('search.lost') : t('search.loading')}
      </p>
    );
  }
  if (first === undefined) {
    return (
      <div className="search-words" role="status">
        <p>{t('search.nothing', { text })}</p>
        <p className="quiet">{t('search.advice')}</p>
      </div>
    );
  }
  return (
    <>
      {!first.complete && <p className="search-words quiet">{t('search.closest')}</p>}
      <p className="visually-hidden" role="status">
        {t('search.found', { count: found.length })}
      </p>
    </>
  );
}
