import { useTranslation } from 'react-i18next';
import { eventOf } from '../data/dataset.ts';
import type { EventId } from '../model/policy-event.ts';
import { useApp, useWords } from './app-context.ts';
import { EventLink } from './event-link.tsx';
import { CategoryIcon } from './icons.tsx';

/** The events of one mark that stand too close for any zoom to part. */
export function JoinedList({ ids }: { readonly ids: readonly EventId[] }) {
  const { t } = useTranslation();
  const { dataset } = useApp();
  const { dates } = useWords();
  const events = ids.flatMap((id) => eventOf(dataset, id) ?? []);
  return (
    <section aria-labelledby="joined-heading">
      <h2 id="joined-heading" className="event-title">
        {t('joinedTitle', { count: events.length })}
      </h2>
      <ul className="event-list">
        {events.map((event) => (
          <li key={event.id}>
            <CategoryIcon category={event.category} />
            <EventLink event={event} />
            <span className="quiet">{dates.short(event.date)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
