import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useWords } from '../browse/app-context.ts';
import { columnName } from '../browse/column-name.ts';
import { EventLink } from '../browse/event-link.tsx';
import type { Matches } from '../data/matches.ts';
import type { ShiftColumn } from '../model/lens-choice.ts';
import type { PolicyEvent } from '../model/policy-event.ts';
import { ANSWER_KINDS, type AnswerKind, answerKindAt, eventsInColumn } from '../tally/shift.ts';
import { useKindName } from './use-shift-words.ts';

interface ShiftEventsProps {
  /** The chosen column; null is none. */
  readonly chosen: ShiftColumn | null;
  readonly events: Matches;
  readonly onClose: () => void;
}

/** The events of the chosen column, by their kind of answer: every count can be looked into. */
export function ShiftEvents({ chosen, events, onClose }: ShiftEventsProps) {
  const { t } = useTranslation();
  const { dataset } = useApp();
  const words = useWords();
  const { dates, number } = words;
  const kindName = useKindName();
  const byKind = useMemo(() => {
    const found = new Map<AnswerKind, PolicyEvent[]>();
    for (const index of chosen === null ? [] : eventsInColumn(dataset, events, chosen)) {
      const kind = answerKindAt(dataset.columns, index);
      const event = dataset.events.at(index);
      if (kind === null || event === undefined) continue;
      found.set(kind, [...(found.get(kind) ?? []), event]);
    }
    return found;
  }, [dataset, events, chosen]);
  if (chosen === null) return null;
  const name = columnName(t, words, chosen);
  return (
    <section className="shift-events" aria-label={name}>
      <header>
        <h3>{name}</h3>
        <button type="button" className="text-button" onClick={onClose}>
          {t('shift.close')}
        </button>
      </header>
      {ANSWER_KINDS.filter((kind) => byKind.has(kind)).map((kind) => {
        const list = byKind.get(kind) ?? [];
        return (
          <div key={kind}>
            <h4>
              {kindName(kind)} <span className="quiet">{number(list.length)}</span>
            </h4>
            <ul className="claim-events">
              {list.map((event) => (
                <li key={event.id}>
                  <EventLink event={event} short />{' '}
                  <span className="quiet">{dates.short(event.date)}</span>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}
