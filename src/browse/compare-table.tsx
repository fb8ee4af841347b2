import { useTranslation } from 'react-i18next';
import type { Comparison } from '../data/compare.ts';
import { useWords } from './app-context.ts';
import { EventLink } from './event-link.tsx';
import { useDayWords } from './offset-words.ts';

/** Everything of the comparison in rows, in the order of the axis. */
export function CompareTable({ comparison }: { readonly comparison: Comparison }) {
  const { t } = useTranslation();
  const { dates, placeName } = useWords();
  const dayWords = useDayWords();
  const aligned = comparison.alignment.kind !== 'calendar';
  const rows = comparison.lanes
    .flatMap(({ country, origin, events }) => events.map((event) => ({ country, origin, event })))
    .toSorted((a, b) => a.event.date.first - a.origin - (b.event.date.first - b.origin));
  return (
    <div className="compare-part">
      <table className="compare-table" aria-label={t('compare.table')}>
        <thead>
          <tr>
            {aligned && <th scope="col">{t('compare.column.day')}</th>}
            <th scope="col">{t('compare.column.date')}</th>
            <th scope="col">{t('compare.column.country')}</th>
            <th scope="col">{t('facet.category')}</th>
            <th scope="col">{t('compare.column.event')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ country, origin, event }) => (
            <tr key={`${country} ${event.id}`}>
              {aligned && <td>{dayWords(event.date.first, origin)}</td>}
              <td>{dates.short(event.date)}</td>
              <td>{placeName(country)}</td>
              <td>{t(`category.${event.category}`)}</td>
              <td>
                <EventLink event={event} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
