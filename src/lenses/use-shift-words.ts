import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState, useWords } from '../browse/app-context.ts';
import type { ShiftWords } from '../layout/shift-chart.ts';
import { hasShares } from '../layout/shift-columns.ts';
import type { PlacesWords } from '../layout/shift-places.ts';
import { civilOf } from '../model/day.ts';
import { localeOf } from '../model/text.ts';
import { ANSWER_KINDS, type AnswerKind, type ShiftYear } from '../tally/shift.ts';

/** Whole percents. */
export function usePercent(): (share: number) => string {
  const { lang } = useWords();
  return useMemo(() => {
    const format = new Intl.NumberFormat(localeOf(lang), {
      style: 'percent',
      maximumFractionDigits: 0,
    });
    return (share) => format.format(share);
  }, [lang]);
}

/** The name of a kind of answer. */
export function useKindName(): (kind: AnswerKind) => string {
  const { t } = useTranslation();
  return useMemo(() => (kind) => t(`shift.kind.${kind}`), [t]);
}

/** A year in words: what it counts, and the shares where it has enough for them. */
function useYearWords(): (year: ShiftYear) => string {
  const { t } = useTranslation();
  const { dates, lang } = useWords();
  const day = useAppState((state) => state.asOf ?? state.today);
  const percent = usePercent();
  const kindName = useKindName();
  return useMemo(
    () => (each) => {
      const { counts, total: count, joint } = each;
      const name = dates.year(each.year);
      const runs = each.year === civilOf(day).year;
      const year = runs ? t('shift.yearRunning', { year: name, day: dates.day(day) }) : name;
      if (count === 0) return t('shift.toldNone', { year });
      const isEnough = hasShares(each);
      const parts = ANSWER_KINDS.filter((kind) => counts[kind] > 0)
        .map((kind) =>
          t(isEnough ? 'shift.part' : 'shift.partFew', {
            kind: kindName(kind),
            count: counts[kind],
            percent: percent(counts[kind] / count),
          }),
        )
        .join(lang === 'zh' ? '、' : ', ');
      return t(isEnough ? 'shift.told' : 'shift.toldFew', {
        year,
        count,
        parts,
        joint,
        percent: percent(joint / count),
      });
    },
    [t, dates, lang, day, percent, kindName],
  );
}

/** The words of the chart of all, and of the small ones. */
export function useShiftWords(): ShiftWords & { readonly places: PlacesWords } {
  const { t } = useTranslation();
  const { placeName } = useWords();
  const percent = usePercent();
  const kindName = useKindName();
  const yearWords = useYearWords();
  return useMemo(
    () => ({
      year: yearWords,
      kind: (kind, share) => `${kindName(kind)} ${percent(share)}`,
      percent,
      joint: [t('shift.jointLong'), t('shift.joint')],
      places: {
        place: ({ code }) => placeName(code),
        total: ({ total: count }) => t('shift.total', { count }),
        year: ({ code }, year) =>
          t('shift.ofPlace', { place: placeName(code), told: yearWords(year) }),
      },
    }),
    [t, percent, kindName, yearWords, placeName],
  );
}

/** What all of it comes to: how many events, and the shares of the latest year that has enough. */
export function useShiftSentence(years: readonly ShiftYear[]): string {
  const { t } = useTranslation();
  const { dates } = useWords();
  const percent = usePercent();
  const count = years.reduce((sum, { total }) => sum + total, 0);
  const latest = years.findLast(hasShares);
  const [first, last] = [years[0], years.at(-1)];
  if (latest === undefined || first === undefined || last === undefined) {
    return t('shift.sentenceFew', { count });
  }
  const { counts, total: of } = latest;
  return t('shift.sentence', {
    count,
    from: dates.year(first.year),
    to: dates.year(last.year),
    year: dates.year(latest.year),
    of,
    hard: percent((counts.binding + counts.enforcement) / of),
    drafted: percent(counts.drafted / of),
    joint: percent(latest.joint / of),
  });
}
