import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useWords } from '../browse/app-context.ts';
import { EventLink } from '../browse/event-link.tsx';
import type { Matches } from '../data/matches.ts';
import { ALL } from '../layout/shift-chart.ts';
import { civilOf } from '../model/day.ts';
import type { PolicyEvent } from '../model/policy-event.ts';
import { countingDay } from '../tally/counted.ts';
import { ANSWER_KINDS, type AnswerKind, answerKindAt } from '../tally/shift.ts';
import { useKindName } from './use-shift-words.ts';

interface ShiftEventsProps {
  /** Key of the chosen column: a code and a year. */
  readonly chosen: string | null;
  readonly events: Matches;
  readonly onClose: () => void;
}

/** The events of the chosen column, by their kind of answer: every count can be looked into. */
export function ShiftEvents({ chosen, events, onClose }: ShiftEventsProps) {
  const { t } = useTranslation();
  const { dataset } = useApp();
  const { dates, number, placeName } = useWords();
  const kindName = useKindName();
  const [code = '', year = ''] = chosen?.split(' ') ?? [];
  const byKind = useMemo(() => {
    const found = new Map<AnswerKind, PolicyEvent[]>();
    if (chosen === null) return found;
    for (const index of events) {
      const kind = answerKindAt(dataset.columns, index);
      const event = kind === null ? undefined : dataset.events.at(index);
      if (kind === null || event === undefined) continue;
      if (civilOf(countingDay(dataset.columns, index)).year !== Number(year)) continue;
      if (code !== ALL && !event.jurisdictions.includes(code)) continue;
      found.set(kind, [...(found.get(kind) ?? []), event]);
    }
    return found;
  }, [dataset, events, chosen, code, year]);
  if (chosen === null) return null;
  const name = t('shift.events', {
    place: code === ALL ? t('shift.all') : placeName(code),
    year: dates.year(Number(year)),
  });
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
