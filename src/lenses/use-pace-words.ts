import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../browse/app-context.ts';
import type { PaceWords } from '../layout/pace-chart.ts';
import { CATEGORIES, type Category } from '../model/category.ts';
import { type Day, civilOf } from '../model/day.ts';
import type { PaceMode } from '../model/lens-choice.ts';
import type { Grain } from '../tally/periods.ts';
import { type CategoryCounts, type Period, governanceOf, totalOf } from '../tally/pace.ts';

/** The categories below the line, in the order they are stacked. */
export const GOVERNANCE = CATEGORIES.filter(
  (category): category is Exclude<Category, 'capability'> => category !== 'capability',
);

/** Counts as a person says them. */
export interface CountWords {
  /** `17 capability milestones, 39 governance events, of these 12 law …`. */
  readonly told: (counts: CategoryCounts) => string;
  /** The name of a month, quarter or year. */
  readonly period: (period: Pick<Period, 'start' | 'end'>, grain: Grain) => string;
}

export function useCountWords(): CountWords {
  const { t } = useTranslation();
  const { dates, lang } = useWords();
  return useMemo(
    () => ({
      told: (counts) => {
        const capability = t('pace.capability', { count: counts.capability });
        const governance = t('pace.governance', { count: governanceOf(counts) });
        const parts = GOVERNANCE.filter((category) => counts[category] > 0)
          .map((each) => t('pace.part', { count: counts[each], kind: t(`pace.kind.${each}`) }))
          .join(lang === 'zh' ? '、' : ', ');
        return parts === ''
          ? t('pace.told', { capability, governance })
          : t('pace.toldOf', { capability, governance, parts });
      },
      period: ({ start, end }, grain) => {
        if (grain === 'month') return dates.month(start);
        // A window as long as the period is told just as exactly.
        return grain === 'quarter' ? dates.window({ start, end }) : dates.year(civilOf(start).year);
      },
    }),
    [t, dates, lang],
  );
}

/** The words of the chart of pace; `countsOf` counts the days of a span. */
export function usePaceWords(
  grain: Grain,
  mode: PaceMode,
  countsOf: (from: Day, to: Day) => CategoryCounts,
): PaceWords {
  const { t } = useTranslation();
  const { dates } = useWords();
  const words = useCountWords();
  return useMemo(
    () => ({
      dates,
      bar: (bar) => {
        const told = words.told(bar.counts);
        const period = words.period(bar, grain);
        const key = mode === 'total' ? 'pace.barTotal' : 'pace.bar';
        const text = t(key, { period, told });
        const whole = bar.state === 'running' ? t('pace.unfinished', { bar: text }) : text;
        const count = totalOf(bar.ahead);
        return count === 0 ? whole : t('pace.ahead', { bar: whole, count });
      },
      spans: ({ from, to }) => {
        const counts = countsOf(from, to);
        const numbers = { capability: counts.capability, governance: governanceOf(counts) };
        return [
          t('pace.spanShort', { from: dates.day(from), to: dates.day(to), ...numbers }),
          t('pace.spanCounts', numbers),
        ];
      },
    }),
    [t, dates, words, grain, mode, countsOf],
  );
}
