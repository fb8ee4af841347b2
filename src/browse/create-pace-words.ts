import type { TFunction } from 'i18next';
import type { PaceWords } from '../layout/pace-chart.ts';
import { CATEGORIES, type Category } from '../model/category.ts';
import { type Day, civilOf } from '../model/day.ts';
import type { DaySpan, PaceMode } from '../model/lens-choice.ts';
import { type Viewport, wholeDays } from '../model/viewport.ts';
import { type CategoryCounts, type Period, governanceOf, totalOf } from '../tally/pace.ts';
import type { Grain } from '../tally/periods.ts';
import type { Words } from './create-words.ts';

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

/** Counts the days of a span. */
export type CountsOf = (from: Day, to: Day) => CategoryCounts;

export function createCountWords(t: TFunction, { dates, lang }: Words): CountWords {
  return {
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
  };
}

/** What the words of a chart of pace are made from. */
export interface PaceWordsParts {
  readonly t: TFunction;
  readonly words: Words;
  readonly grain: Grain;
  readonly mode: PaceMode;
  readonly countsOf: CountsOf;
}

/** The words of the chart of pace. */
export function createPaceWords({ t, words, grain, mode, countsOf }: PaceWordsParts): PaceWords {
  const { dates } = words;
  const counting = createCountWords(t, words);
  return {
    dates,
    bar: (bar) => {
      const told = counting.told(bar.counts);
      const period = counting.period(bar, grain);
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
  };
}

/** What the span holds, or else the window, in a sentence. */
export function paceSentence(
  { t, words, grain, countsOf }: Omit<PaceWordsParts, 'mode'>,
  window: Viewport,
  brush: DaySpan | null,
): string {
  const { dates } = words;
  const { from, to } = brush ?? wholeDays(window);
  const told = createCountWords(t, words).told(countsOf(from, to));
  const days = { from: dates.day(from), to: dates.day(to), told };
  return brush === null
    ? t('pace.window', { ...days, grain: t(`pace.grain.${grain}`) })
    : t('pace.spanTold', days);
}
