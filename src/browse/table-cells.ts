import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EdtfDate } from '../model/edtf.ts';
import type { PolicyEvent } from '../model/policy-event.ts';
import { pick } from '../model/text.ts';
import { useApp, useWords } from './app-context.ts';

/** What a row of the table says of an event, in the language on screen. */
export interface RowText {
  readonly date: string;
  readonly title: string;
  readonly place: string;
  readonly category: string;
  readonly force: string;
  /** With what the step has come to: still planned, or moved to another date. */
  readonly stage: string;
  readonly instrument: string;
  /** The date as a spreadsheet reads it, and how exact it is. */
  readonly isoDate: string;
  readonly precision: string;
}

/** Tells the cells of any event. */
export function useRowText(): (event: PolicyEvent) => RowText {
  const { t } = useTranslation();
  const { dataset } = useApp();
  const { lang, dates, placeNames } = useWords();
  return useMemo(() => {
    const joint = lang === 'zh' ? '，' : ', ';
    const precisionOf = ({ interval, start, end }: EdtfDate): string => {
      const points = [start, end].filter((point) => point !== null);
      const grain = interval ? 'interval' : (start?.precision ?? 'day');
      return [
        t(`table.precision.${grain}`),
        ...(points.some(({ approximate }) => approximate) ? [t('table.approximate')] : []),
        ...(points.some(({ uncertain }) => uncertain) ? [t('table.uncertain')] : []),
      ].join(joint);
    };
    return (event) => {
      const { date, stage, planned, replacedBy, instrument } = event;
      const label = instrument === null ? null : dataset.instruments.get(instrument)?.label;
      return {
        date: dates.short(date),
        title: pick(event.title, lang),
        place: placeNames(event.jurisdictions),
        category: t(`category.${event.category}`),
        force: t(`force.${event.force}`),
        stage: [
          ...(stage === null ? [] : [t(`stage.${stage}`)]),
          ...(replacedBy === null ? [] : [t('moved')]),
          ...(planned && replacedBy === null ? [t('planned')] : []),
        ].join(joint),
        instrument: pick(label ?? {}, lang),
        isoDate: date.text.replaceAll(/[~?%]/g, ''),
        precision: precisionOf(date),
      };
    };
  }, [t, dataset, lang, dates, placeNames]);
}
