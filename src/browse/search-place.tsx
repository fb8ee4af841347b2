import { Suspense, lazy } from 'react';
import { useTranslation } from 'react-i18next';

/** The search comes after the first picture, into a place that is kept for it. */
const SearchBox = lazy(() =>
  import('./search-box.tsx').then(
    (module) => ({ default: module.SearchBox }),
    () => ({ default: LostSearch }),
  ),
);

/** Where the header has its search. */
export function SearchPlace() {
  return (
    <search className="search-place">
      <Suspense fallback={null}>
        <SearchBox />
      </Suspense>
    </search>
  );
}

function LostSearch() {
  const { t } = useTranslation();
  return <span className="quiet">{t('search.lost')}</span>;
}
