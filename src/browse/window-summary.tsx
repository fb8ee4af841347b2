import { useTranslation } from 'react-i18next';
import { heaviestIn } from '../data/matches.ts';
import { useApp, useWords } from './app-context.ts';
import { CategoryCounts } from './category-counts.tsx';
import { EventList } from './event-list.tsx';
import { fitAll } from './moves.ts';
import { useMatches } from './use-matches.ts';
import { useWindowCounts } from './use-window-counts.ts';

const LIMIT = 12;

/** What the panel says while nothing is selected: counts and the heaviest events of the window. */
export function WindowSummary() {
  const { t } = useTranslation();
  const { dataset } = useApp();
  const { dates } = useWords();
  const matches = useMatches();
  const { from, to, counts, total } = useWindowCounts();
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
          <CategoryCounts counts={counts} />
          <h3>{t('mostConsequential')}</h3>
          <EventList events={heaviestIn(dataset, matches, from, to, LIMIT)} />
        </>
      )}
    </section>
  );
}

function NothingHere() {
  const { t } = useTranslation();
  const { store, dataset } = useApp();
  const matches = useMatches();
  return (
    <>
      <p>{t('nothingInWindow')}</p>
      <button type="button" className="button" onClick={() => fitAll(store, dataset, matches)}>
        {t('backToFit')}
      </button>
    </>
  );
}
