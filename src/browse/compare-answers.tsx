import { useTranslation } from 'react-i18next';
import type { Comparison } from '../data/compare.ts';
import type { Answer } from '../data/compare-figures.ts';
import type { PolicyEvent } from '../model/policy-event.ts';
import { useWords } from './app-context.ts';
import { EventLink } from './event-link.tsx';

interface CompareAnswersProps {
  readonly comparison: Comparison;
  readonly answers: readonly Answer[];
}

/** The relations between the lanes, one below the other, with the days that lie between. */
export function CompareAnswers({ comparison, answers }: CompareAnswersProps) {
  const { t } = useTranslation();
  const { dates, placeNames } = useWords();
  const placesOf = ({ id, category }: PolicyEvent) => {
    if (category === 'capability') return t('lane.capability');
    const held = comparison.lanes.filter(({ events }) => events.some((event) => event.id === id));
    return placeNames(held.map(({ country }) => country));
  };
  if (answers.length === 0) return <p className="compare-part">{t('compare.noAnswers')}</p>;
  return (
    <ul className="compare-part compare-answers">
      {answers.map(({ from, to, type, days }) => (
        <li key={`${from.id} ${type} ${to.id}`}>
          <span className="quiet">{dates.short(from.date)}</span>
          <span className="compare-end">
            <span className="badge">{placesOf(from)}</span> <EventLink event={from} short />
          </span>
          <span className="relation">{t(`relation.out.${type}`)}</span>
          <span className="compare-end">
            <span className="badge">{placesOf(to)}</span> <EventLink event={to} short />
          </span>
          <span className="quiet">
            {days >= 0
              ? t('compare.later', { count: days })
              : t('compare.earlier', { count: -days })}
          </span>
        </li>
      ))}
    </ul>
  );
}
