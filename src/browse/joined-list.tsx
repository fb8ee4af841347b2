import { useTranslation } from 'react-i18next';
import { eventOf } from '../data/dataset.ts';
import type { EventId } from '../model/policy-event.ts';
import { useApp } from './app-context.ts';
import { EventList } from './event-list.tsx';

/** The events of one mark that stand too close for any zoom to part. */
export function JoinedList({ ids }: { readonly ids: readonly EventId[] }) {
  const { t } = useTranslation();
  const { dataset } = useApp();
  const events = ids.flatMap((id) => eventOf(dataset, id) ?? []);
  return (
    <section aria-labelledby="joined-heading">
      <h2 id="joined-heading" className="event-title">
        {t('joinedTitle', { count: events.length })}
      </h2>
      <EventList events={events} />
    </section>
  );
}
