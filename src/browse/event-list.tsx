import { type PolicyEvent, isHollow } from '../model/policy-event.ts';
import { useWords } from './app-context.ts';
import { EventLink } from './event-link.tsx';
import { CategoryIcon } from './icons.tsx';

/** Events one below the other, each with its mark and date; a press goes there. */
export function EventList({ events }: { readonly events: readonly PolicyEvent[] }) {
  const { dates } = useWords();
  return (
    <ul className="event-list">
      {events.map((event) => (
        <li key={event.id}>
          <CategoryIcon category={event.category} hollow={isHollow(event)} />
          <EventLink event={event} />
          <span className="quiet">{dates.short(event.date)}</span>
        </li>
      ))}
    </ul>
  );
}
