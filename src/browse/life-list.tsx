import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Gap, type LifeEntry, gapOf, lifeEntries, usualBase } from '../data/life-steps.ts';
import type { PolicyEvent } from '../model/policy-event.ts';
import { pick } from '../model/text.ts';
import { useAppState, useWords } from './app-context.ts';
import { EventLink } from './event-link.tsx';

/** The steps of an instrument with their dates, the days between them, and what was planned instead. */
export function LifeList({ steps }: { readonly steps: readonly PolicyEvent[] }) {
  const { t } = useTranslation();
  const { lang, dates } = useWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const base = steps.find(({ id }) => id === chosen) ?? usualBase(steps);
  return (
    <>
      {steps.length > 1 && (
        <label className="law-count-from">
          <span className="quiet">{t('law.countFrom')}</span>
          <select value={base?.id} onChange={({ target }) => setChosen(target.value)}>
            {steps.map((step) => (
              <option key={step.id} value={step.id}>
                {t('law.countOption', {
                  title: pick(step.label, lang),
                  date: dates.short(step.date),
                })}
              </option>
            ))}
          </select>
        </label>
      )}
      <ol className="life life-days">
        {lifeEntries(steps).map((entry) => (
          <Entry key={entry.step.id} entry={entry} base={base} />
        ))}
      </ol>
    </>
  );
}

interface EntryProps {
  readonly entry: LifeEntry;
  /** The step that days are counted from. */
  readonly base: PolicyEvent | null;
}

function Entry({ entry: { step, since, movedFrom, movedTo }, base }: EntryProps) {
  const { t } = useTranslation();
  const { dates } = useWords();
  const day = useAppState((state) => state.asOf ?? state.today);
  const selected = useAppState((state) => state.selected);
  const coming = step.date.first > day;
  const gapWords = useGapWords();
  const fromBase = base === null || base.id === step.id ? null : gapOf(base, step);
  return (
    <li
      data-coming={coming}
      data-moved={step.replacedBy !== null}
      data-current={step.id === selected}
    >
      <span className="life-date">{dates.short(step.date)}</span>
      <span className="life-step">
        <EventLink event={step} short current={step.id === selected} />
        <span className="quiet moved-line">
          {[
            ...(since === null ? [] : [gapWords(since)]),
            ...(fromBase === null || fromBase.days <= 0
              ? []
              : [t(fromBase.exact ? 'law.dayN' : 'law.aboutDayN', { count: fromBase.days })]),
            ...(step.stage === null ? [] : [t(`stage.${step.stage}`)]),
            ...(coming && movedTo === null ? [t('law.scheduled')] : []),
          ].join(' · ')}
        </span>
        {movedFrom.map(({ old, by }) => (
          <span key={old.id} className="quiet moved-line">
            {t(by.days < 0 ? 'law.plannedLater' : 'law.plannedFor', {
              date: dates.short(old.date),
              count: Math.abs(by.days),
            })}
          </span>
        ))}
        {movedTo !== null && (
          <span className="quiet moved-line">
            {t(movedTo.by.days < 0 ? 'law.movedAhead' : 'law.movedTo', {
              date: dates.short(movedTo.successor.date),
              count: Math.abs(movedTo.by.days),
            })}
          </span>
        )}
      </span>
    </li>
  );
}

function useGapWords(): (gap: Gap) => string {
  const { t } = useTranslation();
  return ({ days, exact }) =>
    days === 0 && exact
      ? t('law.sameDay')
      : t(exact ? 'law.daysLater' : 'law.aboutDaysLater', { count: days });
}
