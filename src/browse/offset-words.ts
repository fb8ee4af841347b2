import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../model/day.ts';
import { offsetDates } from '../model/offset-dates.ts';
import type { DateText } from '../model/date-text.ts';

/** Dates told by their distance from day 0, in the language on screen. */
export function useOffsetDates(): DateText {
  const { t } = useTranslation();
  return useMemo(() => {
    const tell = (unit: 'years' | 'months' | 'days') => (count: number) =>
      t(`compare.offset.${unit}`, { sign: count < 0 ? '−' : '+', count: Math.abs(count) });
    return offsetDates({
      zero: t('compare.zero'),
      before: t('compare.beforeZero'),
      since: t('compare.sinceZero'),
      years: tell('years'),
      months: tell('months'),
      days: tell('days'),
      range: (from, to) => t('compare.range', { from, to }),
    });
  }, [t]);
}

/** A day's distance from the day 0 of its lane: `day +487`. */
export function useDayWords(): (day: Day, origin: Day) => string {
  const { t } = useTranslation();
  return useCallback(
    (day, origin) => {
      const count = day - origin;
      if (count === 0) return t('compare.zero');
      return count > 0
        ? t('compare.after', { count })
        : t('compare.before', { count: Math.abs(count) });
    },
    [t],
  );
}
