import { useTranslation } from 'react-i18next';
import { extentOf } from '../data/extent.ts';
import { countCategories } from '../data/facets.ts';
import { heaviestIn } from '../data/matches.ts';
import { CATEGORIES } from '../model/category.ts';
import { fitViewport, wholeDays } from '../model/viewport.ts';
import { useApp, useWords } from './app-context.ts';
import { EventLink } from './event-link.tsx';
import { CategoryIcon } from './icons.tsx';
import { useMatches } from './use-matches.ts';
import { useQuietWindow } from './use-quiet-window.ts';

const LIMIT = 12;

/** What the panel says while nothing is selected: counts and the heaviest events of the window. */
export function WindowSummary() {
  const { t } = useTranslation();
  const { dataset } = useApp();
  const { dates } = useWords();
  const matches = useMatches();
  const { from, to } = wholeDays(useQuietWindow());
  const counts = countCategories(dataset, matches, from, to);
  const total = CATEGORIES.reduce((sum, category) => sum + counts[category], 0);
  return (
    <section className="window-summary" aria-labelledby="window-heading">
      <p className="event-when">{t('windowRange', { from: dates.day(from), to: dates.day(to) })}</p>
      <h2 id="window-heading" className="event-title">
        {t('inThisWindow')}
      </h2>
      {total === 0 && matches.length > 0 && <NothingHere />}
      {total > 0 && (
        <>
          <p>{t('eventsInWindow', { count: total })}</p>
          <ul className="window-counts">
            {CATEGORIES.map((category) => (
              <li key={category}>
                <CategoryIcon category={category} />
                <span>{t(`category.${category}`)}</span>
                <span className="country-count">{counts[category]}</span>
              </li>
            ))}
          </ul>
          <h3>{t('mostConsequential')}</h3>
          <ul className="event-list">
            {heaviestIn(dataset, matches, from, to, LIMIT).map((event) => (
              <li key={event.id}>
                <CategoryIcon category={event.category} />
                <EventLink event={event} />
                <span className="quiet">{dates.short(event.date)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function NothingHere() {
  const { t } = useTranslation();
  const { store, dataset } = useApp();
  const extent = extentOf(dataset, useMatches());
  return (
    <>
      <p>{t('nothingInWindow')}</p>
      {extent !== null && (
        <button
          type="button"
          className="button"
          onClick={() =>
            store.dispatch({ type: 'flown', to: fitViewport(extent.first, extent.last) })
          }
        >
          {t('backToFit')}
        </button>
      )}
    </>
  );
}
