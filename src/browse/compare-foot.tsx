import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Comparison } from '../data/compare.ts';
import { type LaneFigures, answersBetween, figuresOf, medianOf } from '../data/compare-figures.ts';
import { CATEGORIES } from '../model/category.ts';
import { useAppState, useWords } from './app-context.ts';
import { CompareAnswers } from './compare-answers.tsx';
import { CompareTable } from './compare-table.tsx';
import { CategoryIcon } from './icons.tsx';
import { useDayWords } from './offset-words.ts';

/** From how many laws a median says something. */
const FEWEST_LAWS = 3;

/** The comparison in words: a sentence for each country, what answers what, and a table of it all. */
export function CompareFoot({ comparison }: { readonly comparison: Comparison }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'answers' | 'table' | null>(null);
  const answers = useMemo(() => answersBetween(comparison), [comparison]);
  const toggle = (part: 'answers' | 'table') => setOpen(open === part ? null : part);
  return (
    <div className="compare-foot">
      <SelectedDay comparison={comparison} />
      <ul className="compare-figures" aria-label={t('compare.figures')}>
        {comparison.lanes.map((lane) => (
          <li key={lane.country}>
            <Sentence figures={figuresOf(lane)} />
          </li>
        ))}
      </ul>
      <div className="compare-parts">
        <button
          type="button"
          className="button"
          aria-expanded={open === 'answers'}
          onClick={() => toggle('answers')}
        >
          {t('compare.answers', { count: answers.length })}
        </button>
        <button
          type="button"
          className="button"
          aria-expanded={open === 'table'}
          onClick={() => toggle('table')}
        >
          {t('compare.table')}
        </button>
      </div>
      {open === 'answers' && <CompareAnswers comparison={comparison} answers={answers} />}
      {open === 'table' && <CompareTable comparison={comparison} />}
    </div>
  );
}

function Sentence({ figures }: { readonly figures: LaneFigures }) {
  const { t } = useTranslation();
  const { dates, placeName } = useWords();
  const { country, count, byCategory, first, last, toAdoption } = figures;
  const median = medianOf(toAdoption);
  const name = placeName(country);
  if (first === null || last === null) {
    return (
      <>
        <strong>{name}</strong> {t('compare.noEvents')}
      </>
    );
  }
  return (
    <>
      <strong>{name}</strong>{' '}
      {t('compare.span', { count, first: dates.month(first), last: dates.month(last) })}{' '}
      <span className="compare-categories">
        {CATEGORIES.filter((category) => byCategory[category] > 0).map((category) => (
          <span key={category}>
            <CategoryIcon category={category} hollow={category === 'guidance'} />
            {t('compare.category', {
              name: t(`category.${category}`),
              count: byCategory[category],
            })}
          </span>
        ))}
      </span>{' '}
      <span className="quiet">
        {median === null && t('compare.noLaws')}
        {median !== null &&
          (toAdoption.length < FEWEST_LAWS
            ? t('compare.fewLaws', { count: toAdoption.length })
            : t('compare.median', { days: Math.round(median), count: toAdoption.length }))}
      </span>
    </>
  );
}

/** Where the selected event stands from day 0, in each lane that counts differently. */
function SelectedDay({ comparison }: { readonly comparison: Comparison }) {
  const { t } = useTranslation();
  const { dates, placeName } = useWords();
  const dayWords = useDayWords();
  const selected = useAppState((state) => state.selected);
  if (comparison.alignment.kind === 'calendar' || selected === null) return null;
  const event = comparison.originalOf(selected)?.event;
  if (event === undefined) return null;
  const held = comparison.lanes.filter(({ events }) => events.some(({ id }) => id === selected));
  const origins = held.length > 0 ? held : comparison.lanes.slice(0, 1);
  return (
    <p className="compare-selected" role="status">
      {origins.map(({ country, origin }) => (
        <span key={country}>
          {t('compare.selected', {
            name: held.length > 0 ? placeName(country) : t('lane.capability'),
            date: dates.date(event.date),
            day: dayWords(event.date.first, origin),
          })}
        </span>
      ))}
    </p>
  );
}
