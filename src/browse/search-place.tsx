import { Suspense, lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchIcon } from './icons.tsx';
import { PHONE, useMedia } from './use-media.ts';

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
      <Suspense fallback={<SearchToCome />}>
        <SearchBox />
      </Suspense>
    </search>
  );
}

/** What will stand there, as yet without an answer to a press. */
function SearchToCome() {
  const phone = useMedia(PHONE);
  return (
    <div className={phone ? 'tool' : 'search-combo'} aria-disabled="true" aria-hidden="true">
      <SearchIcon />
      {!phone && <div className="search-field" />}
    </div>
  );
}

function LostSearch() {
  const { t } = useTranslation();
  return <span className="quiet">{t('search.lost')}</span>;
}
